import type { Catalog } from './catalog.js';
import {
  type ActsAs,
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
import { lineageOf } from './lineage.js';
import { perInventory } from './per-inventory.js';
import { perPair } from './per-key.js';
import type { Range } from './range.js';

/** The range of an id path, or of its nearest ancestor that stands in the file. */
export function rangeOf(inventory: Inventory, path: string): Range {
  for (const at of lineageOf(path)) {
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

/** Each field with its id, in the file's order. */
export const fieldsOf: (inventory: Inventory) => readonly (readonly [id: string, field: Field])[] = perInventory(({ fields }) =>
  Object.entries(fields),
);

/** The same without data that is held only for others. */
export const ownFields: typeof fieldsOf = perInventory((inventory) =>
  fieldsOf(inventory).filter(([, field]) => isOwnData(inventory, field)),
);

const usesByField = perInventory(
  (inventory) => new Map(fieldsOf(inventory).map(([id, field]) => [id, usesIn(inventory, id, field)])),
);

/** Every use of every field, in the file's order. A key under a purpose replaces the field's own whole. Consent implies `required: false`. */
export const usesOf: (inventory: Inventory) => readonly FieldUse[] = perInventory((inventory) =>
  [...usesByField(inventory).values()].flat(),
);

/** The uses of one field; see `usesOf`. */
export function usesOfField(inventory: Inventory, fieldId: string, field: Field): readonly FieldUse[] {
  const known = field === inventory.fields[fieldId] ? usesByField(inventory).get(fieldId) : undefined;
  return known ?? usesIn(inventory, fieldId, field);
}

function usesIn(inventory: Inventory, fieldId: string, field: Field): FieldUse[] {
  return Object.entries(field.purposes).map(([purposeId, own]) => {
    const path = `fields.${fieldId}.purposes.${purposeId}`;
    const purpose = inventory.purposes[purposeId];
    const use: UseWithOwn = { fieldId, field, purposeId, purpose, path, own, value: ownValueOf, pathOf };
    return use;
  });
}

type Key = keyof FieldPurpose & keyof Field;
/** A use, with what stands under the field's purpose. */
type UseWithOwn = FieldUse & { readonly own: FieldPurpose };

// There are thousands of uses, and each rule asks all of them: they share these two, where functions of their own would weigh.
function ownValueOf<K extends Key>(this: UseWithOwn, key: K): Field[K] | FieldPurpose[K] | undefined {
  const value = this.own[key] ?? this.field[key];
  return key === 'required' && value === undefined && restsOnConsent(this.purpose) ? (false as typeof value) : value;
}

function pathOf(this: UseWithOwn, key: Key): string {
  const isOfField = this.own[key] === undefined && this.field[key] !== undefined;
  return isOfField ? `fields.${this.fieldId}.${key}` : `${this.path}.${key}`;
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
  if (!category.startsWith(ancestor)) return false;
  return category.length === ancestor.length || category[ancestor.length] === '.';
}

type Sensitivity = 'special' | 'criminal' | 'sensitive' | undefined;

/** How much the nearest category at or above `key` is protected that the catalogue knows; inherited from parents. */
export const sensitivityOf: (catalog: Catalog, key: string) => Sensitivity = perPair(({ categories }: Catalog, key) =>
  lineageOf(key)
    .map((at) => categories[at]?.sensitivity)
    .find((one) => one !== undefined),
);

const isForOthers = (who: ActsAs | undefined) => typeof who === 'object' && 'processor_for' in who;

const subjectsOfOthers = perInventory(
  ({ subjects }) => new Set(Object.keys(subjects).filter((id) => isForOthers(subjects[id]?.acts_as))),
);

/** True for the controller of the inventory's own data; false for data held only for others (`acts_as: { processor_for }`). */
export function isOwnData(inventory: Inventory, field: Field): boolean {
  if (field.acts_as) return !isForOthers(field.acts_as);
  const others = subjectsOfOthers(inventory);
  return others.size === 0 || field.subjects.length === 0 || !field.subjects.every((id) => others.has(id));
}
