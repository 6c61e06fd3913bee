import type { Catalog } from '../core/catalog.js';
import type { CoverageRow } from '../core/result.js';
import type { Rule } from '../core/rule.js';

/** Which of the things that laws ask the rules cover, and why the others are not. A rule covers the row of its own name by itself. */
export function coverageOf(rules: readonly Pick<Rule, 'id'>[], { coverage }: Pick<Catalog, 'coverage'>): CoverageRow[] {
  const ids = new Set(rules.map(({ id }) => id));
  return Object.entries(coverage).map(([row, { rules: named = [], because = null }]) => {
    const covering = [...new Set([...(ids.has(row) ? [row] : []), ...named])];
    return { row, rules: covering, because: covering.length > 0 ? null : because };
  });
}
