import type { Catalog } from '../core/catalog.js';
import type { Inventory } from '../core/inventory.js';
import type { Observation, RecipientSighting } from '../core/observation.js';
import { selectorFor } from '../core/place.js';
import { compareText } from '../core/range.js';
import { sensitivityOf } from '../core/selectors.js';
import { addEntry, addItem, type Writable } from '../inventory/edit.js';
import { freeId } from '../rules/shared/stub.js';
import { categoryInWords } from '../rules/shared/words.js';
import { undecidedPurpose, undecidedSubject } from './draft.js';
import { freeAmong, idFor, packageOf } from './ids.js';

/** An inventory and its text, as it stands before an edit. */
export interface Draft {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly text: string;
}

/** The text after an edit, and what was made, by id. */
export interface Declaration {
  readonly text: string;
  /** The field that holds the place now; it may have been there before. */
  readonly field: string;
  readonly isNewField: boolean;
  readonly purpose: string;
  readonly isNewPurpose: boolean;
}

/** Words that say nothing: what a pasted command holds in place of a reason. */
export const isOpen = (words: string): boolean => /^(…|\.{3}|todo)?$/.test(words.trim());

const wordsInId = 4;

/** The purpose that words mean: an id, what a purpose says, or a new one. Words that say nothing mean that nobody has decided. */
function purposeFor({ inventory, text }: Draft, why: string): { text: string; purpose: string; isNewPurpose: boolean } {
  const words = why.trim();
  const same = (said: unknown) => typeof said === 'string' && said.toLowerCase() === words.toLowerCase();
  const known = Object.entries(inventory.purposes).find(([id, { say }]) => id === words || same(say))?.[0];
  if (known !== undefined) return { text, purpose: known, isNewPurpose: false };
  const open = isOpen(words);
  if (open && Object.hasOwn(inventory.purposes, undecidedPurpose))
    return { text, purpose: undecidedPurpose, isNewPurpose: false };
  const id = open ? undecidedPurpose : idFor(words.split(/\s+/).slice(0, wordsInId).join(' '));
  const purpose = freeAmong(id, new Set(Object.keys(inventory.purposes)));
  const entry = { use: 'todo', say: open ? 'todo' : words, basis: 'todo' };
  return { text: addEntry(text, ['purposes'], purpose, entry, 0), purpose, isNewPurpose: true };
}

/** Whose datum it is: as somebody says, or as the code tells; else nobody has said yet, even where there is one kind of people so far. */
function subjectFor(
  { inventory, text }: Draft,
  observation: Observation,
  whose: string | undefined,
): { text: string; subject: string } {
  const ids = Object.keys(inventory.subjects);
  const named = whose ?? observation.subject ?? undecidedSubject;
  if (ids.includes(named)) return { text, subject: named };
  return { text: addEntry(text, ['subjects'], named, { say: 'todo' }, 0), subject: named };
}

function entryFor(
  observation: Observation,
  catalog: Catalog,
  subject: string,
  purpose: string,
  isConfined: boolean,
): Record<string, Writable> {
  const sensitivity = sensitivityOf(catalog, observation.category);
  return {
    category: observation.category,
    ...(isConfined ? { code: { claims: [selectorFor(observation)], only: true } } : {}),
    ...(sensitivity === 'special' || sensitivity === 'criminal' ? { special: { condition: 'todo' } } : {}),
    subjects: [subject],
    source: 'todo',
    purposes: [purpose],
    required: 'todo',
    sharing: 'todo',
    retention: 'todo',
  };
}

/**
 * Declares a place for a reason. Where a field covers it and has that purpose, nothing in the inventory changes. Where one covers its kind for other
 * purposes, the place becomes a field of its own; and where none covers it, a field for its kind. What only a person knows stands as \`todo\`.
 */
export function declarePlace(draft: Draft, observation: Observation, why: string, whose?: string): Declaration {
  const { text: withPurpose, purpose, isNewPurpose } = purposeFor(draft, why);
  const covering = observation.declaredBy.find((id) => Object.hasOwn(draft.inventory.fields[id]?.purposes ?? {}, purpose));
  if (covering !== undefined) return { text: draft.text, field: covering, isNewField: false, purpose, isNewPurpose: false };
  const { text, subject } = subjectFor({ ...draft, text: withPurpose }, observation, whose);
  const isConfined = observation.declaredBy.length > 0;
  const field = freeId(draft.inventory, observation, categoryInWords(draft.catalog, observation.category));
  const entry = entryFor(observation, draft.catalog, subject, purpose, isConfined);
  return { text: addEntry(text, ['fields'], field, entry), field, isNewField: true, purpose, isNewPurpose };
}

/** Declares a recipient by what it does; who it is, where, and on which terms are questions. */
export function declareRecipient(
  { inventory, text }: Draft,
  id: string,
  does: string,
  sightings: readonly RecipientSighting[],
  isKnown: boolean,
): { readonly text: string; readonly id: string } {
  const packages = [...new Set(sightings.filter(({ by }) => by === 'import').map(({ seen }) => packageOf(seen)))].sort(
    compareText,
  );
  const own = freeAmong(idFor(id), new Set(Object.keys(inventory.recipients)));
  const entry: Writable = {
    name: 'todo',
    country: 'todo',
    role: 'todo',
    for: 'todo',
    does: isOpen(does) ? 'todo' : does.trim(),
    contract: 'todo',
    in_return: 'todo',
    ...(packages.length > 0 ? { packages } : {}),
    ...(packages.length === 0 && !isKnown ? { domains: [id] } : {}),
  };
  return { text: addEntry(text, ['recipients'], own, entry), id: own };
}

/** Says that a place holds no person's data, and why. */
export function dismissPlace({ text }: Draft, selector: string, because: string): string {
  return addItem(text, ['not_personal'], { code: selector, because: because.trim() });
}
