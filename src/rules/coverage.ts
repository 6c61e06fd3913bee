import type { Catalog } from '../core/catalog.js';
import type { CoverageRow } from '../core/result.js';
import type { Rule } from '../core/rule.js';

type Covering = Pick<Rule, 'id' | 'ofPack' | 'yieldsTo'>;

/** What the law packs ask a policy to tell, item by item: the rule of the row, and those that speak in its stead. */
function packRows(rules: readonly Covering[]): CoverageRow[] {
  const otherRows = new Set(rules.flatMap(({ id, ofPack }) => (ofPack === undefined ? [] : [id])));
  return rules.flatMap(({ id, ofPack, yieldsTo = [] }): CoverageRow[] => {
    if (ofPack === undefined) return [];
    const instead = yieldsTo.filter((other) => !otherRows.has(other) && !other.startsWith('inventory/'));
    return [{ row: id, rules: [id, ...instead], because: null }];
  });
}

/** Which of the things that laws ask the rules cover, and why the others are not. A rule covers the row of its own name by itself. */
export function coverageOf(rules: readonly Covering[], { coverage }: Pick<Catalog, 'coverage'>): CoverageRow[] {
  const ids = new Set(rules.map(({ id }) => id));
  const rows = Object.entries(coverage).map(([row, { rules: named = [], because = null }]): CoverageRow => {
    const covering = [...new Set([...(ids.has(row) ? [row] : []), ...named])];
    return { row, rules: covering, because: covering.length > 0 ? null : because };
  });
  return [...rows, ...packRows(rules)];
}
