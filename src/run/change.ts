import { type Draft, declarePlace, declareRecipient, dismissPlace, isOpen } from '../adopt/declare.js';
import type { KnownPlace, Lock } from '../core/lock.js';
import { lockName } from '../core/lock.js';
import type { Observation } from '../core/observation.js';
import { compileSelector, type PlaceInCode, parseSelector, placeGrammar } from '../core/place.js';
import { suggest } from '../core/suggest.js';
import { UsageError } from '../core/usage-error.js';
import { formatLock } from '../match/lock.js';
import { baseOf, knownPlaces } from '../match/lock-state.js';
import { isDeclared } from '../rules/shared/sightings.js';
import { inventoryName } from '../tree/find-root.js';
import { withFiles } from '../tree/overlay.js';
import type { Edit } from './adopt.js';
import { type Examined, examine } from './check.js';
import type { Project } from './project.js';

/** Files to write, and what is to be told of them. */
export interface Changed {
  readonly edits: readonly Edit[];
  readonly told: readonly string[];
  /** Where the code shows what was changed; null where it shows nothing of it. Absent where nothing single was meant. */
  readonly at?: { readonly file: string; readonly line: number } | null;
}

/** All rules, comments and all. */
export const everything = { release: false, only: null, skip: [], inlineConfig: true } as const;

const draftOf = ({ tree }: Project, { declared: { inventory, catalog } }: Examined): Draft => ({
  inventory,
  catalog,
  text: tree.read(inventoryName) ?? '',
});

/** The same project once its inventory reads like this. */
export const withInventory = (project: Project, text: string): Project => ({
  ...project,
  tree: withFiles(project.tree, { [inventoryName]: text }),
});

/** A test whether a place in the code is one that a place names. Throws a `UsageError` where the text is no place. */
export function finder(about: string): (at: PlaceInCode) => boolean {
  const selector = parseSelector(about);
  if (!selector) throw new UsageError(`\`${about}\` is no place.`, { hint: `A place looks like ${placeGrammar}.` });
  return compileSelector(selector);
}

function placesAt({ match }: Examined, about: string): [Observation, ...Observation[]] {
  const order = ['stores', 'sends', 'receives', 'carries'];
  const found = match.observations.filter(finder(about)).sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const [first, ...others] = found;
  if (first) return [first, ...others];
  const near = suggest(
    about,
    match.observations.map(({ place }) => place),
  );
  throw new UsageError(`The scan finds no personal data at \`${about}\`.`, {
    hint: near === null ? '`forthright scan` lists the places.' : `Did you mean \`${near}\`?`,
  });
}

/** The lock with lines for some places as they stand now. Lines that they had before go. */
function relocked(lock: Lock, places: readonly KnownPlace[], isMeant: (place: KnownPlace) => boolean): Lock {
  const meant = places.filter(isMeant);
  const replaced = new Set(meant.map(({ role, place }) => `${role} ${place}`));
  return { ...lock, places: [...lock.places.filter(({ role, place }) => !replaced.has(`${role} ${place}`)), ...meant] };
}

/** The edit that writes a lock. */
export function lockEdit(lock: Lock | undefined): Edit[] {
  return lock ? [{ path: lockName, text: formatLock(lock) }] : [];
}

const noLock = `There is no \`${lockName}\` yet; \`forthright accept\` writes one.`;

/** Declares a place in the code for a reason, in the inventory and in the lock. */
export async function declare(project: Project, about: string, why: string, whose?: string): Promise<Changed> {
  const before = await examine(project, everything);
  const [observation] = placesAt(before, about);
  const made = declarePlace(draftOf(project, before), observation, why, whose);
  const after = made.isNewField ? await examine(withInventory(project, made.text), everything, { scanned: before.deep }) : before;
  const isMeant = finder(about);
  const bases = new Set(after.match.observations.filter(isMeant).map(({ role, place }) => `${role} ${place}`));
  const isNewlyCovered = ({ fields }: KnownPlace) => made.isNewField && fields.includes(made.field) && fields.length === 1;
  const lock =
    before.lock &&
    relocked(
      before.lock.lock,
      knownPlaces(after.match, after.declared.inventory),
      (one) => bases.has(`${one.role} ${baseOf(one.place)}`) || isNewlyCovered(one),
    );
  const open = after.declared.inventory.source.todos.length - before.declared.inventory.source.todos.length;
  const field = `\`${made.field}\` (${observation.category})`;
  return {
    edits: [
      ...(made.text === draftOf(project, before).text ? [] : [{ path: inventoryName, text: made.text }]),
      ...lockEdit(lock ?? undefined),
    ],
    told: [
      made.isNewField
        ? `\`${observation.place}\` is declared as ${field}, for \`${made.purpose}\`${made.isNewPurpose ? ', a new purpose' : ''}.`
        : `\`${observation.place}\` belongs to ${field}, which is for \`${made.purpose}\` already.`,
      ...(open > 0 ? [`${open} facts about it are open: \`forthright todo\` asks them. They block no commit.`] : []),
      ...(lock ? [] : [noLock]),
    ],
    at: observation,
  };
}

/** Declares a service that the code uses, by what it does. */
export async function declareService(project: Project, id: string, does: string): Promise<Changed> {
  const { declared, result } = await examine(project, everything);
  const { inventory, catalog } = declared;
  const sightings = result.recipients.filter((one) => one.id === id || one.seen === id);
  const found = sightings[0]?.id ?? id;
  const known = catalog.recipients[found];
  if (sightings.length === 0 && !known) {
    const near = suggest(id, [...result.recipients.map((one) => one.id), ...Object.keys(catalog.recipients)]);
    throw new UsageError(`Neither the code nor the catalogue knows a service \`${id}\`.`, {
      hint: near === null ? '`forthright scan` lists the recipients that the code shows.' : `Did you mean \`${near}\`?`,
    });
  }
  if (
    isDeclared(
      inventory,
      found,
      sightings.map(({ seen }) => seen),
      known,
    )
  ) {
    throw new UsageError(`\`${found}\` is declared already.`, {
      hint: `It stands under \`recipients\` in \`${inventoryName}\`.`,
    });
  }
  const draft: Draft = { inventory, catalog, text: project.tree.read(inventoryName) ?? '' };
  const made = declareRecipient(draft, found, does, sightings, known !== undefined);
  return {
    edits: [{ path: inventoryName, text: made.text }],
    told: [`\`${made.id}\` is declared as a recipient. Who it is, where, and on which terms are open: \`forthright todo\` asks.`],
    at: sightings[0] ?? null,
  };
}

/** Says that a place holds no person's data. */
export async function dismiss(project: Project, about: string, because: string): Promise<Changed> {
  if (isOpen(because)) {
    throw new UsageError('A dismissal needs its reason.', {
      hint: 'Write after `--because` why it is no person’s data: whoever reviews it reads that.',
    });
  }
  const before = await examine(project, everything);
  const isMeant = finder(about);
  const opaque = (before.deep.scan.opaque ?? []).find(isMeant);
  const [observation] = opaque ? [] : placesAt(before, about);
  const what = opaque ? `its type is \`${opaque.type}\`` : observation?.category;
  const text = dismissPlace(draftOf(project, before), about, because);
  const after = await examine(withInventory(project, text), everything, { scanned: before.deep });
  const kept = new Set(knownPlaces(after.match, after.declared.inventory).map(({ role, place }) => `${role} ${place}`));
  const gone = new Set(before.match.observations.filter(isMeant).map(({ role, place }) => `${role} ${place}`));
  const isKept = ({ role, place }: KnownPlace) => !gone.has(`${role} ${baseOf(place)}`) || kept.has(`${role} ${place}`);
  const lock = before.lock && { ...before.lock.lock, places: before.lock.lock.places.filter(isKept) };
  return {
    edits: [{ path: inventoryName, text }, ...lockEdit(lock ?? undefined)],
    told: [`\`${about}\` (${what}) is called not personal.${opaque ? '' : ' `forthright scan` still lists it.'}`],
    at: opaque ?? observation ?? null,
  };
}
