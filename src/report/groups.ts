import type { Datum, Finding, Severity } from '../core/finding.js';
import { compareText } from '../core/range.js';
import type { PlaceTold, Result } from '../core/result.js';
import { speakingOf } from './standing.js';
import { list } from './text.js';

/** What is to be told of one kind of data of the same people, or of one part of the inventory. */
export interface Group {
  readonly title: string;
  readonly came: readonly PlaceTold[];
  readonly went: readonly PlaceTold[];
  readonly findings: readonly Finding[];
}

const gravity: readonly Severity[] = ['error', 'warn', 'info'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Whose data it is, in words: `Customers and guests`. */
const peopleIn = ({ people, holder }: Datum): string => (people.length === 0 ? (holder ?? 'people not known yet') : list(people));

const titleOf = (datum: Datum) => `${capital(datum.kind)} · ${peopleIn(datum)}`;

/** Titles of what is about no single kind of data, by the first part of what a finding is about. */
const parts: Readonly<Record<string, string>> = {
  recipients: 'Who receives data',
  purposes: 'What data is for',
  stores: 'Where data is kept',
  statements: 'What the policy states',
  policy: 'The published policy',
  subjects: 'Whose data is handled',
};

function titleFor({ datum, about }: Finding): string {
  if (datum) return titleOf(datum);
  return parts[/^[a-z]+/.exec(about)?.[0] ?? ''] ?? 'The inventory as a whole';
}

const worst = ({ findings }: Group) => Math.min(gravity.length, ...findings.map(({ severity }) => gravity.indexOf(severity)));

/** Findings and changes by kind of data and people: what blocks first, then by title. */
export function groupsOf(result: Result): Group[] {
  const { came = [], went = [] } = result.since ?? {};
  const findings = speakingOf(result);
  const titles = new Set([...findings.map(titleFor), ...[...came, ...went].map(({ datum }) => titleOf(datum))]);
  return [...titles]
    .map((title) => ({
      title,
      came: came.filter(({ datum }) => titleOf(datum) === title),
      went: went.filter(({ datum }) => titleOf(datum) === title),
      findings: findings.filter((one) => titleFor(one) === title),
    }))
    .sort((a, b) => worst(a) - worst(b) || compareText(a.title, b.title));
}

const deeds = { stores: 'stored', receives: 'taken in', sends: 'sent', carries: 'carried through the code' } as const;

const possessive = (one: string) => `${one}${one.endsWith('s') ? '’' : '’s'}`;

function thingOf({ name, kind, people, holder }: Datum): string {
  const what = name ?? kind;
  const [first = holder, ...others] = people.map((one) => one.charAt(0).toLowerCase() + one.slice(1));
  if (first === undefined) return what;
  return others.length > 0 || (people.length > 0 && first.includes(' '))
    ? `${what} of ${list([first, ...others])}`
    : `${possessive(first)} ${what}`;
}

/** One place in words for people who read no code: `partners’ payout email, sent to Tremendous`. */
export function placeInWords({ datum }: PlaceTold): string {
  const { role, recipient } = datum;
  const deed = role ? `, ${deeds[role]}${role === 'sends' && recipient ? ` to ${recipient}` : ''}` : '';
  return thingOf(datum) + deed;
}

/** What stands behind a new place: what it is declared for, or that nobody declared it. A kind that is declared elsewhere declares no further place. */
export function standingOf({ place, declaredBy, purposes }: PlaceTold, { findings }: Pick<Group, 'findings'>): string {
  if (declaredBy.length === 0) return 'not declared';
  const fields = list(declaredBy.map((id) => `\`${id}\``));
  const speaksOf = ({ about, locations }: Finding) => about === place || locations.some(({ note }) => note === place);
  if (findings.some((one) => one.rule === 'code/new-place' && speaksOf(one))) {
    return `not declared yet; ${fields} stands for the same kind of data elsewhere`;
  }
  return purposes.length === 0
    ? `declared as ${fields}; what it is for is not decided`
    : `declared as ${fields}, for: ${purposes.join('; ')}`;
}
