import type { Member } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import type { Company } from './candidate.js';
import { type ContainerReading, readContainer } from './containers.js';
import { type NameReading, readName } from './names.js';
import { clientOf, isServer, mayBeServers, ofClient, speakerOf, speaking } from './neighbours.js';
import { isConstant, kindOfType } from './value-kinds.js';
import type { RecordKind, Vocabulary } from './vocabulary.js';

/** A shape with no company. */
export const alone: Company = { sure: new Map(), soft: new Map(), personKey: null };

/** Categories that people mostly have, and that companies and servers may have too. */
const soft = /^user\.(?:contact\.email|account\.username|image|demographic\.gender)/;
const keyEnds = new Set(['id', 'uuid', 'uid', 'ref', 'key', 'fk']);
const ownerKeys = new Set([
  'createdby',
  'updatedby',
  'ownerid',
  'authorid',
  'creatorid',
  'memberid',
  'accountid',
  'clientid',
  'contactid',
  'profileid',
  'assigneeid',
  'playerid',
  'driverid',
  'hostid',
  'sellerid',
]);

/** Whether a name links to a person: `customerId`, `user`, `createdBy`. */
export function isPersonKey(vocabulary: Vocabulary, name: string): boolean {
  const words = vocabulary.wordsOf(name);
  if (words.length === 0 || words.length > 4) return false;
  return ownerKeys.has(words.join('')) || personOfKey(vocabulary, name)?.kind === 'person';
}

/** What a key leads to: `patientId` to a patient. */
function personOfKey(vocabulary: Vocabulary, name: string): ContainerReading | null {
  const words = vocabulary.wordsOf(name);
  const stem = keyEnds.has(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : words.join(' ');
  return stem === '' ? null : readContainer(vocabulary, stem);
}

function saysPerson(vocabulary: Vocabulary, reading: NameReading | null): { category: string; sure: boolean } | null {
  if (!reading || reading.about || reading.owner || reading.strange.length > 0) return null;
  // `manager name` speaks of the manager.
  if (
    reading.phrase
      .split(' ')
      .some((word) => word !== 'user' && (vocabulary.persons.has(word) || vocabulary.maybePersons.has(word)))
  )
    return null;
  const strong = reading.senses.find((sense) => sense.strength === 'strong');
  if (!strong) return null;
  if (!strong.ofThings) return { category: strong.category, sure: true };
  return soft.test(strong.category) ? { category: strong.category, sure: false } : null;
}

type Said = Pick<Company, 'sure' | 'soft' | 'personKey' | 'keyRecords'>;

/** What names say of whoever they stand together for. Names with their own owner (`authorEmail`) speak for that owner only. */
function saidBy(vocabulary: Vocabulary, names: readonly string[]): Said | null {
  const sure = new Map<string, string>();
  const softNames = new Map<string, string>();
  let personKey: string | null = null;
  for (const name of names) {
    const found = saysPerson(vocabulary, readName(vocabulary, name));
    if (found) (found.sure ? sure : softNames).set(found.category, name);
    else if (!personKey && isPersonKey(vocabulary, name)) personKey = name;
  }
  if (sure.size + softNames.size === 0 && !personKey) return null;
  const keyRecords = personKey ? (personOfKey(vocabulary, personKey)?.records ?? []) : [];
  return { sure, soft: softNames, personKey, keyRecords };
}

/** What names that one function takes from one place, line by line, say together. */
export function companyOfNames(vocabulary: Vocabulary, names: readonly string[]): Company {
  const client = clientOf(names);
  return { ...(saidBy(vocabulary, names) ?? alone), ...(client ? { client } : {}) };
}

/** Whether a member is called as the type that it is declared as. */
function isRelation(view: OpenFile, { name, type }: Member): boolean {
  if (type < 0 || !/^[A-Z]/.test(name)) return false;
  const { kind, text, args } = view.type(type);
  return kind === 'array' && args[0] !== undefined ? view.type(args[0]).text === name : text === name;
}

const namesOf = (view: OpenFile, shape: number): readonly string[] =>
  view.membersOf(shape).map((index) => view.member(index).name);

/** What the members of a shape say of it together. */
export function companyOf(vocabulary: Vocabulary, view: OpenFile, shape: number): Company {
  const names = view.membersOf(shape).flatMap((index) => {
    const member = view.member(index);
    if (member.name === '' || member.kind === 'method' || isConstant(view, member.value)) return [];
    // A relation that is called as what it leads to says nothing of the row: `NotificationPreference NotificationPreference[]`.
    if (isRelation(view, member)) return [];
    const says = member.type < 0 || !/^(?:boolean|function|flags|element)$/.test(kindOfType(view, member.type));
    return says ? [member.name] : [];
  });
  const said = saidBy(vocabulary, names);
  const { owner } = view.shape(shape);
  const traits = traitsOf(view, shape);
  const server = (traits & trait.server && isServer(namesOf(view, shape))) || isServersPart(view, owner);
  const outcome = traits & trait.outcome ? outcomeOf(view, shape) : null;
  const file = traits & trait.file ? fileOf(view, shape) : undefined;
  const channel = traits & trait.channel ? channelOf(view, shape) : undefined;
  const firm = traits & trait.firm ? firmOf(namesOf(view, shape)) : undefined;
  const client = traits & trait.client ? clientOf(namesOf(view, shape)) : undefined;
  const speaker = traits & trait.speaker ? speakerOf(view, view.membersOf(shape)) : null;
  if (!said && !server && !outcome && !file && !channel && !firm && !client && !speaker) return alone;
  return {
    ...(said ?? alone),
    ...(server ? { server } : {}),
    ...(outcome ? { outcome } : {}),
    ...(file ? { file } : {}),
    ...(channel ? { channel } : {}),
    ...(firm ? { firm } : {}),
    ...(client ? { client } : {}),
    ...(speaker ? { speaker } : {}),
  };
}

/** What a name may show of what stands beside it, added up; most names show nothing, and each is asked once. */
const trait = { outcome: 1, file: 2, channel: 4, firm: 8, server: 16, client: 32, speaker: 64 } as const;
const traits = new Map<string, number>();

function traitOf(name: string): number {
  const known = traits.get(name);
  if (known !== undefined) return known;
  const found =
    (name === 'message' ? trait.outcome : 0) |
    (ofFile.test(name) ? trait.file : 0) |
    (channels.test(name) ? trait.channel : 0) |
    (ofFirm.test(name) ? trait.firm : 0) |
    (mayBeServers(name) ? trait.server : 0) |
    (ofClient.test(name) ? trait.client : 0) |
    (speaking.test(name) ? trait.speaker : 0);
  if (traits.size > 200_000) traits.clear();
  traits.set(name, found);
  return found;
}

function traitsOf(view: OpenFile, shape: number): number {
  let found = 0;
  for (const row of view.membersOf(shape)) found |= traitOf(view.facts.strings[view.nameIdOf(row)] as string);
  return found;
}

/** What only a company has: with it beside them, a name and an address are the company's. */
const ofFirm =
  /^(?:fiscal_?year(?:_?(?:start|end))?|base_?currency|default_?currency|company_?size|(?:number_?of_?)?employees?_?(?:count|number)|incorporation_?date|date_?of_?incorporation|(?:company_?|business_?)?registration_?number|trade_?register(?:_?number)?|legal_?form|company_?logo|logo_?url)$/i;

/** The name that shows a company among names that stand together. */
export const firmOf = (names: readonly string[]): string | undefined => names.find((name) => ofFirm.test(name));

/** Ways to reach somebody that hold no address: with `push` beside it, `email` is a way as well. */
const channels = /^(?:push|in_?app|inapp|chat|desktop|browser|web_?push)$/i;

function channelOf(view: OpenFile, shape: number): string | undefined {
  const names = view.membersOf(shape).map((index) => view.member(index).name);
  const found = names.filter((name) => channels.test(name));
  return found.length > 1 || (found.length === 1 && names.some((name) => /^(?:sms|whatsapp)$/i.test(name)))
    ? found[0]
    : undefined;
}

/** What beside a name makes it a file's. */
const fileOf = (view: OpenFile, shape: number): string | undefined =>
  view
    .membersOf(shape)
    .map((index) => view.member(index).name)
    .find((name) => ofFile.test(name));

const ofFile = /^(?:document|file|attachment)_?(?:url|path|key)$/i;

/** What beside a message makes it the program's own words. */
function outcomeOf(view: OpenFile, shape: number): string | null {
  const names = view.membersOf(shape).map((index) => view.member(index).name);
  return names.includes('message')
    ? (names.find((name) => /^(?:success|ok|error|errors|is_?error|has_?error|status_?code|error_?code)$/i.test(name)) ?? null)
    : null;
}

/** Whether a shape is a part of one that says where a server listens: `auth: { user, pass }` beside host and port. */
function isServersPart(view: OpenFile, owner: number): boolean {
  if (owner < 0) return false;
  const outer = view.member(owner).shape;
  return (traitsOf(view, outer) & trait.server) !== 0 && isServer(namesOf(view, outer));
}

/** The records that the names of a shape show together: `to` beside `subject` is a mail. */
export function recordsShown(vocabulary: Vocabulary, view: OpenFile, shape: number): readonly RecordKind[] {
  const members = view.membersOf(shape);
  if (members.length < 2) return noRecords;
  return recordsOfNames(
    vocabulary,
    members.map((index) => view.facts.strings[view.nameIdOf(index)] as string),
  );
}

const noRecords: readonly RecordKind[] = [];

/** The records that names show together, wherever they are written. */
export function recordsOfNames(vocabulary: Vocabulary, written: readonly string[]): readonly RecordKind[] {
  const { openings, formsOf } = signsOf(vocabulary);
  let names: Set<string> | undefined;
  let shown: Set<RecordKind> | undefined;
  for (const name of written) {
    for (const form of formsOf(name)) {
      for (const { record, sign } of openings.get(form) ?? []) {
        names ??= new Set(written.flatMap(formsOf));
        const beside = names;
        if (!sign.every((each) => beside.has(each))) continue;
        shown ??= new Set();
        shown.add(record);
      }
    }
  }
  const found = shown;
  return found ? vocabulary.signed.filter((record) => found.has(record)) : noRecords;
}

/** The signs of records by the first name of each, and how a name is looked up among them. */
interface Signs {
  readonly openings: ReadonlyMap<string, readonly { readonly record: RecordKind; readonly sign: readonly string[] }[]>;
  formsOf(name: string): readonly string[];
}

const signs = new WeakMap<Vocabulary, Signs>();

function signsOf(vocabulary: Vocabulary): Signs {
  let found = signs.get(vocabulary);
  if (!found) {
    found = indexSigns(vocabulary);
    signs.set(vocabulary, found);
  }
  return found;
}

function indexSigns({ signed, tails, wordsOf }: Vocabulary): Signs {
  const openings = new Map<string, { record: RecordKind; sign: readonly string[] }[]>();
  for (const record of signed) {
    for (const sign of record.signs) {
      const first = sign[0] ?? '';
      const held = openings.get(first);
      if (held) held.push({ record, sign });
      else openings.set(first, [{ record, sign }]);
    }
  }
  const forms = new Map<string, readonly string[]>();
  return {
    openings,
    formsOf(name) {
      let found = forms.get(name);
      if (!found) {
        const words = wordsOf(name);
        const whole = words.join('');
        found = words.length > 1 && tails.has(words.at(-1) as string) ? [whole, words.slice(0, -1).join('')] : [whole];
        forms.set(name, found);
      }
      return found;
    },
  };
}
