import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { TODO } from '../core/inventory.js';
import { checkFormat } from './formats.js';
import type { MapShape, Shape } from './shape.js';
import { applyShortForm, type ShortForm } from './short-forms.js';
import type { Span } from './spans.js';
import { join, type Place, report, spanOf, type Walk } from './walk.js';
import { called, meant, shortened } from './wording.js';
import { wrongType } from './wrong-type.js';

/** A map in the long form. */
export function expandMap(walk: Walk, shape: Shape, node: YAMLMap, place: Place): unknown {
  // A map in a list has no key of its own: it stands at its first one.
  const span = place.key ?? spanOf((node.items[0]?.key as Node | undefined) ?? node, place);
  walk.spans.set(place.path, span);
  if (!shape.map) {
    if (shape.list && !shape.list.ids && shape.list.item.map) return withoutList(walk, shape, node, place, span);
    return wrongType(walk, shape, node, place);
  }
  const inner = shape.listed ? { ...place, path: join(place.path, 0) } : place;
  const pairs = pairsOf(walk, node, inner);
  const { least, most } = shape.map;
  if (pairs.length < least || pairs.length > most) {
    const message = pairs.length < least ? `${called(place)} is empty.` : `${called(place)} says more than one thing.`;
    report(walk, 'wrong-type', inner.path, span, message, [`Write ${most === 1 ? 'one' : 'at least one'} of its keys.`]);
    return shape.todo ? TODO : undefined;
  }
  const value = shape.map.keys ? expandKeys(walk, shape.map.keys, pairs, inner) : expandEntries(walk, shape.map, pairs, inner);
  return shape.listed ? [value] : value;
}

/** A single map where a list is wanted: reported, and read as the list that was meant. */
function withoutList(walk: Walk, shape: Shape, node: YAMLMap, place: Place, span: Span): unknown {
  report(walk, 'wrong-type', place.path, span, `${called(place)} is a map; it wants a list.`, [
    `Put it in brackets: \`${place.name}: [{ … }]\`, or begin it with \`- \`.`,
  ]);
  const { item } = shape.list as NonNullable<Shape['list']>;
  const value = walk.expand(walk, item, node, { path: join(place.path, 0), name: place.name, key: null });
  return value === undefined ? [] : [value];
}

/** A `key: value` whose key is a text. */
type TextPair = Pair<Node, Node | null>;

/** The key of a pair as text; null where it is a list or a map. */
function nameOf(pair: Pair<unknown, unknown>): string | null {
  const key = pair.key;
  if (!isScalar(key)) return null;
  return typeof key.value === 'string' ? key.value : String(key.source ?? key.value);
}

/** A map with keys of the format. */
function expandKeys(walk: Walk, keys: ReadonlyMap<string, Shape>, pairs: readonly TextPair[], place: Place): unknown {
  const result: Record<string, unknown> = {};
  let shortForms: ShortForm[] | null = null;
  for (const pair of pairs) {
    const name = nameOf(pair) as string;
    const key = spanOf(pair.key, place);
    const shape = keys.get(name);
    if (!shape) unknownKey(walk, keys, name, key, place);
    else if (shape.short) {
      shortForms ??= [];
      shortForms.push({ shape, value: pair.value, key, name });
    } else {
      const expanded = walk.expand(walk, shape, pair.value, { path: join(place.path, name), name, key });
      if (expanded !== undefined) result[name] = expanded;
    }
  }
  if (shortForms) for (const form of shortForms) applyShortForm(walk, form, place, result);
  return result;
}

function unknownKey(walk: Walk, keys: ReadonlyMap<string, Shape>, name: string, at: Span, parent: Place): void {
  const words = shortened(name);
  const message = `${called(parent)} has no key \`${words}\`.`;
  const advice = meant(name, [...keys.keys()], 'docs/inventory.md lists each key.');
  report(walk, 'unknown-key', join(parent.path, name), at, message, advice);
}

/** A map by id. */
function expandEntries(walk: Walk, map: MapShape, pairs: readonly TextPair[], place: Place): unknown {
  // Without a prototype: `constructor` is a legal id, and must not be found where nobody declared it.
  const result: Record<string, unknown> = Object.create(null);
  for (const pair of pairs) {
    const name = nameOf(pair) as string;
    const key = spanOf(pair.key, place);
    const path = join(place.path, name);
    const fault = map.id?.format ? checkFormat(map.id.format, name, walk.catalog) : null;
    if (fault) report(walk, fault.kind, path, key, fault.message, fault.do);
    // A dot would make two paths one; a text in an unknown language cannot be chosen.
    if (fault && (fault.kind !== 'bad-id' || name.includes('.') || name === '__proto__')) continue;
    const expanded = map.entry ? walk.expand(walk, map.entry, pair.value, { path, name, key }) : undefined;
    if (expanded !== undefined) result[name] = expanded;
  }
  return result;
}

/** The pairs of a map, merge keys (`<<`) resolved, each name once. */
function pairsOf(walk: Walk, node: YAMLMap, place: Place): readonly TextPair[] {
  const items = node.items as TextPair[];
  const seen = items.length > few ? new Set<string>() : null;
  for (const [index, pair] of items.entries()) {
    const name = nameOf(pair);
    const isOdd = name === null || name === '<<' || isBare(pair, node);
    if (isOdd || (seen ? seen.has(name) : isAmong(items, index, name))) return cleanPairs(walk, node, place);
    seen?.add(name);
  }
  return items;
}

/** Up to so many keys, looking at each is quicker than a set of them. */
const few = 12;

function isAmong(items: readonly TextPair[], end: number, name: string): boolean {
  for (let index = 0; index < end; index += 1) if (nameOf(items[index] as TextPair) === name) return true;
  return false;
}

/** The pairs of a map that holds more than plain pairs: what is odd is reported and left out. */
function cleanPairs(walk: Walk, node: YAMLMap, place: Place): TextPair[] {
  const pairs: TextPair[] = [];
  const seen = new Set<string>();
  const merged: YAMLMap[] = [];
  for (const [index, pair] of (node.items as TextPair[]).entries()) {
    const name = nameOf(pair);
    const key = spanOf(pair.key, place);
    if (name === null) notText(walk, key, place);
    else if (isBare(pair, node)) {
      if (index === 0 || !isBare(node.items[index - 1] as TextPair, node)) unquotedComma(walk, node, index, place);
    } else if (name === '<<') merged.push(...mapsOf(walk, pair.value));
    else if (seen.has(name)) twice(walk, name, key, place);
    else pairs.push(pair);
    if (name !== null) seen.add(name);
  }
  for (const pair of merged.flatMap((map) => pairsOf(walk, map, place))) {
    const name = nameOf(pair) as string;
    if (!seen.has(name)) pairs.push(pair);
    seen.add(name);
  }
  return pairs;
}

/** The maps that a merge key draws in. */
function mapsOf(walk: Walk, node: Node | null): YAMLMap[] {
  const target = isAlias(node) ? walk.follow(node) : node;
  if (isMap(target)) return [target];
  if (!isSeq(target)) return [];
  return (target.items as (Node | null)[])
    .map((item) => (isAlias(item) ? walk.follow(item) : item))
    .filter((item): item is YAMLMap => isMap(item));
}

function notText(walk: Walk, key: Span, place: Place): void {
  report(walk, 'wrong-type', place.path, key, `A key under ${called(place)} is not a text.`, ['Write a plain word as the key.']);
}

function twice(walk: Walk, name: string, key: Span, place: Place): void {
  const message = `\`${shortened(name)}\` stands twice under ${called(place)}.`;
  report(walk, 'duplicate-key', join(place.path, name), key, message, ['Keep one of them. The first counts.']);
}

/** A key in brackets that has not even a colon: mostly the rest of a text with a comma. */
function isBare(pair: TextPair, map: YAMLMap): boolean {
  return pair.value === null && map.flow === true;
}

/** Reports the bare keys from `index` on, as the parts of one text. */
function unquotedComma(walk: Walk, map: YAMLMap, index: number, place: Place): void {
  const items = map.items as TextPair[];
  const end = items.findIndex((pair, at) => at > index && !isBare(pair, map));
  const bare = items.slice(index, end === -1 ? undefined : end);
  const words = bare.map((pair) => nameOf(pair) ?? '').join(', ');
  const before = items[index - 1];
  const text = isScalar(before?.value) && typeof before.value.value === 'string' ? before.value.value : null;
  const name = nameOf(bare[0] as TextPair) as string;
  report(
    walk,
    'unquoted-comma',
    join(place.path, name),
    spanOf((bare[0] as TextPair).key, place),
    `\`${shortened(words)}\` has no value: inside \`{ }\` an unquoted comma starts a new key.`,
    [
      before && text !== null
        ? `If it belongs to the text before it, put that in quotes: \`${nameOf(before)}: "${shortened(`${text}, ${words}`)}"\`.`
        : `Write \`${shortened(name)}: …\`, or put the text that it belongs to in quotes.`,
    ],
  );
}
