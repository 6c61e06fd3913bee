import type { DataGroup } from '../../core/catalog.js';
import type { FieldUse } from '../../core/selectors.js';
import type { PartRecord } from '../model.js';
import { dataName, purposeName, recipientName } from '../names.js';
import { dataFor, isService, sharedIn } from '../recipients.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { sources } from './origin.js';

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One group of data in the words of a law: what falls under it, why, from where, whether it is sold, to whom it is disclosed. */
export function annexRow(tell: Teller, group: DataGroup, uses: readonly FieldUse[], laws: readonly string[]): PartRecord {
  const fields = unique(uses.map((use) => use.fieldId));
  const origins = fields.map((id) => uses.find((use) => use.fieldId === id) as FieldUse);
  return {
    group: tell.words(tell.context.label(group.label), [...laws, ...fields.map((id) => `fields.${id}.category`)], 'categories'),
    data: fields.map((id) => dataName(tell, id)),
    why: unique(uses.map((use) => use.purposeId)).map((id) => purposeName(tell, id)),
    from: alike(tell, origins),
    sold: sold(tell, fields),
    disclosed: disclosed(tell, uses),
  };
}

/** Where the data of a group comes from, each source once. */
function alike(tell: Teller, uses: readonly FieldUse[]): Token[] {
  const seen = new Set<string>();
  return uses
    .filter(({ field }) => !seen.has(JSON.stringify(field.source)) && seen.add(JSON.stringify(field.source)))
    .flatMap((use) => sources(tell, use));
}

/** Who buys the data or uses it for ads; "No" where a named person declared that neither happens, or nobody who pays gets this group. */
function sold(tell: Teller, fields: readonly string[]): Token[] {
  const { inventory } = tell.context;
  const { sells_data: sells, shares_for_ads: ads } = inventory.statements ?? {};
  if (typeof sells !== 'boolean' || typeof ads !== 'boolean') return [];
  const buyers = Object.entries(inventory.recipients)
    .filter(([, { in_return: gain }]) => gain === 'money' || gain === 'other_value' || gain === 'ads')
    .filter(([id]) => dataFor(tell.context, id).some((field) => fields.includes(field)));
  if (buyers.length > 0) return buyers.map(([id]) => recipientName(tell, id));
  return [tell.words(wordFor(tell.context, 'annex', 'no'), ['statements.sells_data', 'statements.shares_for_ads'])];
}

function disclosed(tell: Teller, uses: readonly FieldUse[]): Token[] {
  const { context } = tell;
  const ids = unique(uses.flatMap((use) => sharedIn(context, use) ?? []));
  const services = ids.filter((id) => context.inventory.recipients[id] && isService(context, context.inventory.recipients[id]));
  if (services.length > 0) return services.map((id) => recipientName(tell, id));
  const paths = uses.map((use) => use.pathOf('sharing'));
  return [tell.words(wordFor(context, 'sharing', 'nobody'), paths, 'recipients')];
}
