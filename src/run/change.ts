import { type Draft, declarePlace, declareRecipient, dismissPlace, isOpen } from '../adopt/declare.js';
import type { FreshPlace, KnownPlace, Lock } from '../core/lock.js';
import { lockName } from '../core/lock.js';
import type { Observation } from '../core/observation.js';
import { compileSelector, parseSelector, placeGrammar } from '../core/place.js';
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
}

const everything = { release: false, only: null, skip: [], inlineConfig: true } as const;

const draftOf = ({ tree }: Project, { declared: { inventory, catalog } }: Examined): Draft => ({
  inventory,
  catalog,
  text: tree.read(inventoryName) ?? '',
});

/** The same project once its inventory reads like this. */
const withInventory = (project: Project, text: string): Project => ({
  ...project,
  tree: withFiles(project.tree, { [inventoryName]: text }),
});

function finder(about: string): (at: Observation) => boolean {
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

function lockEdit(lock: Lock | undefined): Edit[] {
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
  const places = placesAt(before, about);
  const isMeant = finder(about);
  const text = dismissPlace(draftOf(project, before), about, because);
  const after = await examine(withInventory(project, text), everything, { scanned: before.deep });
  const kept = new Set(knownPlaces(after.match, after.declared.inventory).map(({ role, place }) => `${role} ${place}`));
  const gone = new Set(before.match.observations.filter(isMeant).map(({ role, place }) => `${role} ${place}`));
  const isKept = ({ role, place }: KnownPlace) => !gone.has(`${role} ${baseOf(place)}`) || kept.has(`${role} ${place}`);
  const lock = before.lock && { ...before.lock.lock, places: before.lock.lock.places.filter(isKept) };
  return {
    edits: [{ path: inventoryName, text }, ...lockEdit(lock ?? undefined)],
    told: [`\`${about}\` (${places[0].category}) is called not personal. \`forthright scan\` still lists it.`],
  };
}

/** What to accept: some places or all, also the findings of today, and what stood in the code at an earlier state already. */
export interface Accepting {
  readonly places: readonly string[];
  readonly findings: boolean;
  readonly since: Project | null;
}

const keyOf = ({ role, place }: Pick<KnownPlace, 'role' | 'place'>) => `${role} ${place}`;

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

/** Brings the lock up to date: the declared places of the code are known, lines of places that are gone leave. */
export async function accept(project: Project, { places, findings, since }: Accepting): Promise<Changed> {
  const { match, lock: state, linted, declared } = await examine(project, everything);
  const now = knownPlaces(match, declared.inventory);
  const old: Lock = state?.lock ?? { catalog: declared.catalog.version, places: [], accepted: [] };
  const raised = linted.raised.filter(({ rule }) => rule !== 'code/new-place');
  const isRaised = new Set(raised.map(({ rule, about }) => `${rule} ${about}`));
  const stillRaised = old.accepted.filter(({ rule, about }) => isRaised.has(`${rule} ${about}`));
  const earlier =
    since &&
    (await examine(
      { ...since, tree: withFiles(since.tree, { [inventoryName]: project.tree.read(inventoryName) ?? '' }) },
      everything,
    ));
  const stood = earlier && new Set(knownPlaces(earlier.match, earlier.declared.inventory).map(keyOf));
  const wanted =
    places.length > 0 ? isAmong(places, state?.fresh ?? []) : stood ? (one: KnownPlace) => stood.has(keyOf(one)) : () => true;
  const known = new Set(old.places.map(keyOf));
  const fresh = new Set(
    (state?.fresh ?? []).flatMap(({ observations }) => observations.map(({ role, place }) => `${role} ${place}`)),
  );
  const isFresh = (one: KnownPlace) => state === null || fresh.has(`${one.role} ${baseOf(one.place)}`);
  const kept = now.filter((one) => known.has(keyOf(one)) || wanted(one) || !isFresh(one));
  const stoodRaised = earlier ? earlier.linted.raised.map(({ rule, about }) => `${rule} ${about}`) : [];
  const added = findings
    ? raised
    : raised.filter((one) => one.rule.startsWith('code/') && stoodRaised.includes(`${one.rule} ${one.about}`));
  const lock: Lock = {
    catalog: places.length > 0 ? old.catalog : declared.catalog.version,
    places: kept,
    accepted: [...stillRaised, ...added.map(({ rule, about }) => ({ rule, about }))],
  };
  const [came, went] = [new Set(kept.map(keyOf)), new Set(now.map(keyOf))];
  const news = [...came].filter((key) => !known.has(key)).length;
  const lost = [...known].filter((key) => !went.has(key)).length;
  return { edits: lockEdit(lock), told: [`\`${lockName}\` knows ${came.size} places: ${news} new, ${lost} gone.`] };
}
