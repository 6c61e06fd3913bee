import { keyOfJose } from './containers.js';
import type { Sense, Vocabulary } from './vocabulary.js';

/** Whose a name says its datum is: a person's (`customerName`), perhaps one's (`clientName`), or a thing's (`companyName`). */
export interface NamedOwner {
  readonly kind: 'person' | 'maybe' | 'thing';
  readonly word: string;
  /** A thing that has addresses, passwords or numbers of its own. */
  readonly bears?: boolean;
}

/** What a written name says by itself. */
export interface NameReading {
  /** The words that name a kind of data: `phone number` of `workPhoneNumber`. */
  readonly phrase: string;
  readonly senses: readonly Sense[];
  readonly owner: NamedOwner | null;
  /** Words before the phrase that the catalogue gives no role. */
  readonly strange: readonly string[];
  /** The word that makes it something about the data (`verified` of `emailVerified`), else null. */
  readonly about: string | null;
  /** True where that word is a first word such as `is` or `has`: a datum that is a yes or no may begin with it. */
  readonly asks: boolean;
  /** A thing that changes nothing about a number or an address (`officePhone`), but has a name of its own (`officeName`). */
  readonly thing?: string;
  /** It is written in the plural. */
  readonly many?: boolean;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

const longest = 5;

/** The longest phrase that ends at `end`. */
function phraseEndingAt(vocabulary: Vocabulary, words: readonly string[], end: number): Found | null {
  for (let start = Math.max(0, end - longest); start < end; start += 1) {
    const senses = vocabulary.senses.get(words.slice(start, end).join(''));
    if (senses) return { start, end, senses };
  }
  return foreignPlural(vocabulary, words[end - 1] as string, end);
}

/** German and Dutch plurals: `vorerkrankungen`, `opmerkingen`. */
function foreignPlural(vocabulary: Vocabulary, word: string, end: number): Found | null {
  if (word.length < 8) return null;
  for (const ending of ['nen', 'en', 'n', 'e']) {
    if (!word.endsWith(ending)) continue;
    const senses = vocabulary.senses.get(word.slice(0, -ending.length));
    if (senses) return { start: end - 1, end, senses };
  }
  return null;
}

/** The phrase that is the name's head, before words such as `value` or `field` that change nothing. */
function headOf(vocabulary: Vocabulary, words: readonly string[]): Found | null {
  for (let end = words.length; end > 0; end -= 1) {
    const found = phraseEndingAt(vocabulary, words, end);
    const changesNothing = vocabulary.tails.has(words[end - 1] as string);
    // `otpHash` is a code, though a hash alone may be a password’s.
    const before = found?.start === end - 1 && end > 1 && changesNothing ? phraseEndingAt(vocabulary, words, end - 1) : null;
    if (before) return before;
    if (found) return found;
    // `emailFormControl`: two words that together change nothing.
    if (end > 2 && vocabulary.tails.has(`${words[end - 2]}${words[end - 1]}`)) end -= 1;
    else if (!changesNothing) return null;
  }
  return null;
}

/** Data that is mostly chosen from a list, whose entries have keys. */
const chosen = /^user\.(?:demographic(?!\.(?:date_of_birth|age|profile)\b)|contact\.address\.(?:country|state|city)|job_title)/;
const ofEntry = /^(?:id|uuid|cd|code)$/;

/** What was chosen from a list, by the key of its entry: `genderId`, `maritalStatusCode`. */
function entryChosen(vocabulary: Vocabulary, words: readonly string[]): Found | null {
  if (words.length < 2 || !ofEntry.test(words.at(-1) as string)) return null;
  const found = phraseEndingAt(vocabulary, words, words.length - 1);
  const isChosen = found?.senses.some(({ strength, category }) => strength === 'strong' && chosen.test(category));
  return isChosen ? found : null;
}

/** A phrase somewhere before the head, with the head that turns it into something about data. */
function phraseBeforeHead(vocabulary: Vocabulary, words: readonly string[]): Found | null {
  for (let end = words.length - 1; end > 0; end -= 1) {
    const found = phraseEndingAt(vocabulary, words, end);
    if (found?.senses.some((sense) => sense.strength === 'strong')) return found;
  }
  return null;
}

function roleOf(vocabulary: Vocabulary, word: string): NamedOwner['kind'] | null {
  if (vocabulary.persons.has(word)) return 'person';
  if (vocabulary.things.has(word)) return 'thing';
  return vocabulary.maybePersons.has(word) ? 'maybe' : null;
}

/** The nearest word or pair of words before the phrase that says whose the datum is; what stands between is strange unless it is a qualifier. */
function ownerBefore(
  vocabulary: Vocabulary,
  words: readonly string[],
  start: number,
): { owner: NamedOwner | null; strange: string[]; thing?: string } {
  const strange: string[] = [];
  const next = words[start - 1] as string;
  const thing = start > 0 && vocabulary.bearers.has(next) && vocabulary.qualifiers.has(next) ? { thing: next } : {};
  for (let at = start - 1; at >= 0; at -= 1) {
    const word = words[at] as string;
    const pair = at > 0 ? `${words[at - 1]}${word}` : word;
    for (const candidate of [pair, word]) {
      const kind = roleOf(vocabulary, candidate);
      if (!kind || (kind !== 'person' && vocabulary.qualifiers.has(candidate))) continue;
      if (kind !== 'maybe') return { owner: { kind, word: candidate, bears: vocabulary.bearers.has(candidate) }, strange };
      const before = words.slice(0, candidate === pair && at > 0 ? at - 1 : at);
      if (before.every((each) => vocabulary.qualifiers.has(each) || vocabulary.persons.has(each)))
        return { owner: { kind, word: candidate }, strange };
    }
    if (!vocabulary.qualifiers.has(word)) strange.push(word);
  }
  return { owner: null, strange, ...thing };
}

/** A person whom the phrase itself begins with: `patient age`. */
function personWithin(vocabulary: Vocabulary, words: readonly string[], { start, end }: Found): NamedOwner | null {
  const first = words[start] as string;
  // A key that leads to a person says no more of itself than any key.
  if (/^(?:id|number|ref|reference|identifier|key|code)$/.test(words[end - 1] as string)) return null;
  return end - start > 1 && vocabulary.persons.has(first) ? { kind: 'person', word: first } : null;
}

/** A thing that the phrase is only the end of: `client secret`, `app password`. */
function thingAround(vocabulary: Vocabulary, words: readonly string[], found: Found): string | null {
  for (let start = 0; start < found.start; start += 1) {
    if (vocabulary.things.has(words.slice(start, found.end).join(''))) return words.slice(start, found.end).join(' ');
  }
  return null;
}

/** Parts a name that was written as one lower-case word: `customeremail`, `filename`. */
function unglue(vocabulary: Vocabulary, word: string): readonly string[] | null {
  for (let cut = 3; cut <= word.length - 4; cut += 1) {
    const first = word.slice(0, cut);
    if (!vocabulary.senses.has(word.slice(cut))) continue;
    if (roleOf(vocabulary, first) || vocabulary.qualifiers.has(first)) return [first, word.slice(cut)];
  }
  return null;
}

/** Whether a name's last word is written in the plural. */
const isPlural = (words: readonly string[], name: string): boolean =>
  /s$/i.test(name) && !name.toLowerCase().endsWith(words.at(-1) as string);

const senseOf = (category: string): readonly Sense[] => [
  { category, strength: 'weak', ofThings: true, yesNo: false, within: null, itself: true },
];
const named = senseOf('user.name');
const numbered = senseOf('user.unique_id');

/** A name that is a word for a person: `applicant`, `assignedNurse`. */
function personItself(vocabulary: Vocabulary, words: readonly string[], name: string): NameReading | null {
  const many = isPlural(words, name);
  for (let start = Math.max(0, words.length - 3); start < words.length; start += 1) {
    const phrase = words.slice(start).join('');
    const kind = vocabulary.accounts.has(phrase) ? null : roleOf(vocabulary, phrase);
    if (kind !== 'person' && kind !== 'maybe') continue;
    const strange = words.slice(0, start).filter((word) => !vocabulary.qualifiers.has(word));
    if (strange.length > 0) return null;
    const senses = vocabulary.keyed.has(words.at(-1) as string) ? numbered : named;
    return { phrase: words.slice(start).join(' '), senses, owner: null, strange, about: null, asks: false, many };
  }
  return null;
}

/** First words that ask: what follows may be a datum whose value is a yes or no. */
const asking = /^(?:is|are|was|has|have|had|does|did|do|can|will|should|needs?|prefers?|uses?|wants?|on|with|no|not)$/;

/** An amount without the currency that it is told in: `balanceInBaseCurrency`. */
function withoutCurrency(words: readonly string[]): readonly string[] {
  const at = words.lastIndexOf('in');
  return at > 0 && words.at(-1) === 'currency' ? words.slice(0, at) : words;
}

/** Several things, with where they stand or what is to be done with them. */
const placed = /[a-z]s(?:(?:In|To)(?=[A-Z])|_(?:in|to)_)[A-Za-z_]+$/;

/** Things that are told with where they stand (`userIdsInContacts` holds ids) or what they wait for (`uidsToEmail`). */
function withoutPlace(words: readonly string[], name: string): readonly string[] {
  const at = Math.max(words.lastIndexOf('in'), words.lastIndexOf('to'));
  return at > 0 && placed.test(name) ? words.slice(0, at) : words;
}

/** Words before a name that say that it is left out (`expenseWithoutSalary`), or the way that something went (`sentViaEmail`). */
const leavingOut = new Set(['without', 'except', 'excluding', 'excl', 'non', 'via']);

function read(vocabulary: Vocabulary, name: string): NameReading | null {
  let words = withoutPlace(withoutCurrency(vocabulary.wordsOf(name)), name);
  const whole = words.join('');
  if (words.length === 0 || words.length > 9 || (vocabulary.things.has(whole) && !vocabulary.senses.has(whole))) return null;
  let found = entryChosen(vocabulary, words) ?? headOf(vocabulary, words);
  if (!found && words.length === 1 && !roleOf(vocabulary, words[0] as string)) {
    words = unglue(vocabulary, words[0] as string) ?? words;
    found = headOf(vocabulary, words);
  }
  if (!found) {
    const person = personItself(vocabulary, words, name);
    if (person) return person;
    const before = phraseBeforeHead(vocabulary, words);
    if (!before) return null;
    const about = words.slice(before.end).join(' ');
    return {
      phrase: words.slice(before.start, before.end).join(' '),
      senses: before.senses,
      owner: null,
      strange: [],
      about,
      asks: false,
    };
  }
  const phrase = words.slice(found.start, found.end).join(' ');
  const first = words[0] as string;
  const deed = found.start > 0 && vocabulary.aboutFirst.has(first);
  const whose = ownerBefore(vocabulary, words, found.start);
  const compound = thingAround(vocabulary, words, found);
  const within = personWithin(vocabulary, words, found);
  const owner: NamedOwner | null = compound ? { kind: 'thing', word: compound, bears: true } : (whose.owner ?? within);
  const { strange } = whose;
  const left = words.slice(0, found.start).find((word) => leavingOut.has(word));
  // What a datum is called on a page: `customerNoteLabel`.
  const labels = phrase === 'label' && found.start > 0 && phraseEndingAt(vocabulary, words, found.start) !== null;
  if (left || labels) return { phrase, senses: found.senses, owner, strange, about: left ?? phrase, asks: false };
  return {
    phrase,
    senses: found.senses,
    owner,
    strange: deed ? strange.filter((word) => word !== first) : strange,
    about: deed ? first : null,
    asks: deed && asking.test(first),
    ...(whose.thing ? { thing: whose.thing } : {}),
    ...(isPlural(words, name) ? { many: true } : {}),
  };
}

const memories = new WeakMap<Vocabulary, Map<string, NameReading | null>>();

/** What a written name says; null where the catalogue knows no phrase in it. Memoised. */
export function readName(vocabulary: Vocabulary, name: string): NameReading | null {
  let memory = memories.get(vocabulary);
  if (!memory) {
    memory = new Map();
    memories.set(vocabulary, memory);
  }
  let reading = memory.get(name);
  if (reading === undefined) {
    reading = name === keyOfJose ? null : read(vocabulary, name);
    memory.set(name, reading);
  }
  return reading;
}
