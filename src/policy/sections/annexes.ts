import type { DataGroup } from '../../core/catalog.js';
import type { DataSource, Unsure } from '../../core/inventory.js';
import { covers, type FieldUse, sensitivityOf } from '../../core/selectors.js';
import { annexRow } from '../cells/annex-row.js';
import type { AppliedPack, PolicyContext } from '../context.js';
import type { PartRecord } from '../model.js';
import type { Teller } from '../teller.js';
import { statement } from './statements.js';

/** What is told to the people of one law alone: data sorted by the law's own groups, and statements that this law asks for. */
export function annexes(tell: Teller): PartRecord | null {
  const told = tell.context.packs.flatMap((applied) => annex(tell, applied));
  return told.length === 0 ? null : { annexes: told };
}

function annex(tell: Teller, { id, pack }: AppliedPack): PartRecord[] {
  const { context } = tell;
  if (!pack.annex || !pack.groups) return [];
  const paths = [`jurisdictions.${id}`];
  const rows = sorted(context, pack.groups).map(([group, uses]) => annexRow(tell, group, uses, paths));
  const more = holdsSensitive(context) ? statement(tell, 'sensitive_for_more') : null;
  if (!holdsSensitive(context)) tell.without('sensitive_for_more', 'no sensitive data is held', paths);
  const { sells_data: sells, shares_for_ads: ads, minors_sold: known } = context.inventory.statements ?? {};
  const isAsked = known !== undefined || sells !== false || ads !== false;
  const minors = isAsked ? statement(tell, 'minors_sold') : null;
  if (!isAsked) tell.without('minors_sold', 'no data is sold or shared for ads', paths);
  return [{ title: tell.words(context.label(pack.annex), paths), rows, more, minors, past: statement(tell, 'past_year') }];
}

/** The uses under each group of a law. A category belongs to the group that names it most closely; what is sensitive or inferred stands under that group too. */
function sorted(context: PolicyContext, groups: readonly DataGroup[]): [DataGroup, FieldUse[]][] {
  return groups.flatMap((group): [DataGroup, FieldUse[]][] => {
    const uses = context.uses.filter((use) => belongs(context, groups, group, use));
    return uses.length === 0 ? [] : [[group, uses]];
  });
}

function belongs(context: PolicyContext, groups: readonly DataGroup[], group: DataGroup, { field }: FieldUse): boolean {
  if (group.sensitive) return sensitivityOf(context.catalog, field.category) !== undefined;
  const source = field.source as Unsure<readonly DataSource[]> | undefined;
  const comesFrom = (one: DataGroup) =>
    one.sources !== undefined && Array.isArray(source) && source.some(({ from }) => one.sources?.includes(from));
  if (group.sources) return comesFrom(group);
  // What stands under a group by its source needs no place among the rest.
  if (group.categories.every((key) => !key.includes('.')) && groups.some(comesFrom)) return false;
  const reach = (one: DataGroup) =>
    Math.max(0, ...one.categories.filter((key) => covers(key, field.category)).map((key) => key.length));
  return reach(group) > 0 && groups.every((other) => reach(other) <= reach(group));
}

/** Whether the policy tells of data that is harmful in the wrong hands. */
export const holdsSensitive = (context: PolicyContext): boolean =>
  context.fields.some(([, field]) => sensitivityOf(context.catalog, field.category) !== undefined);
