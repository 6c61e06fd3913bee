import type { RecordKind, Vocabulary } from './vocabulary.js';

/** What the name of a container says of what it holds. */
export interface ContainerReading {
  /** `about` holds something about data (error messages, labels, filters); `record` is kept about a person. */
  readonly kind: 'person' | 'maybe' | 'record' | 'thing' | 'about' | 'neutral';
  /** The head that decided; empty for neutral. */
  readonly word: string;
  readonly records: readonly RecordKind[];
  /** A thing that has addresses, passwords or numbers of its own. */
  readonly bears?: boolean;
  /** A being that is no natural person. */
  readonly being?: boolean;
  /** The word in it for what takes place somewhere: `visit`, `interview`. */
  readonly occasion?: string;
  /** Its head is a noun that the catalogue does not know, rather than a word for a form that code takes. */
  readonly unknown?: boolean;
  /** Its head is the word for a datum of a person's: `skill` of `CandidateSkill`. */
  readonly part?: string;
}

const neutral: ContainerReading = { kind: 'neutral', word: '', records: [] };
const unknown: ContainerReading = { kind: 'neutral', word: '', records: [], unknown: true };

/** What a phrase is as a head. A word that is both a person and a record is a person who has such records. */
function classOf(vocabulary: Vocabulary, phrase: string): ContainerReading | null {
  const records = vocabulary.records.get(phrase) ?? [];
  if (vocabulary.beings.has(phrase)) return { kind: 'thing', word: phrase, records: [], being: true };
  if (vocabulary.aboutContainers.has(phrase)) return { kind: 'about', word: phrase, records: [] };
  if (vocabulary.persons.has(phrase)) return { kind: 'person', word: phrase, records };
  if (vocabulary.maybePersons.has(phrase)) return { kind: 'maybe', word: phrase, records };
  if (records.length > 0) return { kind: 'record', word: phrase, records };
  return vocabulary.things.has(phrase)
    ? { kind: 'thing', word: phrase, records, bears: vocabulary.bearers.has(phrase), being: vocabulary.beings.has(phrase) }
    : null;
}

/** Deeds that are done to people as well as to things. */
const deeds = new Set([
  'create',
  'update',
  'upsert',
  'add',
  'edit',
  'delete',
  'remove',
  'get',
  'find',
  'list',
  'invite',
  'register',
  'save',
  'the',
  'my',
  'our',
]);

/** Whether the words before an ambiguous head leave it a person: `BillingContact`, but neither `HttpClient` nor `EventSender`. */
function leavesPerson(vocabulary: Vocabulary, before: readonly string[]): boolean {
  return before.every(
    (word) =>
      vocabulary.qualifiers.has(word) ||
      deeds.has(word) ||
      vocabulary.persons.has(word) ||
      (vocabulary.records.has(word) && !vocabulary.things.has(word)),
  );
}

/** What proves something to a machine, whoever sits before it. */
const ofMachine =
  /^(?:\w*captcha|turnstile|csrf|xsrf|webhook|server|smtp|machine|cluster|database|db|redis|queue|registry|bucket|vault|bot|robot|tailwind|css|design|lexer|syntax|theme|color|text|markdown|parser|search|query|template|page|cursor|continuation|next|sync|upload|nft|erc20|crypto|contract|swap|coin|utility|pointer|path|completion|prompt|output)$/;

/** Whether credentials are a program's own for a service that no word here knows: `TwilioCredentials`, but neither `UserCredentials` nor `LoginCredentials`. */
function ofService(vocabulary: Vocabulary, words: readonly string[], start: number): boolean {
  const before = words.slice(0, start);
  if (/^(?:token|key|secret|credential|password)$/.test(words[start] ?? '') && ofMachine.test(before.at(-1) ?? '')) return true;
  if (!/^(?:credential|secret)$/.test(words[start] ?? '')) return false;
  return before.some(
    (word) =>
      word.length > 2 &&
      !vocabulary.persons.has(word) &&
      !vocabulary.maybePersons.has(word) &&
      !vocabulary.records.has(word) &&
      !vocabulary.qualifiers.has(word) &&
      !vocabulary.actions.has(word) &&
      !vocabulary.wrappers.has(word) &&
      !vocabulary.senses.has(word),
  );
}

/** The longest known head that ends at `end`. */
function headAt(
  vocabulary: Vocabulary,
  words: readonly string[],
  end: number,
): { reading: ContainerReading; start: number } | null {
  for (let start = Math.max(0, end - 4); start < end; start += 1) {
    const reading = classOf(vocabulary, words.slice(start, end).join(''));
    if (reading)
      return { reading: reading.kind === 'record' ? withHead(vocabulary, words.slice(start, end), reading) : reading, start };
  }
  return null;
}

/** A narrower record is also what its head alone is: `patient vitals` are vitals. */
function withHead(vocabulary: Vocabulary, words: readonly string[], reading: ContainerReading): ContainerReading {
  const more = words.slice(1).flatMap((_, at) => vocabulary.records.get(words.slice(at + 1).join('')) ?? []);
  return more.length === 0 ? reading : { ...reading, records: [...new Set([...reading.records, ...more])] };
}

/** Whether `type` sorts what stands before it (`EncounterType`) rather than being code's own word (`UserType`, `LoginFormType`). */
function sortsRecords(vocabulary: Vocabulary, words: readonly string[], end: number): boolean {
  const before = words[end - 2];
  if (before === undefined || vocabulary.wrappers.has(before) || vocabulary.actions.has(before)) return false;
  const head = headAt(vocabulary, words, end - 1);
  return !head || head.reading.kind === 'record';
}

/** Whether a word for people names a part of the product here: `AdminOverviewPage`, but not `AdminDto`. */
const isArea = ({ areas, dataForms }: Vocabulary, { word }: ContainerReading, after: readonly string[]): boolean =>
  areas.has(word) && after.some((wrapper) => !dataForms.has(wrapper));

/** Deeds that somebody does to a thing. */
const done = /^(?:create|add|update|edit|rename|save|delete|remove|archive|restore|register)$/;

/** Words without who does a deed to a thing: `createTeamByAdmin` is about a team. */
function withoutDoer(vocabulary: Vocabulary, words: readonly string[]): readonly string[] {
  const at = words.lastIndexOf('by');
  if (at < 2 || at !== words.length - 2 || !done.test(words[0] as string)) return words;
  const isThing = headAt(vocabulary, words, at)?.reading.kind === 'thing';
  return isThing && vocabulary.persons.has(words[at + 1] as string) ? words.slice(0, at) : words;
}

/** Words without what comes along: `UserWithSettings` is a user. */
function withoutCompany(vocabulary: Vocabulary, words: readonly string[]): readonly string[] {
  const at = words.indexOf('with');
  if (at < 1 || words.slice(0, at).every((word) => vocabulary.actions.has(word))) return words;
  for (let end = words.length; end > at + 1; end -= 1) {
    const head = headAt(vocabulary, words, end);
    if (head && (head.start < at || head.reading.kind === 'person' || head.reading.kind === 'maybe')) return words;
  }
  return words.slice(0, at);
}

/** Cards that pages are laid out with, which nobody pays by: `OverviewCardProps`. */
const partOfPage =
  /(?:overview|summary|detail|mini|small|large|simple|info|stats?|metric|dashboard|list|view|item|profile)_?cards?|cards?_?(?:header|title|body|footer|props|component|content|grid|list|view|layout|wrapper|container|section|skeleton)/i;

function read(vocabulary: Vocabulary, name: string): ContainerReading {
  const words = withoutDoer(vocabulary, withoutCompany(vocabulary, vocabulary.wordsOf(name)));
  let fallback: ContainerReading | null = null;
  for (let end = words.length; end > 0; end -= 1) {
    const last = words[end - 1] as string;
    const head = headAt(vocabulary, words, end);
    const wraps = vocabulary.wrappers.has(last);
    if (last === 'type' && sortsRecords(vocabulary, words, end)) return { kind: 'thing', word: 'type', records: [] };
    if (head && (head.reading.kind === 'about' || !(wraps && head.start === end - 1 && end > 1))) {
      const { reading, start } = head;
      if (isArea(vocabulary, reading, words.slice(end))) return unknown;
      if (ofService(vocabulary, words, start)) return { kind: 'thing', word: reading.word, records: [] };
      if (
        isValueObject(reading) &&
        words
          .slice(0, start)
          .some((word) => vocabulary.things.has(word) && !vocabulary.persons.has(word) && !vocabulary.qualifiers.has(word))
      )
        return { kind: 'thing', word: reading.word, records: [], bears: true };
      if (reading.kind === 'thing' && !reading.bears && words.slice(0, start).some((word) => vocabulary.bearers.has(word)))
        return { ...reading, bears: true };
      if ((reading.kind !== 'maybe' && reading.word !== 'candidate') || leavesPerson(vocabulary, words.slice(0, start)))
        return joined(reading, fallback);
      return reading.records.length > 0 && reading.kind !== 'person' ? joined({ ...reading, kind: 'record' }, fallback) : unknown;
    }
    // A word for a form that nobody is behind gives way to one that may be meant: `UpdateSubscriberCommand`.
    if (head && (!fallback || isForm(vocabulary, fallback))) fallback = head.reading;
    else if (!head && !wraps) return unknownHead(vocabulary, words, end, fallback);
  }
  if (!fallback || isForm(vocabulary, fallback)) return neutral;
  return fallback.word === 'card' && partOfPage.test(name) ? neutral : fallback;
}

/** Whether a thing is but the form that something takes in code: `command`, `service`. */
const isForm = ({ wrappers }: Vocabulary, { kind, word }: ContainerReading): boolean => kind === 'thing' && wrappers.has(word);

/** Records that belong to whatever holds them: an address or a profile is a company's as well as a person's. */
const valueObjects = new Set(['address', 'location', 'profile', 'bank_account', 'device']);

/** Whether a container is a part of something, which decides whose it is. */
export function isValueObject(reading: ContainerReading): boolean {
  return reading.kind !== 'person' && reading.records.some(({ id }) => valueObjects.has(id));
}

/** A record that wraps another head is about both: `InviteEmail` is an invitation and a mail. */
function joined(reading: ContainerReading, wrapper: ContainerReading | null): ContainerReading {
  return wrapper && wrapper.records.length > 0 && reading.kind !== 'thing'
    ? { ...reading, records: [...reading.records, ...wrapper.records] }
    : reading;
}

/** A head that the catalogue does not know: what follows a person (`UserPresentation`) is likely about that person. */
function unknownHead(
  vocabulary: Vocabulary,
  words: readonly string[],
  end: number,
  fallback: ContainerReading | null,
): ContainerReading {
  if (fallback?.kind === 'record' && !vocabulary.actions.has(words[end - 1] as string)) return fallback;
  const person = words.slice(0, end - 1).find((word) => vocabulary.persons.has(word));
  const head = words[end - 1] as string;
  if (person)
    return { kind: 'maybe', word: person, records: [], unknown: true, ...(vocabulary.senses.has(head) ? { part: head } : {}) };
  return onlyActions(vocabulary, words, end, fallback);
}

/** What stays where nothing but words for deeds stands before a wrapper: `createCard` is about a card, `HttpClient` about nothing known. */
function onlyActions(
  vocabulary: Vocabulary,
  words: readonly string[],
  end: number,
  fallback: ContainerReading | null,
): ContainerReading {
  const onlyDeeds = words.slice(0, end).every((word) => vocabulary.actions.has(word) || vocabulary.qualifiers.has(word));
  return onlyDeeds && fallback && fallback.kind !== 'thing' ? fallback : onlyDeeds ? neutral : unknown;
}

/** The id of a key in a token's header (RFC 7517 §4.5), which is no child. */
export const keyOfJose = 'kid';

/** Pages where people set what concerns themselves, and what such a page works with: `SettingsState`. */
const ownSettings =
  /^I?Settings?_?(?:Page|Screen|View|Tab|Panel|Dialog|Modal|Form)?(?:State|Values|Data|Props|Form|Page|Screen)$/;

const memories = new WeakMap<Vocabulary, Map<string, ContainerReading>>();

/** What a container's name says, its head deciding: `CreateUserDto` is a person, `UserRole` a thing, `Props` neither. Memoised. */
export function readContainer(vocabulary: Vocabulary, name: string): ContainerReading {
  let memory = memories.get(vocabulary);
  if (!memory) {
    memory = new Map();
    memories.set(vocabulary, memory);
  }
  let reading = memory.get(name);
  if (!reading) {
    reading = name === '' || name === keyOfJose || ownSettings.test(name) ? neutral : read(vocabulary, name);
    const occasion = vocabulary.wordsOf(name).find((word) => vocabulary.occasions.has(word));
    if (occasion) reading = { ...reading, occasion };
    memory.set(name, reading);
  }
  return reading;
}

/** Whether a record of these kinds makes weak names of a category personal. */
export function makes(records: readonly RecordKind[], category: string): boolean {
  return records.some((record) => record.makes.some((made) => category === made || category.startsWith(`${made}.`)));
}
