import { loadCatalog, loadPhrases, type Phrases } from '../../catalog/load.js';
import type { Catalog, ContainerWords } from '../../core/catalog.js';
import { wordsOf } from './words.js';

/** One meaning of a phrase: the kind of data it names, and how much must speak for it. */
export interface Sense {
  readonly category: string;
  readonly strength: 'strong' | 'weak' | 'person';
  /** A company or a server can have one too. */
  readonly ofThings: boolean;
  /** Things of each kind can have one; absent for no. */
  readonly ofAnyThing?: boolean;
  /** A yes or no is a value of it. */
  readonly yesNo: boolean;
  /** The name is a person's own word (`applicant`): as a text, it says who that is. */
  readonly itself?: boolean;
  /** The records in which alone it means this; null for anywhere. */
  readonly within: ReadonlySet<string> | null;
  /** The records of people to whom what holds it must link; absent for none. */
  readonly linked?: ReadonlySet<string>;
}

/** What a record about a person makes of the weak names in it. */
export interface RecordKind {
  readonly id: string;
  readonly makes: readonly string[];
  /** Names that together show the record, each as words without spaces. */
  readonly signs: readonly (readonly string[])[];
}

/** The catalogue's words, ready to be looked up: phrases are written as their words without spaces, so that `firstname` and `first_name` are one. */
export interface Vocabulary {
  readonly senses: ReadonlyMap<string, readonly Sense[]>;
  readonly persons: ReadonlySet<string>;
  readonly maybePersons: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly bearers: ReadonlySet<string>;
  readonly beings: ReadonlySet<string>;
  readonly records: ReadonlyMap<string, readonly RecordKind[]>;
  /** Records that names show together. */
  readonly signed: readonly RecordKind[];
  readonly aboutContainers: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
  readonly aboutFirst: ReadonlySet<string>;
  readonly wrappers: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  readonly areas: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly dataForms: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly keyed: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly commonAlone: ReadonlySet<string>;
  /** The words of a written name in their usual spelling. */
  wordsOf(name: string): readonly string[];
}

/** Spells each word of a name as the catalogue does. */
function spelling(spellings: Readonly<Record<string, string>>): (name: string) => readonly string[] {
  const usual = new Map(Object.entries(spellings));
  const memory = new Map<string, readonly string[]>();
  return (name) => {
    const known = memory.get(name);
    if (known) return known;
    const words = wordsOf(name);
    const spelt = words.some((word) => usual.has(word)) ? words.map((word) => usual.get(word) ?? word) : words;
    memory.set(name, spelt);
    return spelt;
  };
}

type Speller = (name: string) => readonly string[];
const joinedBy = (spell: Speller) => (phrase: string) => spell(phrase).join('');

const umlauts: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
];
/** A phrase and, where it has umlauts, its spelling without them: `Empfänger`, `Empfaenger`. */
function spelt(phrase: string): string[] {
  if (!/[äöü]/.test(phrase)) return [phrase];
  const plain = umlauts.reduce((text, [umlaut, letters]) => text.replace(umlaut, letters), phrase);
  return [phrase, plain];
}

function phraseSet(spell: Speller, phrases: readonly string[] | undefined): Set<string> {
  return new Set((phrases ?? []).flatMap(spelt).map(joinedBy(spell)));
}

const inAllLanguages = (words: Readonly<Record<string, readonly string[]>> | undefined): string[] =>
  Object.values(words ?? {}).flat();

/** The rows of names that each phrase belongs to, by their numbers. */
export function phrasesOf({ names, containers }: Catalog): Phrases {
  const joined = joinedBy(spelling(containers.spellings ?? {}));
  const rows = new Map<string, number[]>();
  for (const [index, row] of names.entries()) {
    for (const phrase of new Set(inAllLanguages(row.words).flatMap(spelt).map(joined))) {
      const known = rows.get(phrase);
      if (known) known.push(index);
      else rows.set(phrase, [index]);
    }
  }
  return [...rows];
}

function senseOf(row: Catalog['names'][number]): Sense {
  return {
    category: row.category,
    strength: row.strength,
    ofThings: row.ofThings ?? (row.ofAnyThing || row.strength !== 'strong'),
    ...(row.ofAnyThing ? { ofAnyThing: true } : {}),
    yesNo: row.yesNo ?? false,
    within: row.within ? new Set(row.within) : null,
    ...(row.linked ? { linked: new Set(row.linked) } : {}),
  };
}

function sensesOf(catalog: Catalog): Map<string, Sense[]> {
  const senses = catalog.names.map(senseOf);
  // To split twelve thousand phrases into words takes longer than many a check; those of the installed catalogue were split at build.
  const phrases = catalog === loadCatalog() ? loadPhrases() : phrasesOf(catalog);
  return new Map(phrases.map(([phrase, rows]) => [phrase, rows.flatMap((index) => senses[index] ?? [])]));
}

function recordsOf(containers: ContainerWords, spell: Speller): { records: Map<string, RecordKind[]>; signed: RecordKind[] } {
  const records = new Map<string, RecordKind[]>();
  const signed: RecordKind[] = [];
  for (const row of containers.records ?? []) {
    const kind: RecordKind = { id: row.id, makes: row.makes, signs: (row.signs ?? []).map((sign) => sign.map(joinedBy(spell))) };
    if (kind.signs.length > 0) signed.push(kind);
    for (const phrase of new Set(inAllLanguages(row.words).flatMap(spelt).map(joinedBy(spell)))) {
      records.set(phrase, [...(records.get(phrase) ?? []), kind]);
    }
  }
  return { records, signed };
}

function compile(catalog: Catalog): Vocabulary {
  const { containers } = catalog;
  const spell = spelling(containers.spellings ?? {});
  return {
    senses: sensesOf(catalog),
    persons: phraseSet(spell, inAllLanguages(containers.persons)),
    maybePersons: phraseSet(spell, inAllLanguages(containers.maybePersons)),
    things: phraseSet(spell, [...inAllLanguages(containers.things), ...(containers.bearers ?? []), ...(containers.beings ?? [])]),
    bearers: phraseSet(spell, containers.bearers),
    beings: phraseSet(spell, containers.beings),
    ...recordsOf(containers, spell),
    aboutContainers: phraseSet(spell, containers.aboutContainers),
    about: phraseSet(spell, containers.about),
    aboutFirst: phraseSet(spell, containers.aboutFirst),
    wrappers: phraseSet(spell, containers.wrappers),
    actions: phraseSet(spell, containers.actions),
    qualifiers: phraseSet(spell, containers.qualifiers),
    tails: phraseSet(spell, containers.tails),
    areas: phraseSet(spell, containers.areas),
    occasions: phraseSet(spell, containers.occasions),
    dataForms: phraseSet(spell, containers.dataForms),
    accounts: phraseSet(spell, containers.accounts),
    keyed: phraseSet(spell, containers.keyed),
    common: phraseSet(spell, containers.common),
    commonAlone: phraseSet(spell, containers.commonAlone),
    wordsOf: spell,
  };
}

const compiled = new WeakMap<Catalog, Vocabulary>();

/** The vocabulary of a catalogue, compiled once. `people`: further names that are people in this project. */
export function vocabularyOf(catalog: Catalog, people: readonly string[] = []): Vocabulary {
  let vocabulary = compiled.get(catalog);
  if (!vocabulary) {
    vocabulary = compile(catalog);
    compiled.set(catalog, vocabulary);
  }
  if (people.length === 0) return vocabulary;
  const { wordsOf: spell } = vocabulary;
  return { ...vocabulary, persons: new Set([...vocabulary.persons, ...people.map((name) => spell(name).join(''))]) };
}
