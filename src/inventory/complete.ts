import type { Catalog } from '../core/catalog.js';
import { TODO } from '../core/inventory.js';
import type { Range } from '../core/range.js';
import { type Known, knownIn, references } from './known.js';
import type { Problem } from './problem.js';
import type { ProblemKind } from './problem-kinds.js';
import { inventoryShape, type Shape } from './shape.js';
import { join } from './walk.js';
import { listed, meant, shortened } from './wording.js';

/** What the completing walk needs to know and gathers. */
export interface Completion {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly known: Known;
  readonly problems: Problem[];
  readonly moved: Catalog['moved'];
}

/** Fills in what the format assumes, reports what it asks for and what names nothing. Runs once all files are one; changes `inventory` in place. */
export function complete(inventory: Record<string, unknown>, ranges: ReadonlyMap<string, Range>, catalog: Catalog): Completion {
  const completion: Completion = { ranges, known: knownIn(inventory, catalog), problems: [], moved: catalog.moved };
  completeValue(completion, inventoryShape(), inventory, '');
  return completion;
}

/** Notes a problem at a path, where it or its nearest ancestor is written. */
export function reportAt(
  { ranges, problems }: Completion,
  kind: ProblemKind,
  about: string,
  message: string,
  advice: readonly string[],
  fix?: { readonly from: string; readonly text: string },
): void {
  let at = about;
  while (at !== '' && !ranges.has(at)) at = at.slice(0, Math.max(0, at.lastIndexOf('.')));
  const range = ranges.get(at);
  problems.push({
    rule: `inventory/${kind}`,
    severity: 'error',
    about,
    message,
    do: advice,
    at: range ? [range] : [],
    ...(fix && range ? { fix: { at: range, ...fix } } : {}),
  });
}

function completeValue(completion: Completion, shape: Shape, value: unknown, path: string): void {
  if (value === TODO || shape.inert) return;
  if (Array.isArray(value)) {
    const item = shape.list?.item;
    if (item) for (const [index, one] of value.entries()) completeValue(completion, item, one, join(path, index));
  } else if (typeof value === 'object' && value !== null) completeMap(completion, shape, value as Record<string, unknown>, path);
  else if (typeof value === 'string' && shape.scalar) checkReference(completion, shape.scalar.names, value, path);
}

function completeMap(completion: Completion, { map }: Shape, value: Record<string, unknown>, path: string): void {
  if (!map) return;
  for (const key of map.required) if (value[key] === undefined) value[key] = missing(completion, map.keys?.get(key), key, path);
  for (const [key, shape] of map.active) {
    if (value[key] === undefined && shape.fallback !== undefined) value[key] = copyOf(shape);
    if (value[key] !== undefined && !isOwnMeasure(shape, value)) completeValue(completion, shape, value[key], join(path, key));
  }
  const { entry, id } = map;
  if (!entry) return;
  for (const key of Object.keys(value)) {
    if (id) checkReference(completion, id.names, key, join(path, key));
    completeValue(completion, entry, value[key], join(path, key));
  }
}

/** A measure that is told in the user's own words need not stand in the catalogue. */
function isOwnMeasure(shape: Shape, value: Readonly<Record<string, unknown>>): boolean {
  return shape.scalar?.names[0] === 'measures' && value['say'] !== undefined;
}

/** A fallback of its own for each place. An empty map has no prototype, so that only declared ids are found in it. */
function copyOf(shape: Shape): unknown {
  if (Array.isArray(shape.fallback)) return [...shape.fallback];
  if (typeof shape.fallback !== 'object') return shape.fallback;
  return shape.map?.keys ? {} : Object.create(null);
}

/** Reports a required key that nobody wrote; one that was wrong is reported already. What stands in its place. */
function missing(completion: Completion, shape: Shape | undefined, key: string, path: string): unknown {
  const full = join(path, key);
  if (!completion.ranges.has(full)) {
    reportAt(completion, 'missing-key', full, `${ownerOf(path)} has no \`${key}\`.`, [
      shape?.todo ? `Write \`${key}: …\`, or \`${key}: todo\` while nobody knows.` : `Write \`${key}: …\`.`,
    ]);
  }
  return shape?.todo ? TODO : key === 'version' ? 1 : (copyOf(shape as Shape) ?? '');
}

/** What the map at a path is called in a message. */
function ownerOf(path: string): string {
  const [last, before] = path.split('.').reverse();
  if (!last) return 'The inventory';
  return /^\d+$/.test(last) ? `An entry of \`${before}\`` : `\`${last}\``;
}

function checkReference(completion: Completion, names: readonly string[], word: string, path: string): void {
  const [first] = names;
  if (first === undefined || word === '') return;
  const known = completion.known(names);
  if (known === null || known.has(word)) return;
  const { kind, message, advice } = references[first as keyof typeof references];
  const now = completion.moved[first]?.[word];
  if (now !== undefined) {
    const fix = { from: word, text: now };
    reportAt(completion, kind, path, `\`${word}\` is called \`${now}\` now.`, [`Write \`${now}\`; \`--fix\` does.`], fix);
    return;
  }
  const ids = [...known];
  const others = ids.length > 0 && ids.length <= 12 ? ` Known: ${listed(ids)}.` : '';
  const near = meant(word, ids, '').filter((line) => line.startsWith('Did'));
  reportAt(completion, kind, path, `\`${shortened(word)}\` ${message}.`, near.length > 0 ? near : [`${advice}${others}`]);
}
