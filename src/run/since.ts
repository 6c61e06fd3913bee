import { undecidedPurpose } from '../adopt/draft.js';
import { TODO } from '../core/inventory.js';
import type { AcceptedFinding } from '../core/lock.js';
import type { Observation } from '../core/observation.js';
import { compareRanges, compareText } from '../core/range.js';
import type { Changes, PlaceTold, Result } from '../core/result.js';
import { textIn } from '../core/selectors.js';
import { UsageError } from '../core/usage-error.js';
import { datumAt } from '../lint/datum.js';
import { fieldsOf, knownPlaces, lockState } from '../match/lock-state.js';
import { type CheckOptions, type Examined, examine } from './check.js';
import type { Project } from './project.js';

const keyOf = ({ rule, about }: AcceptedFinding) => JSON.stringify([rule, about]);

/** What stood in the open at an earlier state. What its lock accepted was hidden there, so it may not hide anything here. */
export function standingAt({ linted, lock }: Examined): AcceptedFinding[] {
  const accepted = new Set((lock?.lock.accepted ?? []).map(keyOf));
  return linted.raised.filter(({ meantBy, about }) => !meantBy.some((rule) => accepted.has(keyOf({ rule, about }))));
}

/** The declared places of one state that another lacks; what moved or was put under another name of folders is not among them. */
function beyond(now: Examined, then: Examined): Observation[] {
  const { catalog, inventory } = then.declared;
  const known = { catalog: catalog.version, places: knownPlaces(then.match, inventory), accepted: [] };
  return lockState(known, now.match, catalog.version).fresh.map(({ observations: [first] }) => first);
}

const nameOf = ({ role, category, place }: Observation) => `${role} ${category} ${place}`;

/** The same for places that nobody declared. Those that merely carry a datum are told only where nothing else holds it. */
function undeclaredBeyond(now: Examined, then: Examined): Observation[] {
  const known = new Set(then.match.observations.map(nameOf));
  return now.match.uncovered.flatMap(({ blocks, observation }) =>
    blocks && observation.confidence !== 'low' && !known.has(nameOf(observation)) ? [observation] : [],
  );
}

function toldOf(observation: Observation, { declared }: Examined): PlaceTold {
  const { inventory } = declared;
  const own = inventory.policy?.language ?? 'en';
  const declaredBy = fieldsOf(inventory)(observation);
  const isDecided = (id: string) => id !== undecidedPurpose || inventory.purposes[id]?.say !== TODO;
  const ids = declaredBy.flatMap((field) => Object.keys(inventory.fields[field]?.purposes ?? {}).filter(isDecided));
  const { place, file, line, column, endLine, endColumn } = observation;
  return {
    place,
    datum: datumAt(observation, declared),
    declaredBy,
    purposes: [...new Set(ids)].map((id) => {
      const say = inventory.purposes[id]?.say;
      return (say && say !== 'todo' ? (textIn(say, 'en', own) ?? textIn(say, own, own)) : null) ?? id;
    }),
    at: { file, line, column, endLine, endColumn },
  };
}

function placesBeyond(now: Examined, then: Examined): PlaceTold[] {
  const seen = new Set<string>();
  return [...beyond(now, then), ...undeclaredBeyond(now, then)]
    .filter((one) => !seen.has(nameOf(one)) && seen.add(nameOf(one)))
    .map((one) => toldOf(one, now))
    .sort((a, b) => compareRanges(a.at, b.at) || compareText(a.place, b.place));
}

const recipientsOf = ({ result, declared }: Examined): string[] => [
  ...new Set(result.recipients.map(({ id }) => declared.catalog.recipients[id]?.name ?? id)),
];

/** What the change between two states of one project brings and takes away. */
export function changesBetween(then: Examined, now: Examined, commit: string): Changes {
  const [before, after] = [recipientsOf(then), recipientsOf(now)];
  return {
    commit,
    came: placesBeyond(now, then),
    went: placesBeyond(then, now),
    recipientsCame: after.filter((name) => !before.includes(name)).sort(compareText),
    recipientsWent: before.filter((name) => !after.includes(name)).sort(compareText),
  };
}

const short = 10;

/** An earlier state, or why nothing is known of it. */
async function examineEarlier(project: Project, options: CheckOptions): Promise<Examined | string> {
  try {
    return await examine(project, options);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** All that there is to know of a project, of whose findings only those count that are new since `earlier`, the state at `commit`. */
export async function examineSince(project: Project, earlier: Project, commit: string, options: CheckOptions): Promise<Examined> {
  const then = await examineEarlier(earlier, options);
  if (typeof then === 'string') {
    const now = await examine(project, options);
    const note = `At ${commit.slice(0, short)} there is nothing to compare with, so all findings count: ${then}`;
    return { ...now, result: { ...now.result, notes: [...now.result.notes, note] } };
  }
  const now = await examine(project, options, { standing: standingAt(then) });
  return { ...now, result: { ...now.result, since: changesBetween(then, now, commit) } };
}

/** A check that fails on nothing but what is new since `earlier`, the state at `commit`. */
export async function checkSince(project: Project, earlier: Project, commit: string, options: CheckOptions): Promise<Result> {
  return (await examineSince(project, earlier, commit, options)).result;
}
