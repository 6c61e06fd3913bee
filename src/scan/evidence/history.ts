import type { Evidence } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { Question } from './question.js';
import { plainName } from './rows.js';
import { isColumn } from './stored.js';

const formerName = /^(?:previous|prev|old|former|prior)(?:_|(?=[A-Z]))/;
const historyTable =
  /(?:_|[a-z])(?:History|Histories|Log|Audit|Archive|Version|Versions|Revision|Revisions|Snapshot|_history|_archive|_versions|_revisions)$/;

/** What the code says of former values that the inventory calls dropped: columns and tables that keep them. */
export function historyEvidence({ inventory, observations }: Question): Evidence[] {
  if (!inventory) return [];
  const stored = observations.filter(isColumn);
  return Object.entries(inventory.fields).flatMap(([id, field]): Evidence[] => {
    if (field.previous_values !== 'dropped') return [];
    const own = stored.filter((one) => isMeant(one, id) && !isFormer(one.field));
    const kept = stored.find((one) => own.some((now) => keepsFormer(one, now, stored)));
    const table = kept ? undefined : stored.find((one) => own.some((now) => isInHistory(one, now)));
    const found = kept ?? table;
    if (!found) return [];
    const { file, line, column, place } = found;
    return [
      {
        claim: 'history',
        about: `fields.${id}.previous_values`,
        verdict: 'contradicted',
        confidence: kept ? 'high' : 'medium',
        text: `\`${place}\` keeps a former value, and \`${id}\` is promised to drop it`,
        because: [{ file, line, column, text: `\`${place}\` is stored` }],
      },
    ];
  });
}

/** Whether a column is a field's: of several that cover it the one of its name, where there is one. */
function isMeant({ declaredBy, field }: Observation, id: string): boolean {
  const named = declaredBy.filter((one) => plainName(one) === plainName(field));
  return named.length > 0 ? named.includes(id) : declaredBy.includes(id);
}

const isFormer = (name: string): boolean => formerName.test(name);

/** `previousAddress` beside `address` in one record, or a list of `formerAddresses`. */
function keepsFormer({ container, field, category }: Observation, now: Observation, stored: readonly Observation[]): boolean {
  if (container !== now.container || !isFormer(field)) return false;
  const rest = plainName(field.replace(formerName, ''));
  if (rest === '') return false;
  const isNamed = stored.some((one) => one.container === container && plainName(one.field) === rest);
  return isNamed ? plainName(now.field) === rest : plainName(now.field).endsWith(rest) || covers(now.category, category);
}

/** `CustomerHistory.email` beside `Customer.email`: a table called after another one. */
function isInHistory({ container, field }: Observation, now: Observation): boolean {
  const [name = ''] = (container ?? '').split('.');
  const [own = ''] = (now.container ?? '').split('.');
  if (name === own || !historyTable.test(name) || plainName(field) !== plainName(now.field)) return false;
  return plainName(name).startsWith(plainName(own));
}
