import type { Catalog, JurisdictionPack, Labels, PackItem } from '../core/catalog.js';
import type { ActsAs, Field, Inventory } from '../core/inventory.js';
import { TODO } from '../core/inventory.js';
import { type FieldUse, usesOfField } from '../core/selectors.js';
import { type Locale, loadLocale } from './templates.js';

/** A law pack that the inventory says applies, with the items in force on the day the policy takes effect. */
export interface AppliedPack {
  readonly id: string;
  readonly pack: JurisdictionPack;
  readonly items: readonly PackItem[];
}

/** Which policy is asked for: a language, and one notice where an inventory yields several. */
export interface Wanted {
  readonly language: string;
  readonly notice?: string;
}

/** What every section looks at: the inventory as far as this notice tells it, the laws that apply, and the language. */
export interface PolicyContext {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly locale: Locale;
  readonly notice: string | null;
  readonly packs: readonly AppliedPack[];
  /** Fields that are told as our own use, in the file's order. */
  readonly fields: readonly (readonly [string, Field])[];
  readonly uses: readonly FieldUse[];
  /** The subjects of a field that this notice speaks to and whose data is not held for others. */
  subjectsOf(field: Field): readonly string[];
  /** The label in this policy's language; English where the row has no other. */
  label(labels: Labels): string;
}

/** Gathers what one policy speaks about. Throws a RangeError for an unknown language or notice. */
export function createContext(inventory: Inventory, catalog: Catalog, wanted: Wanted): PolicyContext {
  const locale = loadLocale(wanted.language);
  const notice = wanted.notice === undefined ? undefined : inventory.notices?.[wanted.notice];
  if (wanted.notice !== undefined && !notice) throw new RangeError(`the inventory has no notice \`${wanted.notice}\``);
  const spokenTo = (id: string) => !notice?.subjects || notice.subjects.includes(id);
  const subjectsOf = (field: Field) =>
    field.subjects.filter((id) => spokenTo(id) && !heldForOthers(field.acts_as ?? inventory.subjects[id]?.acts_as));
  const own = ([, field]: readonly [string, Field]) =>
    field.subjects.length === 0 ? !heldForOthers(field.acts_as) : subjectsOf(field).length > 0;
  const fields = Object.entries(inventory.fields).filter(own);
  return {
    inventory,
    catalog,
    locale,
    notice: wanted.notice ?? null,
    packs: appliedPacks(inventory, catalog, notice?.effective_on ?? inventory.policy?.effective_on),
    fields,
    uses: fields.flatMap(([id, field]) => usesOfField(inventory, id, field)),
    subjectsOf,
    label: (labels) => labels[wanted.language] ?? labels.en,
  };
}

/** Whether someone's data is held on behalf of another who decides about it. */
export const heldForOthers = (acts: ActsAs | undefined): acts is { readonly processor_for: string } =>
  typeof acts === 'object' && 'processor_for' in acts;

/** Items count by the day the policy takes effect, never by today: the same inventory gives the same text on each day. */
function appliedPacks(inventory: Inventory, catalog: Catalog, day: string | undefined): AppliedPack[] {
  return Object.entries(inventory.jurisdictions).flatMap(([id, jurisdiction]) => {
    const pack = catalog.jurisdictions[id];
    if (jurisdiction.applies !== true || !pack) return [];
    const items = day === undefined || day === TODO ? pack.items : pack.items.filter((item) => inForce(item, day));
    return [{ id, pack, items }];
  });
}

const inForce = (item: PackItem, day: string): boolean =>
  (item.from === undefined || item.from <= day) && (item.until === undefined || day <= item.until);
