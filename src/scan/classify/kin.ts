import type { OpenFile } from '../link/open-file.js';
import type { Context, Kin } from './candidate.js';
import { isPersonKey } from './company.js';
import { readContainer } from './containers.js';
import { type NameReading, readName } from './names.js';
import type { Reached } from './reach.js';
import { isConstant, kindOfType } from './value-kinds.js';
import type { RecordKind, Vocabulary } from './vocabulary.js';

/** What is asked of a shape to know whether its members are of one kind. */
export interface KinQuestion {
  readonly vocabulary: Vocabulary;
  readonly view: OpenFile;
  readonly shape: number;
  contexts(): readonly Context[];
  /** Who reaches the shape; asked for only where its names leave it open. */
  reached(): Reached | null;
  /** What holds for the shape that this one is written into. */
  outer(shape: number): Kin | null;
}

/** The kinds of data that are seldom kept among others: by the category that a member takes, what counts for it. */
const kinds: readonly { readonly category: string; readonly counts: RegExp; readonly records: ReadonlySet<string> }[] = [
  {
    category: 'user.health_and_medical',
    counts: /^user\.(?:health_and_medical|biometric\.health)/,
    records: new Set(['health', 'clinical', 'clinical_event', 'observation', 'patient', 'person_body', 'fitness']),
  },
];
type Kind = (typeof kinds)[number];

const declaring = /^(?:interface|type|class|model|graphql|openapi|table|object)$/;
/** Last words of what holds a part of a page, a setting, a description or totals, and no record. */
const noRecord = new Set(
  'prop state context config configuration option setting filter query param arg uuid concept label column enum constant map mapping range reference catalog catalogue template total count stat statistic metric analytic analytics dashboard chart graph definition choice error permission translation message key route color icon style limit threshold rule flag unit component page pipe store resolver effect guard handler repository directive service controller module hook reducer action index table header'.split(
    ' ',
  ),
);

/** Whether a container holds no record, by its last word; the state of a form is what somebody fills in. */
function isNoRecord(vocabulary: Vocabulary, name: string): boolean {
  const words = vocabulary.wordsOf(name);
  return noRecord.has(words.at(-1) ?? '') && !(words.at(-1) === 'state' && words.at(-2) === 'form');
}

/** What a name says for a kind: `points` towards it, and whether it may take it from the others. */
interface Said {
  readonly points: number;
  readonly open: boolean;
}

const nothing: Said = { points: 0, open: false };

function saidBy(vocabulary: Vocabulary, reading: NameReading, kind: Kind): Said {
  const { owner, about, asks, strange, senses } = reading;
  if (owner?.kind === 'thing') return nothing;
  const ofKind = senses.filter(({ category }) => kind.counts.test(category));
  const isStrong = ofKind.some(({ strength }) => strength === 'strong');
  // `glasgow_total_calculated`: what follows turns it into nothing that is known.
  if (about && !asks) {
    const known = about
      .split(' ')
      .some((word) => vocabulary.about.has(word) || vocabulary.common.has(word) || vocabulary.things.has(word));
    return isStrong && !known ? { points: 0.5, open: true } : nothing;
  }
  if (isStrong) return { points: 1, open: strange.length > 0 };
  if (ofKind.length > 0) return { points: strange.length > 0 ? 0 : 0.5, open: true };
  // `oral_issue`: a word of all trades, which the one before it makes something else.
  return {
    points: 0,
    open: strange.length > 0 && owner === null && senses.every(({ strength, itself }) => strength === 'weak' && !itself),
  };
}

/** First words that ask something of whom the record is about: `isPregnant`, but not `showAllergies`. */
const asking = /^(?:is|are|was|has|have|had|does|did|will|needs?|uses?|wants?|with|number|count|total|on|no|not)$/;

/** Whether each word of a name says only what it is a part of, or leads to: `facility_object`, `visitType`, `createdBy`. */
function isOfAnyRecord(vocabulary: Vocabulary, name: string, containerWords: ReadonlySet<string>, isOfKind: boolean): boolean {
  const words = vocabulary.wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || words.length > 9 || isPersonKey(vocabulary, name)) return true;
  const [first = ''] = words;
  if (words.length > 1 && vocabulary.aboutFirst.has(first) && !asking.test(first)) return true;
  if (/^(?:is|was|has)$/.test(first) && vocabulary.common.has(words[1] ?? '')) return true;
  const pair = words.slice(-2).join('');
  if (vocabulary.common.has(last) || vocabulary.common.has(pair)) return true;
  if (words.length === 1 && vocabulary.commonAlone.has(last)) return true;
  if (isOfKind) return false;
  return words.every(
    (word) =>
      vocabulary.things.has(word) ||
      vocabulary.qualifiers.has(word) ||
      vocabulary.commonAlone.has(word) ||
      vocabulary.wrappers.has(word) ||
      vocabulary.actions.has(word) ||
      vocabulary.occasions.has(word) ||
      vocabulary.persons.has(word) ||
      vocabulary.maybePersons.has(word) ||
      containerWords.has(word),
  );
}

interface Members {
  /** Rows that may be of the kind. */
  readonly open: readonly number[];
  readonly says: readonly string[];
  readonly points: number;
  readonly whole: number;
  /** All that are no keys, states or links. */
  readonly all: number;
}

function membersFor({ vocabulary, view, shape }: KinQuestion, kind: Kind, own: string): Members {
  const containerWords = new Set(vocabulary.wordsOf(own));
  const open: number[] = [];
  const says: string[] = [];
  let points = 0;
  let whole = 0;
  let all = 0;
  for (const row of view.membersOf(shape)) {
    const member = view.member(row);
    if (member.name === '' || member.kind === 'method' || isConstant(view, member.value)) continue;
    if (member.type >= 0 && /^(?:function|element|flags|nothing|pattern)$/.test(kindOfType(view, member.type))) continue;
    const reading = readName(vocabulary, member.name);
    const said = reading ? saidBy(vocabulary, reading, kind) : { points: 0, open: true };
    if (said.points < 1 && isOfAnyRecord(vocabulary, member.name, containerWords, said.points > 0)) continue;
    all += 1;
    points += said.points;
    if (said.points === 1) whole += 1;
    if (said.points > 0) says.push(member.name);
    if (said.open) open.push(row);
  }
  return { open, says, points, whole, all };
}

/** Whether a record is kept about somebody's health (or another kind) by its name, by a key beside it or by what reaches it. */
function isAbout({ vocabulary, view, shape, contexts, reached }: KinQuestion, kind: Kind): boolean {
  const fits = (records: readonly RecordKind[] | undefined) => records?.some(({ id }) => kind.records.has(id)) ?? false;
  const isNear = ({ by }: Context) => by === 'own' || by === 'outer';
  if (
    contexts().some(
      (context) =>
        isNear(context) &&
        context.reading.kind !== 'thing' &&
        // `PatientRound` is about the patient, whatever a round is.
        (fits(context.reading.records) || fits(vocabulary.records.get(context.reading.word))),
    )
  )
    return true;
  const keys = view.membersOf(shape).map((row) => view.member(row).name);
  const stemOf = (name: string) => name.replace(/_?(?:id|uuid)$/i, '');
  if (keys.some((name) => isPersonKey(vocabulary, name) && fits(readContainer(vocabulary, stemOf(name)).records))) return true;
  const by = reached();
  return by !== null && by.kind !== 'thing' && (by.kind === 'person' || fits(by.records));
}

/** Whether the name of any member may be one of a kind in itself; most shapes have none. */
const hasWhole = ({ vocabulary, view, shape }: KinQuestion, { counts }: Kind): boolean =>
  view
    .membersOf(shape)
    .some((row) =>
      readName(vocabulary, view.facts.strings[view.nameIdOf(row)] as string)?.senses.some(
        ({ strength, category }) => strength === 'strong' && counts.test(category),
      ),
    );

/** What the members of a shape are together where one kind of data makes up a good part of them; null for all else. */
export function kinOf(question: KinQuestion): Kin | null {
  const { view, shape, contexts, vocabulary } = question;
  const row = view.shape(shape);
  if (!declaring.test(row.kind)) return null;
  const around = row.owner < 0 ? null : question.outer(view.member(row.owner).shape);
  const outer = around?.rows.has(row.owner) ? around : null;
  if (!outer && !kinds.some((kind) => hasWhole(question, kind))) return null;
  const chain = contexts().filter(({ by, name }) => (by === 'own' || by === 'outer') && name !== '');
  if (chain.some(({ name, reading }) => isNoRecord(vocabulary, name) || reading.kind === 'about' || reading.being)) return null;
  const [own] = chain;
  if (outer) {
    const { open } = membersFor(question, kindOfCategory(outer.category), own?.name ?? '');
    return { ...outer, rows: new Set(open), fields: fieldsOf(view, open), sure: false };
  }
  for (const kind of kinds) {
    const found = membersFor(question, kind, own?.name ?? '');
    const sure = found.open.length === 0 || found.whole === 0 ? null : isSure(question, kind, found, own);
    if (sure !== null)
      return {
        category: kind.category,
        names: found.says.slice(0, 3),
        sure,
        rows: new Set(found.open),
        fields: fieldsOf(view, found.open),
      };
  }
  return null;
}

/** Whether what the names say makes a record of a kind likely (false) or very likely (true); null where it is too little. */
function isSure(question: KinQuestion, kind: Kind, { whole, points, all }: Members, own: Context | undefined): boolean | null {
  const share = points / all;
  const isThing = own?.reading.kind === 'thing';
  if (isThing && whole < 3) return null;
  const reading = own ? readName(question.vocabulary, own.name) : null;
  // `PressureSore { region, width, exudateAmount }`: parts of one datum.
  const isDatum =
    reading !== null &&
    !reading.owner &&
    !reading.about &&
    reading.strange.length === 0 &&
    saidBy(question.vocabulary, reading, kind).points === 1;
  if (isAbout(question, kind) && whole >= (isDatum ? 1 : 2)) return share >= 0.15 ? share >= 0.3 : null;
  if (isDatum && share >= 0.3) return false;
  if (isThing) return null;
  if (whole >= 6 && share >= 0.15) return share >= 0.3;
  return whole >= 3 && share >= 0.3 ? false : null;
}

const kindOfCategory = (category: string): Kind => kinds.find((kind) => kind.category === category) as Kind;
const fieldsOf = (view: OpenFile, rows: readonly number[]): ReadonlySet<string> =>
  new Set(rows.map((row) => view.member(row).name));
