import type { DataGroup } from '../../core/catalog.js';
import { type DataSource, TODO, type Unsure } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import type { PartRecord } from '../model.js';
import { dataName, purposeName, recipientName } from '../names.js';
import { dataFor, recipientsTold, sharedIn } from '../recipients.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { sources, sourceWords } from './origin.js';

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One group of data in the words of a law: what falls under it, why, from where, whether it is sold or shared for ads, to whom it is disclosed. */
export function annexRow(tell: Teller, group: DataGroup, uses: readonly FieldUse[], laws: readonly string[]): PartRecord {
  const fields = unique(uses.map((use) => use.fieldId));
  return {
    group: tell.words(tell.context.label(group.label), [...laws, ...fields.map((id) => `fields.${id}.category`)], 'categories'),
    data: fields.map((id) => dataName(tell, id)),
    why: unique(uses.map((use) => use.purposeId)).map((id) => purposeName(tell, id)),
    from: origins(
      tell,
      fields.map((id) => uses.find((use) => use.fieldId === id) as FieldUse),
    ),
    ...sold(tell, fields),
    disclosed: disclosed(tell, uses, fields),
  };
}

/** Where the data of a group comes from, each source once. */
function origins(tell: Teller, uses: readonly FieldUse[]): Token[] {
  const seen = new Set<string>();
  return uses.flatMap((use) => {
    const source = use.field.source as Unsure<readonly DataSource[]> | undefined;
    if (source === undefined || source === TODO) return sources(tell, use);
    const fresh = source.filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)));
    return fresh.flatMap((one) => sourceWords(tell, use.fieldId, one));
  });
}

/** What somebody gives for data that is sold, and for data that is shared for ads. */
const gains = { soldTo: ['money', 'other_value'], sharedWith: ['ads'] } as const;

/** Recipients of some of these fields that give this in return. */
const those = (tell: Teller, fields: readonly string[], returns: readonly string[]): string[] =>
  recipientsTold(tell.context)
    .filter(([, { in_return: gain }]) => gain !== undefined && returns.includes(gain))
    .filter(([id]) => dataFor(tell.context, id).some((field) => fields.includes(field)))
    .map(([id]) => id);

/** Who buys the data and who uses it for ads; "No" where a named person declared that neither happens, or others than this group's recipients pay. */
function sold(tell: Teller, fields: readonly string[]): PartRecord {
  const { statements, recipients } = tell.context.inventory;
  const { sells_data: sells, shares_for_ads: ads } = statements ?? {};
  if (typeof sells !== 'boolean' || typeof ads !== 'boolean') return { soldTo: null, sharedWith: null, notSold: null };
  const [soldTo, sharedWith] = [those(tell, fields, gains.soldTo), those(tell, fields, gains.sharedWith)];
  const somebody = (returns: readonly string[]) =>
    Object.values(recipients).some(({ in_return: gain }) => returns.includes(gain ?? ''));
  const isKnown = (!sells || somebody(gains.soldTo)) && (!ads || somebody(gains.sharedWith));
  const isNo = soldTo.length + sharedWith.length === 0 && isKnown;
  const paths = ['statements.sells_data', 'statements.shares_for_ads'];
  return {
    soldTo: soldTo.map((id) => recipientName(tell, id)),
    sharedWith: sharedWith.map((id) => recipientName(tell, id)),
    notSold: isNo ? tell.words(wordFor(tell.context, 'annex', 'no'), paths) : null,
  };
}

/** Who else gets it, whatever their role: who buys it or uses it for ads stands in another column. */
function disclosed(tell: Teller, uses: readonly FieldUse[], fields: readonly string[]): Token[] {
  const { context } = tell;
  const { recipients } = context.inventory;
  const isPaid = new Set(those(tell, fields, [...gains.soldTo, ...gains.sharedWith]));
  const shared = uses.flatMap((use) => sharedIn(context, use) ?? []);
  const listed = Object.keys(recipients).filter((id) => {
    const gets = recipients[id]?.gets;
    return Array.isArray(gets) && gets.some((field) => fields.includes(field));
  });
  const ids = unique([...shared, ...listed]).filter((id) => recipients[id] && !isPaid.has(id));
  if (ids.length > 0) return ids.map((id) => recipientName(tell, id));
  const paths = uses.map((use) => use.pathOf('sharing'));
  return [tell.words(wordFor(context, 'sharing', 'nobody'), paths, 'recipients')];
}
