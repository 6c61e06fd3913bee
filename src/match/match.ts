import type { Inventory } from '../core/inventory.js';
import { lineageOf } from '../core/lineage.js';
import type { CodeMatch, NearMiss, Uncovered } from '../core/match.js';
import type { Observation } from '../core/observation.js';
import type { PlaceInCode } from '../core/place.js';
import { columnsFilledBy, columnsWrittenBy } from './columns.js';
import { type FieldIndex, indexFields } from './field-index.js';
import { indexSelectors } from './selector-index.js';
import { subjectsByContainer } from './subjects.js';
import { unsupportedFields } from './unsupported.js';

/** Further knowledge for matching. `weighed`: every named place the scan looked at, also those it holds for not personal, so that claims on them count. */
export interface MatchOptions {
  readonly weighed?: Iterable<PlaceInCode>;
}

/** Holds what the scan found against the inventory: who covers what, what nobody covers, and which fields no place supports. */
export function matchObservations(
  inventory: Inventory,
  observations: readonly Observation[],
  options: MatchOptions = {},
): CodeMatch {
  const fields = indexFields(inventory);
  const subjectOf = subjectsByContainer(inventory);
  const dismissed = indexSelectors(inventory.not_personal.map((row, entry) => [row.code, { ...row, entry }] as const));
  const covered = observations.map((observation) => {
    const subject = subjectOf(observation);
    return { ...observation, subject, declaredBy: fieldsCovering(fields, observation, subject) };
  });
  const columnsOf = columnsWrittenBy(covered);
  const decided = covered.map((one) => (one.declaredBy.length > 0 ? one : { ...one, declaredBy: fieldsOf(columnsOf(one)) }));
  const notPersonal: CodeMatch['notPersonal'][number][] = [];
  const uncovered: Observation[] = [];
  for (const observation of decided) {
    const [row] = dismissed.lookup(observation);
    if (row) notPersonal.push({ observation, because: row.because, entry: row.entry });
    else if (observation.declaredBy.length === 0) uncovered.push(observation);
  }
  const isReportedElsewhere = carriedData(decided);
  const columnFor = columnsFilledBy(uncovered.filter(({ confidence }) => confidence === 'high'));
  return {
    observations: decided,
    uncovered: uncovered.map((observation): Uncovered => {
      const column = columnFor(observation);
      const isOwn = observation.role === 'carries' ? !isReportedElsewhere(observation) : columnsOf(observation).length === 0;
      const nearest = nearestFields(fields, observation);
      return { observation, blocks: isOwn && column === undefined, ...(column ? { column } : {}), nearest };
    }),
    notPersonal,
    unsupported: unsupportedFields(inventory, fields, decided, options.weighed),
  };
}

const isAmong = (subjects: readonly string[], subject: string | null) =>
  subject === null || subjects.length === 0 || subjects.includes(subject);

/** A field covers a place when it claims it, or when its category equals or is an ancestor of the place's and the subject is among its own or undecided. */
function fieldsCovering(index: FieldIndex, observation: Observation, subject: string | null): string[] {
  const covering = new Set(index.claims.lookup(observation));
  for (const category of lineageOf(observation.category)) {
    for (const id of index.byCategory.get(category) ?? []) {
      const field = index.fields[id];
      if (field && !field.code.only && isAmong(field.subjects, subject)) covering.add(id);
    }
  }
  return [...covering].sort((a, b) => (index.order.get(a) ?? 0) - (index.order.get(b) ?? 0));
}

/** The fields that cover some places: what is written to them is declared by what declares them. */
const fieldsOf = (places: readonly Observation[]): string[] => [...new Set(places.flatMap(({ declaredBy }) => declaredBy))];

/** The fields that nearly cover a place, and what each lacks. */
function nearestFields(index: FieldIndex, observation: Observation): NearMiss[] {
  const above = lineageOf(observation.category).flatMap((category) => index.byCategory.get(category) ?? []);
  return [
    ...above.map((field): NearMiss => ({ field, lacks: index.fields[field]?.code.only ? 'place' : 'subject' })),
    ...(index.below.get(observation.category) ?? []).map((field): NearMiss => ({ field, lacks: 'breadth' })),
  ];
}

/** A test whether another place stores, receives or sends a datum of the same category and subject. An undecided subject is any. */
function carriedData(observations: readonly Observation[]): (observation: Observation) => boolean {
  const moved = new Map<string, Set<string | null>>();
  for (const { role, category, subject } of observations) {
    if (role === 'carries') continue;
    const subjects = moved.get(category) ?? new Set();
    moved.set(category, subjects.add(subject));
  }
  return ({ category, subject }) => {
    const subjects = moved.get(category);
    return subjects !== undefined && (subject === null || subjects.has(null) || subjects.has(subject));
  };
}
