import { type DataSource, type Retention, TODO, type Unsure } from '../../core/inventory.js';
import { type FieldUse, sensitivityOf } from '../../core/selectors.js';
import type { PolicyContext } from '../context.js';
import type { PartRecord } from '../model.js';
import { countryLabel, dataName } from '../names.js';
import { recipientsTold } from '../recipients.js';
import { adequacyOf, transferPacks } from '../regions.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { machinesDecide } from '../told.js';
import { holdsSensitive } from './annexes.js';

/**
 * What people may not expect, by a list and never by taste: special and sensitive data, data that others give or that is inferred, sale and ads,
 * decisions of machines, countries without the protection of an applied law, and data without a time limit.
 */
export function unexpected(tell: Teller): PartRecord | null {
  const { catalog, inventory } = tell.context;
  const fields = (fits: (use: FieldUse) => boolean): Token[] =>
    [...new Set(tell.context.uses.filter(fits).map((use) => use.fieldId))].map((id) => dataName(tell, id));
  const { statements } = inventory;
  const model = {
    special: fields(({ field }) => sensitivityOf(catalog, field.category) === 'special'),
    criminal: fields(({ field }) => sensitivityOf(catalog, field.category) === 'criminal'),
    inferred: fields(({ field }) => comesFrom(field.source, (from) => from === 'inferred')),
    others: fields(({ field }) => comesFrom(field.source, (from) => !ownSources.has(from))),
    endless: fields(hasNoEnd),
    more:
      statements?.sensitive_for_more === true && holdsSensitive(tell.context) ? tell.mark('statements.sensitive_for_more') : null,
    sold: statements?.sells_data === true ? tell.mark('statements.sells_data', 'sells_data') : null,
    ads: statements?.shares_for_ads === true ? tell.mark('statements.shares_for_ads', 'shares_for_ads') : null,
    machines: machinesDecide(tell.context) === true ? tell.mark('statements.automated_decisions', 'automated_decisions') : null,
    countries: countries(tell),
  };
  const says = Object.values(model).some((part) => (Array.isArray(part) ? part.length > 0 : part !== null));
  return says ? model : null;
}

const ownSources: ReadonlySet<string> = new Set(['person', 'device', 'derived', 'inferred']);

function comesFrom(source: Unsure<readonly DataSource[]> | undefined, fits: (from: string) => boolean): boolean {
  return source !== undefined && source !== TODO && source.some(({ from }) => fits(from));
}

function hasNoEnd(use: FieldUse): boolean {
  const retention = use.value('retention') as Unsure<Retention> | undefined;
  return retention !== undefined && retention !== TODO && retention.for === 'indefinitely';
}

/** Whether each law that calls it a transfer has itself decided that the country protects data. */
const isSafe = (context: PolicyContext, to: string): boolean =>
  transferPacks(context, to).every((pack) => adequacyOf(context, pack, to) !== undefined);

/** Countries without the protection of an applied law to which a service sends data. Who gets data there stands in the section on transfers. */
function countries(tell: Teller): Token[] {
  const { inventory } = tell.context;
  const home = inventory.parties[inventory.acts_as.controller]?.country;
  const paths = new Map<string, string[]>();
  for (const [id, recipient] of recipientsTold(tell.context)) {
    const own = { to: recipient.entity.country, path: `recipients.${id}.entity.country` };
    const onward = recipient.onward.map(({ to }, index) => ({ to, path: `recipients.${id}.onward.${index}.to` }));
    for (const { to, path } of [own, ...onward]) {
      if (to === undefined || to === TODO || to === home || isSafe(tell.context, to)) continue;
      paths.set(to, [...(paths.get(to) ?? []), path]);
    }
  }
  return [...paths].map(([code, from]) => tell.words(countryLabel(tell.context, code), from, 'transfers'));
}
