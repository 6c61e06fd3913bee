import { isAlias, isMap, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml';
import { TODO } from '../core/inventory.js';
import { expandMap } from './expand-map.js';
import { expandScalar } from './expand-scalar.js';
import type { Shape } from './shape.js';
import { join, type Place, report, spanOf, type Walk } from './walk.js';
import { called, found } from './wording.js';
import { wrongType } from './wrong-type.js';

/**
 * Turns one node into the long form, notes the range of each value, and reports what does not fit. A value that does not fit is dropped, or becomes
 * `todo` where that is legal: then rules that need it stay silent, as they do for a fact nobody knows yet.
 */
export function expand(walk: Walk, shape: Shape, node: Node | null, place: Place): unknown {
  const target = isAlias(node) ? walk.follow(node) : node;
  if (isMap(target)) return expandMap(walk, shape, target, place);
  if (isSeq(target)) return expandList(walk, shape, target, place);
  return expandScalar(walk, shape, target as Scalar | null, place);
}

function expandList(walk: Walk, shape: Shape, node: YAMLSeq, place: Place): unknown {
  const range = place.key ?? spanOf(node, place);
  walk.spans.set(place.path, range);
  if (!shape.list) return wrongType(walk, shape, node, place);
  if (shape.list.ids) return expandIds(walk, node, place);
  const path = shape.list.wrap ? join(place.path, shape.list.wrap) : place.path;
  if (shape.list.wrap) walk.spans.set(path, range);
  const values: unknown[] = [];
  for (const item of node.items as (Node | null)[]) {
    const value = expand(walk, shape.list.item, item, { path: join(path, values.length), name: place.name, key: null });
    if (value !== undefined) values.push(value);
  }
  return shape.list.wrap ? { [shape.list.wrap]: values } : values;
}

/** A list of ids that stands for a map of empty entries. */
function expandIds(walk: Walk, node: YAMLSeq, place: Place): Record<string, unknown> {
  const entries: Record<string, unknown> = Object.create(null);
  for (const item of node.items as (Node | null)[]) {
    const target = isAlias(item) ? walk.follow(item) : item;
    const id = (target as Scalar | null)?.value;
    const range = spanOf(target, place);
    if (typeof id !== 'string' || id === '') {
      report(walk, 'wrong-type', place.path, range, `${called(place)} holds ${found(target)}; in a list it wants ids.`, [
        `Write \`${place.name}: [id]\`, or a map with a key for each id.`,
      ]);
    } else if (Object.hasOwn(entries, id)) {
      report(walk, 'duplicate-key', join(place.path, id), range, `\`${id}\` stands twice in \`${place.name}\`.`, [
        'Remove one of them.',
      ]);
    } else if (id === TODO) {
      report(walk, 'todo-not-here', place.path, range, `${called(place)} may not hold \`todo\`.`, ['Write an id, or remove it.']);
    } else {
      entries[id] = {};
      walk.spans.set(join(place.path, id), range);
    }
  }
  return entries;
}
