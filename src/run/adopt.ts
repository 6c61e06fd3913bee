import { type Answers, draftInventory, type Survey, surveyOf } from '../adopt/draft.js';
import { loadCatalog } from '../catalog/load.js';
import { type AcceptedFinding, type KnownPlace, type Lock, lockName } from '../core/lock.js';
import type { Observation } from '../core/observation.js';
import { formatLock } from '../match/lock.js';
import { knownPlaces } from '../match/lock-state.js';
import { inventoryName } from '../tree/find-root.js';
import { withFiles } from '../tree/overlay.js';
import { examine } from './check.js';
import { editorSchema } from './editor-schema.js';
import type { Project } from './project.js';
import { type DeepScan, scanDeep } from './scan.js';

/** A file to write, relative to the root. */
export interface Edit {
  readonly path: string;
  readonly text: string;
}

/** What \`init\` found in the code, and how much was looked at. */
export interface Surveyed {
  readonly survey: Survey;
  readonly scanned: number;
  readonly places: number;
  /** A few of the places, those that the scan is surest of. */
  readonly some: readonly Observation[];
}

/** Looks at the code of a project without an inventory. */
export async function survey(project: Project): Promise<Surveyed> {
  return surveyedIn(await scanDeep(project, null), {});
}

function surveyedIn({ scan }: DeepScan, whose: Answers['whose']): Surveyed {
  const some = ['high', 'medium']
    .flatMap((sure) => scan.observations.filter(({ confidence }) => confidence === sure))
    .slice(0, 5);
  return { survey: surveyOf(scan, loadCatalog(), whose), scanned: scan.files.scanned, places: scan.observations.length, some };
}

/** The files that adopt a project, how many facts are open in them, and how many findings are accepted. */
export interface Adopted {
  readonly edits: readonly Edit[];
  readonly surveyed: Surveyed;
  readonly todos: number;
  readonly known: number;
  readonly accepted: number;
}

const keyOfPlace = ({ role, category, place }: KnownPlace) => `${role} ${category} ${place}`;

/** The first inventory and lock of a project: what the code shows stands declared, what stands today is accepted. */
export async function adopt(project: Project, answers: Answers): Promise<Adopted> {
  const deep = await scanDeep(project, null);
  const surveyed = surveyedIn(deep, answers.whose);
  const text = draftInventory(surveyed.survey, answers, project.asOf);
  const drafted = { ...project, tree: withFiles(project.tree, { [inventoryName]: text }) };
  // Whoever is named as a person changes what the scan says of records; where nobody is, the first scan is the one that a check will make.
  const isSame = surveyed.survey.people.length === 0;
  const options = { release: false, only: null, skip: [], inlineConfig: true };
  const examined = await examine(drafted, options, isSame ? { scanned: deep } : {});
  const { declared, match, linted } = examined;
  const isForLock = ({ rule }: { readonly rule: string }) => rule !== 'code/new-place' && rule !== 'code/renamed-place';
  const lock: Lock = {
    catalog: declared.catalog.version,
    places: knownPlaces(match, declared.inventory),
    accepted: linted.raised.filter(isForLock).map(({ rule, about }): AcceptedFinding => ({ rule, about })),
  };
  return {
    edits: [{ path: inventoryName, text }, { path: lockName, text: formatLock(lock) }, editorSchema(declared)],
    surveyed: { ...surveyed, places: examined.deep.scan.observations.length },
    todos: declared.inventory.source.todos.length,
    known: new Set(lock.places.map(keyOfPlace)).size,
    accepted: linted.findings.filter((one) => isForLock(one) && !one.suppressed).length,
  };
}
