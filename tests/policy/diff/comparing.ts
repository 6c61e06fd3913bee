import type { Change } from '../../../src/core/change.js';
import type { Inventory } from '../../../src/core/inventory.js';
import { rangeOf } from '../../../src/core/selectors.js';
import { policyChanges } from '../../../src/policy/diff/diff.js';
import { publicValues } from '../../../src/policy/public-values.js';
import { catalog } from '../inventories.js';

/** What changes from one inventory to another. */
export function changesOf(before: Inventory, after: Inventory, packs: readonly string[] = ['gdpr']): Change[] {
  return policyChanges({
    before: publicValues(before, 'en'),
    after: publicValues(after, 'en'),
    catalog,
    packs,
    marks: [],
    rangeOf: (path) => rangeOf(after, path),
  });
}

/** A copy of an inventory in which one value is another; `undefined` takes it away. */
export function withValue(inventory: Inventory, path: readonly string[], value: unknown): Inventory {
  const copy = structuredClone({ ...inventory, source: null }) as unknown as Record<string, unknown>;
  const last = path.at(-1) as string;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else delete at[last];
  return { ...copy, source: inventory.source } as unknown as Inventory;
}
