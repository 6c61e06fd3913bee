import type { Catalog } from '../core/catalog.js';
import type { Observation } from '../core/observation.js';
import { selectorFor } from '../core/place.js';
import { compareText } from '../core/range.js';
import { covers, sensitivityOf } from '../core/selectors.js';
import { freeAmong, idFor } from './ids.js';
import { models, type Person, personIn } from './people.js';

/** A kind of data that the code stores, sends or takes in: a field to be. */
export interface Kind {
  readonly id: string;
  readonly category: string;
  /** Whose it is, as far as the records it stands in tell. */
  readonly people: readonly string[];
  /** Whether it is also, or only, somebody's of whom the records do not tell who it is. */
  readonly isOpen: boolean;
  readonly isSpecial: boolean;
  /** Places that it is confined to, where other kinds below its own are told apart; null where it stands for all of its kind. */
  readonly only: readonly string[] | null;
  readonly places: readonly Observation[];
}

/** More fields than this nobody answers questions about. */
const most = 40;

const parentOf = (category: string) => category.slice(0, category.lastIndexOf('.'));
const depthOf = (category: string) => category.split('.').length;

/** Joins neighbouring kinds under their parent, the most finely divided first, until there are few enough. A first level alone is too wide. */
function joined(categories: readonly string[]): string[] {
  let kept = [...new Set(categories)];
  while (kept.length > most) {
    const parents = kept.filter((category) => depthOf(category) > 2).map(parentOf);
    const [widest] = [...new Set(parents)].sort(
      (a, b) =>
        depthOf(b) - depthOf(a) ||
        kept.filter((one) => covers(b, one)).length - kept.filter((one) => covers(a, one)).length ||
        compareText(a, b),
    );
    if (widest === undefined) return kept;
    kept = [...kept.filter((category) => !covers(widest, category)), widest];
  }
  return kept;
}

/** A name for a field: the label of its kind where that is short and tells of nobody that the code does not show (`Customer number`). */
function idOf(category: string, people: readonly Person[], catalog: Catalog): string {
  const label = catalog.categories[category]?.label.en ?? '';
  const last = category.slice(category.lastIndexOf('.') + 1);
  const words = label.toLowerCase().split(' ');
  const isStranger = words.some(
    (word) => catalog.containers.persons['en']?.includes(word) && !people.some(({ id }) => id === word),
  );
  return label === '' || words.length > 3 || isStranger ? idFor(last) : idFor(label);
}

/** The people whose records the places stand in, or what else is named for them: `ZUserUpdate` tells of a user too. */
function peopleOf(places: readonly Observation[], people: readonly Person[], catalog: Catalog): string[] {
  const named = new Set(places.map(({ container }) => container?.split('.')[0] ?? ''));
  const told = new Set([...named].flatMap((container) => personIn(container, catalog) ?? []));
  return people
    .filter(({ id, containers }) => told.has(id) || containers.some((container) => named.has(container)))
    .map(({ id }) => id);
}

/** Where a kind is declared to be stored stands before the code that handles it: it is the first to be shown. */
const columnsFirst = (places: readonly Observation[]): Observation[] =>
  places.toSorted((a, b) => Number(models.has(b.site)) - Number(models.has(a.site)));

const isIn = (records: readonly string[], { container }: Observation) => records.includes(container?.split('.')[0] ?? '');

const rank = { special: 0, criminal: 0, sensitive: 1 } as const;

/** The kinds of data that the code surely stores, sends or takes in, those that need most care first. */
export function kindsIn(
  observations: readonly Observation[],
  people: readonly Person[],
  ambiguous: readonly string[],
  catalog: Catalog,
): Kind[] {
  const sure = observations.filter(({ role, confidence }) => role !== 'carries' && confidence === 'high');
  const taken = new Set<string>();
  const sensitivity = (category: string) => sensitivityOf(catalog, category);
  const weight = (category: string) => rank[sensitivity(category) as keyof typeof rank] ?? 2;
  const kept = joined(sure.map(({ category }) => category));
  const nearest = (category: string) => kept.filter((one) => covers(one, category)).sort((a, b) => depthOf(b) - depthOf(a))[0];
  return kept
    .toSorted((a, b) => weight(a) - weight(b) || compareText(a, b))
    .map((category) => {
      const places = columnsFirst(sure.filter((one) => nearest(one.category) === category));
      const isAbove = kept.some((other) => other !== category && covers(category, other));
      const id = freeAmong(idOf(category, people, catalog), taken);
      taken.add(id);
      const isSpecial = ['special', 'criminal'].includes(sensitivity(category) ?? '');
      const only = isAbove ? [...new Set(places.map(selectorFor))].sort(compareText) : null;
      const whose = peopleOf(places, people, catalog);
      const isOpen = whose.length === 0 || places.some((one) => models.has(one.site) && isIn(ambiguous, one));
      return { id, category, people: whose, isOpen, isSpecial, only, places };
    });
}
