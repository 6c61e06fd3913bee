import type { PackItem } from '../../core/catalog.js';
import type { Report, RuleInput } from '../../core/rule.js';

/** A row of a law pack that applies, and whether it comes into force only within the next 30 days. */
export interface AppliedRow {
  readonly pack: string;
  readonly item: PackItem;
  readonly isAhead: boolean;
}

const ahead = 30 * 86_400_000;

/** What the applied packs ask under this id on the day of the run. Nobody's decision on a law is never held against anyone. */
export function rowsAsking({ inventory, catalog, asOf }: RuleInput, id: string): AppliedRow[] {
  return Object.entries(inventory.jurisdictions).flatMap(([pack, { applies }]): AppliedRow[] => {
    const items = applies === true ? (catalog.jurisdictions[pack]?.items ?? []) : [];
    return items.flatMap((item): AppliedRow[] => {
      if (item.id !== id || (item.until !== undefined && item.until < asOf)) return [];
      const isAhead = item.from !== undefined && item.from > asOf;
      return isAhead && Date.parse(item.from) - Date.parse(asOf) > ahead ? [] : [{ pack, item, isAhead }];
    });
  });
}

/** Law and severity of a report that rests on rows of packs. What nobody confirmed only warns and prints no citation; so does what is still ahead. */
export function restsOn(rows: readonly AppliedRow[]): Pick<Report, 'law' | 'severity'> {
  const firm = rows.filter(({ item }) => item.confirmed);
  const blocks = firm.some(({ isAhead }) => !isAhead);
  return { law: [...new Set(firm.map(({ item }) => item.citation))], ...(blocks ? {} : { severity: 'warn' }) };
}
