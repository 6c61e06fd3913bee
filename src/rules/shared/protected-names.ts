import type { Catalog } from '../../core/catalog.js';
import type { Field } from '../../core/inventory.js';
import { perKey } from '../../core/per-key.js';
import { covers, sensitivityOf } from '../../core/selectors.js';
import { singular } from './singular.js';
import { textsOf } from './uses.js';

/** What a crime is called. A witness, a traffic fine or a matter of discipline is told in words that crimes share with much else. */
const crime = /criminal|convict|crime|arrest|offen[cs]e|felon|prison|dbs|police (check|clearance|record)|vorstraf|straf|zeugnis/;
/** Insurance is of many kinds; a room is for smokers, an organ vital. */
const common = /^(?!.*(health|medic|krank)).*insur|^(smoking|vital)$/;

/** Words that name a kind of data wherever they stand, by catalogue: strong ones with more than four letters. A body measure (`shoe_size`) is protected only where it shows health. */
const protectedWords = perKey((catalog: Catalog) =>
  wordsFor(catalog, (category, word) => {
    const sensitivity = /biometric/.test(category) ? undefined : sensitivityOf(catalog, category);
    return (sensitivity === 'special' && !common.test(word)) || (sensitivity === 'criminal' && crime.test(word));
  }),
);
const paperWords = perKey((catalog: Catalog) => wordsFor(catalog, (category) => covers('user.government_id', category)));

function wordsFor(catalog: Catalog, isMeant: (category: string, word: string) => boolean): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { category, strength, words: byLanguage } of catalog.names) {
    if (strength !== 'strong') continue;
    for (const word of Object.values(byLanguage).flat())
      if ((word.length > 4 || word === 'ssn') && isMeant(category, word)) words.set(singularAll(word), category);
  }
  return words;
}

const singularAll = (words: string) => words.split(' ').map(singular).join(' ');

/** What stands between the things that a label lists: "Allergies and illnesses". */
const joints = /[,;:()/&·]|(?<!\p{L})(?:and|or|und|oder)(?!\p{L})/u;
/** Words before the thing itself: "Your", "Notes on your", "Whether you have a". */
const opening =
  /^(?:(?:your|our|their|his|her|the|an?|any|known|all|details? (?:of|about)|information (?:on|about)|notes? (?:on|about)|list of|kind of|history of|whether (?:you|they) (?:have|are)|if you have|ihre?|deine?) +)+/;
/** Words after it: "Illnesses that the kitchen must know". */
const rest = / +(?:that|which|who|whom|of|for|from|at|in|on|to|by|with|without|when|if|about|you|we|die|der|das|von|für) .*$/;

/** The things that a label names, as words in the singular. */
function thingsIn(label: string): string[] {
  const parts = label.toLowerCase().split(joints);
  return parts
    .map((part) => singularAll(part.trim().replace(opening, '').replace(rest, '').replaceAll('-', ' ')))
    .filter(Boolean);
}

/** The kind that a thing's words name: all of them, or those at the end, after words that only qualify it: `food_allergies`. */
function kindOf(thing: string, table: ReadonlyMap<string, string>): string | undefined {
  for (let start = 0, end = -1; ; start = end + 1) {
    const found = table.get(thing.slice(start));
    end = thing.indexOf(' ', start);
    if (found !== undefined || end === -1) return found;
  }
}

function namedKind(table: ReadonlyMap<string, string>, id: string, { label }: Pick<Field, 'label'>): string | undefined {
  const words = singularAll(id.replaceAll('_', ' '));
  // What a score or a risk is about: `pregnancy_score`.
  const about = words
    .replace(/^(predicted|inferred|estimated|likely) /, '')
    .replace(/ (score|risk|likelihood|probability|prediction|segment|flag|level|note|info|information|detail|list|data)$/, '');
  for (const thing of [words, about, ...textsOf(label).flatMap(thingsIn)]) {
    const found = kindOf(thing, table);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Data that reaches or signs in a person says nothing of them, whatever it is for: the telephone number of a family doctor. */
const harmless = ['user.contact', 'user.name', 'user.device', 'user.authorization', 'user.payment', 'user.privacy_preferences'];

const protectedKinds = perKey((_: Catalog) => new WeakMap<object, string | undefined>());

/** The protected kind of data that a field's id or label names, though its category does not. */
export function protectedKindOf(catalog: Catalog, id: string, field: Pick<Field, 'label' | 'category'>): string | undefined {
  const known = protectedKinds(catalog);
  if (!known.has(field)) {
    const isHarmless = harmless.some((key) => covers(key, field.category));
    known.set(field, isHarmless ? undefined : namedKind(protectedWords(catalog), id, field));
  }
  return known.get(field);
}

/** The identity paper or number that a field is, by its category, its id or its label. */
export function paperKindOf(catalog: Catalog, id: string, field: Pick<Field, 'label' | 'category'>): string | undefined {
  if (covers('user.government_id', field.category)) return field.category;
  return ['user', 'user.unique_id'].includes(field.category) ? namedKind(paperWords(catalog), id, field) : undefined;
}
