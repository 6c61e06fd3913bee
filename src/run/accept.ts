import type { AcceptedFinding, FreshPlace, KnownPlace, Lock, Renamed } from '../core/lock.js';
import { lockName } from '../core/lock.js';
import { groupedRenames } from '../core/renames.js';
import { UsageError } from '../core/usage-error.js';
import { renamePlaces } from '../inventory/rename.js';
import type { LintResult } from '../lint/lint.js';
import { baseOf, knownPlaces } from '../match/lock-state.js';
import { inventoryName } from '../tree/find-root.js';
import { withFiles } from '../tree/overlay.js';
import { type Changed, everything, finder, lockEdit, withInventory } from './change.js';
import { type Examined, examine } from './check.js';
import type { Project } from './project.js';

/** What to accept: some places or all, also the findings of today, and what stood in the code at an earlier state already. */
export interface Accepting {
  readonly places: readonly string[];
  readonly findings: boolean;
  readonly since: Project | null;
}

const keyOf = ({ role, place }: { readonly role: string; readonly place: string }) => `${role} ${place}`;

/** The new places that are meant, by the names given; all where none are. */
function isAmong(places: readonly string[], fresh: readonly FreshPlace[]): (known: KnownPlace) => boolean {
  const tests = places.map(finder);
  const meant = fresh.filter(({ observations }) => observations.some((one) => tests.some((matches) => matches(one))));
  const missed = places.filter((_, index) => !fresh.some(({ observations }) => observations.some((one) => tests[index]?.(one))));
  if (missed.length > 0) {
    throw new UsageError(`\`${missed[0]}\` is no place that is new here.`, { hint: '`forthright check` names the new ones.' });
  }
  const bases = new Set(meant.flatMap(({ observations }) => observations.map(({ role, place }) => `${role} ${place}`)));
  return ({ role, place }) => bases.has(`${role} ${baseOf(place)}`);
}

/** The renames that are meant, by the names given; all where none are. */
function renamesMeant({ lock }: Examined, places: readonly string[]): readonly Renamed[] {
  const tests = places.map(finder);
  const isMeant = ({ to }: Renamed) => tests.length === 0 || to.observations.some((one) => tests.some((matches) => matches(one)));
  return (lock?.renamed ?? []).filter(isMeant);
}

/** Former names by new ones, of places and of containers. */
function namesOf(renamed: readonly Renamed[]): ReadonlyMap<string, string> {
  const places = renamed.map(({ from, to }) => [from.place, to.place] as const);
  return new Map([...places, ...groupedRenames(renamed).map(({ from, to }) => [from, to] as const)]);
}

/** Findings that the lock may accept; what stands in it by place is not accepted as a finding too. */
const acceptable = ({ linted }: Examined) =>
  linted.raised.filter(({ rule }) => rule !== 'code/new-place' && rule !== 'code/renamed-place');

const freshIn = ({ lock }: Examined): readonly FreshPlace[] => [
  ...(lock?.fresh ?? []),
  ...(lock?.renamed ?? []).map(({ to }) => to),
];

/** The accepted findings that are still raised, by the ids that they have now, and those that have only yielded to others. */
function stillRaised(
  accepted: readonly AcceptedFinding[],
  raised: LintResult['raised'],
  hasYielded: ReadonlySet<string>,
): AcceptedFinding[] {
  const today = new Map(raised.flatMap(({ rule, about, meantBy }) => meantBy.map((id) => [`${id} ${about}`, rule] as const)));
  return accepted.flatMap(({ rule, about }) => {
    const id = today.get(`${rule} ${about}`) ?? (hasYielded.has(about) ? rule : undefined);
    return id === undefined ? [] : [{ rule: id, about }];
  });
}

/** Which places an earlier state of the code held already, and what was raised about it. */
async function standing(project: Project, since: Project) {
  const text = project.tree.read(inventoryName) ?? '';
  const earlier = await examine({ ...since, tree: withFiles(since.tree, { [inventoryName]: text }) }, everything);
  return {
    places: new Set(knownPlaces(earlier.match, earlier.declared.inventory).map(keyOf)),
    raised: new Set(earlier.linted.raised.map(({ rule, about }) => `${rule} ${about}`)),
  };
}

/**
 * Brings the lock up to date: the declared places of the code are known, lines of places that are gone leave. Places that have another name now get it in
 * the inventory too.
 */
export async function accept(project: Project, { places, findings, since }: Accepting): Promise<Changed> {
  const before = await examine(project, everything);
  const renamed = renamesMeant(before, places);
  const text = project.tree.read(inventoryName) ?? '';
  const rewritten = renamePlaces(text, namesOf(renamed));
  const examined =
    rewritten === text ? before : await examine(withInventory(project, rewritten), everything, { scanned: before.deep });
  const stood = since && (await standing(project, since));
  const { match, lock: state, declared } = examined;
  const now = knownPlaces(match, declared.inventory);
  const old: Lock = state?.lock ?? { catalog: declared.catalog.version, places: [], accepted: [] };
  const wanted =
    places.length > 0 ? isAmong(places, freshIn(examined)) : (one: KnownPlace) => stood === null || stood.places.has(keyOf(one));
  const known = new Set(old.places.map(keyOf));
  const fresh = new Set(freshIn(examined).flatMap(({ observations }) => observations.map(keyOf)));
  const isFresh = (one: KnownPlace) => state === null || fresh.has(`${one.role} ${baseOf(one.place)}`);
  const kept = now.filter((one) => known.has(keyOf(one)) || wanted(one) || !isFresh(one));
  const raised = acceptable(examined);
  // What else there is to say of a new place is said once the place is known.
  const hasYielded = new Set(kept.filter(isFresh).map(({ place }) => place));
  const added = findings
    ? raised
    : raised.filter((one) => one.rule.startsWith('code/') && stood?.raised.has(`${one.rule} ${one.about}`));
  const lock: Lock = {
    catalog: places.length > 0 ? old.catalog : declared.catalog.version,
    places: kept,
    accepted: [...stillRaised(old.accepted, raised, hasYielded), ...added.map(({ rule, about }) => ({ rule, about }))],
  };
  const [came, went] = [new Set(kept.map(keyOf)), new Set(now.map(keyOf))];
  const news = [...came].filter((key) => !known.has(key)).length;
  const lost = [...known].filter((key) => !went.has(key)).length;
  return {
    edits: [...(rewritten === text ? [] : [{ path: inventoryName, text: rewritten }]), ...lockEdit(lock)],
    told: [
      `\`${lockName}\` knows ${came.size} places: ${news} new, ${lost} gone.`,
      ...groupedRenames(renamed).map(({ from, to }) => `\`${from}\` is \`${to}\` now.`),
    ],
  };
}
