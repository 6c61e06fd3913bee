import type { Catalog } from './catalog.js';
import {
  type Field,
  type FieldPurpose,
  type Inventory,
  type Period,
  type Purpose,
  type Retention,
  type Text,
  TODO,
  type Unsure,
} from './inventory.js';
import type { Range } from './range.js';

/** The range of an id path, or of its nearest ancestor that stands in the file. */
export function rangeOf(inventory: Inventory, path: string): Range {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const range = inventory.source.ranges.get(at);
    if (range) return range;
  }
  return inventory.source.ranges.get('') ?? { file: inventory.source.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** One field under one of its purposes, with the field's defaults applied. Each value comes with the id path where it stands. */
export interface FieldUse {
  readonly fieldId: string;
  readonly field: Field;
  readonly purposeId: string;
  readonly purpose: Purpose | undefined;
  /** `fields.email.purposes.orders` */
  readonly path: string;
  value<K extends keyof FieldPurpose & keyof Field>(key: K): Field[K] | FieldPurpose[K] | undefined;
  pathOf(key: keyof FieldPurpose & keyof Field): string;
}

/** The uses of inventories that were asked for already: each rule asks anew. */
const known = new WeakMap<Inventory, readonly FieldUse[]>();

/** Every use of every field, in the file's order. A key under a purpose replaces the field's own whole. Consent implies `required: false`. */
export function usesOf(inventory: Inventory): readonly FieldUse[] {
  const found = known.get(inventory);
  if (found) return found;
  const uses = Object.entries(inventory.fields).flatMap(([fieldId, field]) => usesOfField(inventory, fieldId, field));
  known.set(inventory, uses);
  return uses;
}

/** The uses of one field; see `usesOf`. */
export function usesOfField(inventory: Inventory, fieldId: string, field: Field): FieldUse[] {
  return Object.entries(field.purposes).map(([purposeId, own]) => {
    const path = `fields.${fieldId}.purposes.${purposeId}`;
    const purpose = inventory.purposes[purposeId];
    return {
      fieldId,
      field,
      purposeId,
      purpose,
      path,
      value(key) {
        const value = own[key] ?? field[key];
        return key === 'required' && value === undefined && restsOnConsent(purpose) ? (false as typeof value) : value;
      },
      pathOf: (key) => (own[key] === undefined && field[key] !== undefined ? `fields.${fieldId}.${key}` : `${path}.${key}`),
    };
  });
}

/** Whether each legal basis of a purpose is consent. */
export function restsOnConsent(purpose: Purpose | undefined): boolean {
  return (
    purpose !== undefined &&
    purpose.basis !== TODO &&
    purpose.basis.length > 0 &&
    purpose.basis.every((basis) => basis.is === 'consent')
  );
}

/** The period that holds for one subject. */
export function periodFor(retention: Retention, subject: string): Unsure<Period> {
  return retention.by_subject?.[subject] ?? retention;
}

/** A text in the wanted language; null where it is not written in it. A plain string stands in the inventory's own language. */
export function textIn(text: Text, language: string, ownLanguage: string): string | null {
  if (typeof text === 'string') return language === ownLanguage ? text : null;
  return text[language] ?? null;
}

/** Whether `ancestor` is `category` or one of its parents (`user.contact` covers `user.contact.email`). */
export function covers(ancestor: string, category: string): boolean {
  return category === ancestor || category.startsWith(`${ancestor}.`);
}

/** The row of the nearest category at or above `key` that the catalogue knows, and its sensitivity, inherited from parents. */
export function sensitivityOf(catalog: Catalog, key: string): 'special' | 'criminal' | 'sensitive' | undefined {
  for (let at = key; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const found = catalog.categories[at]?.sensitivity;
    if (found) return found;
  }
  return undefined;
}

/** True for the controller of the inventory's own data; false for data held only for others (`acts_as: { processor_for }`). */
export function isOwnData(inventory: Inventory, field: Field): boolean {
  const forOthers = (who: unknown) => typeof who === 'object' && who !== null && 'processor_for' in who;
  if (field.acts_as) return !forOthers(field.acts_as);
  return field.subjects.length === 0 || !field.subjects.every((id) => forOthers(inventory.subjects[id]?.acts_as));
}
