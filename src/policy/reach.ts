import type { PackItem } from '../core/catalog.js';
import { type DataSource, TODO, type Unsure } from '../core/inventory.js';
import type { FieldUse } from '../core/selectors.js';
import type { PolicyContext } from './context.js';
import { groundsOf, groundsOfUse, purposesTold, useGroup } from './grounds.js';
import { restsOnExplicitConsent } from './special.js';
import { machinesDecide } from './told.js';

/** Where a right holds: everywhere, for some purposes, or not at all. */
export type Reach = { readonly purposes: readonly string[] } | 'always' | null;

/** Derives from bases, sources, uses and statements where a right of a pack holds. */
export function reachOf(context: PolicyContext, item: PackItem): Reach {
  if (item.statement) {
    const declared =
      item.statement === 'automated_decisions'
        ? machinesDecide(context)
        : context.inventory.statements?.[item.statement as 'sells_data'];
    return declared === true ? 'always' : null;
  }
  if (!item.bases && !item.uses) return 'always';
  const fits = (use: FieldUse) => fitsBasis(context, item, use) && fitsSource(item, use);
  const byUse = context.uses.filter(fits).map((use) => use.purposeId);
  const byTracker = item.sources
    ? []
    : purposesTold(context).filter((id) => groundsOf(context, id).some(({ basis }) => inBases(item, basis.is)));
  const byGroup = purposesTold(context).filter((id) => item.uses?.includes(useGroup(context, id) ?? ''));
  const found = new Set([...byUse, ...byTracker, ...byGroup]);
  return found.size === 0 ? null : { purposes: purposesTold(context).filter((id) => found.has(id)) };
}

const inBases = (item: PackItem, basis: string | undefined): boolean => item.bases?.includes(basis ?? '') === true;

const fitsBasis = (context: PolicyContext, item: PackItem, use: FieldUse): boolean =>
  groundsOfUse(context, use).some(({ basis }) => inBases(item, basis.is)) ||
  (inBases(item, 'consent') && restsOnExplicitConsent(context, use));

function fitsSource(item: PackItem, { field }: FieldUse): boolean {
  const source = field.source as Unsure<readonly DataSource[]> | undefined;
  if (!item.sources || source === undefined || source === TODO) return true;
  return source.some(({ from }) => item.sources?.includes(from));
}
