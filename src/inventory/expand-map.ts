import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { TODO } from '../core/inventory.js';
import type { Range } from '../core/range.js';
import { checkFormat } from './formats.js';
import type { MapShape, Shape } from './shape.js';
import { applyShortForm, type ShortForm } from './short-forms.js';
import { join, type Place, rangeOfNode, report, type Walk } from './walk.js';
import { meant, shortened } from './wording.js';
import { wrongType } from './wrong-type.js';

/** One `key: value` as it is written. */
interface Entry {
  readonly name: string;
  readonly key: Range;
  readonly value: Node | null;
}

/** A map in the long form. */
export function expandMap(walk: Walk, shape: Shape, node: YAMLMap, place: Place): unknown {
  const range = place.key ?? firstKey(walk, node, place);
  walk.ranges.set(place.path, range);
  if (!shape.map) {
    if (shape.list && !shape.list.ids && shape.list.item.map) return withoutList(walk, shape, node, place, range);
    return wrongType(walk, shape, node, place);
  }
  const path = shape.listed ? join(place.path, 0) : place.path;
  const inner = { ...place, path };
  const entries = entriesOf(walk, node, inner);
  const { least, most } = shape.map;
  if (entries.length < least || entries.length > most) {
    const message = entries.length < least ? `\`${place.name}\` is empty.` : `\`${place.name}\` says more than one thing.`;
    report(walk, 'wrong-type', path, range, message, [`Write ${most === 1 ? 'one' : 'at least one'} of its keys.`]);
    return shape.todo ? TODO : undefined;
  }
  const value = shape.map.keys
    ? expandKeys(walk, shape.map.keys, entries, inner)
    : expandEntries(walk, shape.map, entries, inner);
  return shape.listed ? [value] : value;
}

/** A single map where a list is wanted: reported, and read as the list that was meant. */
function withoutList(walk: Walk, shape: Shape, node: YAMLMap, place: Place, range: Range): unknown {
  report(walk, 'wrong-type', place.path, range, `\`${place.name}\` is a map; it wants a list.`, [
    `Put it in brackets: \`${place.name}: [{ … }]\`, or begin it with \`- \`.`,
  ]);
  const item = walk.expand(walk, (shape.list as NonNullable<Shape['list']>).item, node, {
    path: join(place.path, 0),
    name: place.name,
    key: null,
  });
  return item === undefined ? [] : [item];
}

/** A map with keys of the format. */
function expandKeys(
  walk: Walk,
  keys: ReadonlyMap<string, Shape>,
  entries: readonly Entry[],
  place: Place,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const shortForms: ShortForm[] = [];
  for (const { name, key, value } of entries) {
    const shape = keys.get(name);
    const at = { path: join(place.path, name), name, key };
    if (!shape) unknownKey(walk, keys, at, place);
    else if (shape.short) shortForms.push({ shape, value, key, name });
    else {
      const expanded = walk.expand(walk, shape, value, at);
      if (expanded !== undefined) result[name] = expanded;
    }
  }
  for (const form of shortForms) applyShortForm(walk, form, place, result);
  return result;
}

function unknownKey(walk: Walk, keys: ReadonlyMap<string, Shape>, at: Place, parent: Place): void {
  const name = shortened(at.name);
  report(
    walk,
    'unknown-key',
    at.path,
    at.key as Range,
    parent.path === '' ? `The inventory has no key \`${name}\`.` : `\`${parent.name}\` has no key \`${name}\`.`,
    meant(at.name, [...keys.keys()], 'docs/inventory.md lists each key.'),
  );
}

/** A map by id. */
function expandEntries(walk: Walk, map: MapShape, entries: readonly Entry[], place: Place): Record<string, unknown> {
  // Without a prototype: `constructor` is a legal id, and must not be found where nobody declared it.
  const result: Record<string, unknown> = Object.create(null);
  for (const { name, key, value } of entries) {
    const path = join(place.path, name);
    const fault = map.id?.format ? checkFormat(map.id.format, name, walk.catalog) : null;
    if (fault) report(walk, fault.kind, path, key, fault.message, fault.do);
    // A dot would make two paths one; a text in an unknown language cannot be chosen.
    if (fault && (fault.kind !== 'bad-id' || name.includes('.') || name === '__proto__')) continue;
    const expanded = map.entry ? walk.expand(walk, map.entry, value, { path, name, key }) : undefined;
    if (expanded !== undefined) result[name] = expanded;
  }
  return result;
}

/** The pairs of a map, merge keys (`<<`) resolved, each name once. */
function entriesOf(walk: Walk, node: YAMLMap, place: Place): Entry[] {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  const merged: YAMLMap[] = [];
  let before: Pair<unknown, unknown> | null = null;
  for (const pair of node.items) {
    const name = isScalar(pair.key) ? String(pair.key.value ?? '') : null;
    const key = rangeOfNode(walk, pair.key as Node | null, place);
    if (name === null)
      report(walk, 'wrong-type', place.path, key, `A key under \`${place.name}\` is not a text.`, [
        'Write a plain word as the key.',
      ]);
    else if (pair.value === null && node.flow) unquotedComma(walk, name, key, before, place);
    else if (name === '<<') merged.push(...mapsOf(walk, pair.value as Node | null));
    else if (seen.has(name))
      report(walk, 'duplicate-key', join(place.path, name), key, `\`${shortened(name)}\` stands twice under \`${place.name}\`.`, [
        'Keep one of them. The first counts.',
      ]);
    else {
      seen.add(name);
      entries.push({ name, key, value: pair.value as Node | null });
    }
    before = pair;
  }
  for (const map of merged) {
    for (const entry of entriesOf(walk, map, place)) {
      if (!seen.has(entry.name)) entries.push(entry);
      seen.add(entry.name);
    }
  }
  return entries;
}

/** The maps that a merge key draws in. */
function mapsOf(walk: Walk, node: Node | null): YAMLMap[] {
  const target = isAlias(node) ? walk.follow(node) : node;
  if (isMap(target)) return [target];
  return isSeq(target) ? (target.items as Node[]).flatMap((item) => mapsOf(walk, isSeq(item) ? null : item)) : [];
}

function unquotedComma(walk: Walk, name: string, key: Range, before: Pair<unknown, unknown> | null, place: Place): void {
  const words = shortened(name);
  const text = isScalar(before?.value) && typeof before.value.value === 'string' ? before.value.value : null;
  const previous = text !== null && isScalar(before?.key) ? `${before.key.value}: "${shortened(`${text}, ${name}`)}"` : null;
  report(
    walk,
    'unquoted-comma',
    join(place.path, name),
    key,
    `\`${words}\` has no value: inside \`{ }\` an unquoted comma starts a new key.`,
    [
      previous
        ? `If it belongs to the text before it, put that in quotes: \`${previous}\`.`
        : `Write \`${words}: …\`, or put the text that it belongs to in quotes.`,
    ],
  );
}

/** The first key of a map that stands in a list, or the map itself. */
function firstKey(walk: Walk, node: YAMLMap, place: Place): Range {
  const key = node.items[0]?.key as Node | undefined;
  return rangeOfNode(walk, key ?? node, place);
}
