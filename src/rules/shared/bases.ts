import type { Inventory, Purpose, TODO } from '../../core/inventory.js';
import { isOwnData } from '../../core/selectors.js';

/** Laws that ask for a legal basis. */
export const lawsAsking = ['gdpr', 'uk'];

/** Whether a purpose serves only data that is held for others: then the basis is theirs to name. */
export function isForOthers(inventory: Inventory, id: string): boolean {
  const fields = Object.values(inventory.fields).filter((field) => Object.hasOwn(field.purposes, id));
  return fields.length > 0 && fields.every((field) => !isOwnData(inventory, field));
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
  const fields = Object.values(inventory.fields).filter((field) => Object.hasOwn(field.purposes, id));
  const subjects = new Set(fields.flatMap((field) => field.subjects));
  return [...subjects].find((subject) => !basis.some((one) => one.subjects?.includes(subject) ?? true)) ?? null;
}
