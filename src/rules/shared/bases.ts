import { groupBy } from '../../core/group-by.js';
import type { Inventory, Purpose, TODO } from '../../core/inventory.js';
import { perInventory } from '../../core/per-inventory.js';
import { isOwnData, usesOf } from '../../core/selectors.js';

const usesByPurpose = perInventory((inventory) => groupBy(usesOf(inventory), ({ purposeId }) => purposeId));

/** Laws that ask for a legal basis. */
export const lawsAsking = ['gdpr', 'uk'];

/** Whether a purpose serves only data that is held for others: then the basis is theirs to name. */
export function isForOthers(inventory: Inventory, id: string): boolean {
  const uses = usesByPurpose(inventory).get(id) ?? [];
  return uses.length > 0 && uses.every(({ field }) => !isOwnData(inventory, field));
}

/** The United Kingdom recognises some interests by law; the GDPR knows no such ground. */
const isKnownTo = (pack: string, basis: string) => pack !== 'gdpr' || basis !== 'recognised_legitimate_interests';

/** The first law or subject that a purpose's bases leave out; null where they leave out none. */
export function gap(inventory: Inventory, id: string, basis: Exclude<Purpose['basis'], typeof TODO>): string | null {
  const law = lawsAsking.find(
    (pack) =>
      inventory.jurisdictions[pack]?.applies === true &&
      !basis.some((one) => (one.jurisdictions?.includes(pack) ?? true) && isKnownTo(pack, one.is)),
  );
  if (law) return law;
  const own = (usesByPurpose(inventory).get(id) ?? []).filter(({ field }) => isOwnData(inventory, field));
  const subjects = new Set(own.flatMap(({ field }) => field.subjects));
  return [...subjects].find((subject) => !basis.some((one) => one.subjects?.includes(subject) ?? true)) ?? null;
}
