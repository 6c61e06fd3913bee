import type { Member } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import type { Company } from './candidate.js';
import { type ContainerReading, readContainer } from './containers.js';
import { type NameReading, readName } from './names.js';
import { clientOf, isServer, speakerOf } from './neighbours.js';
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
  const members = view.membersOf(shape);
  const written = namesOf(view, shape);
  // `auth: { user, pass }` beside host and port.
  const server = isServer(written) || (owner >= 0 && isServer(namesOf(view, view.member(owner).shape)));
  const outcome = outcomeOf(view, shape);
  const file = fileOf(view, shape);
  const channel = channelOf(view, shape);
  const firm = firmOf(written);
  const client = clientOf(written);
  const speaker = speakerOf(view, members);
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
    .find((name) => /^(?:document|file|attachment)_?(?:url|path|key)$/i.test(name));

/** What beside a message makes it the program's own words. */
function outcomeOf(view: OpenFile, shape: number): string | null {
  const names = view.membersOf(shape).map((index) => view.member(index).name);
  return names.includes('message')
    ? (names.find((name) => /^(?:success|ok|error|errors|is_?error|has_?error|status_?code|error_?code)$/i.test(name)) ?? null)
    : null;
}

/** The records that the names of a shape show together: `to` beside `subject` is a mail. */
export function recordsShown(vocabulary: Vocabulary, view: OpenFile, shape: number): readonly RecordKind[] {
  const members = view.membersOf(shape);
  return members.length < 2
    ? []
    : recordsOfNames(
        vocabulary,
        members.map((index) => view.member(index).name),
      );
}

/** The records that names show together, wherever they are written. */
export function recordsOfNames(vocabulary: Vocabulary, written: readonly string[]): readonly RecordKind[] {
  const names = new Set(
    written.flatMap((name) => {
      const words = vocabulary.wordsOf(name);
      const last = words.at(-1) ?? '';
      return words.length > 1 && vocabulary.tails.has(last) ? [words.join(''), words.slice(0, -1).join('')] : [words.join('')];
    }),
  );
  return vocabulary.signed.filter((record) => record.signs.some((sign) => sign.every((name) => names.has(name))));
}
