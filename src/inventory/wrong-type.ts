import { isMap, isSeq, type Node } from 'yaml';
import { TODO } from '../core/inventory.js';
import type { Shape } from './shape.js';
import { type Place, report, spanOf, type Walk } from './walk.js';
import { called, found, wanted } from './wording.js';

/** Reports a value of the wrong shape; what is left of it. */
export function wrongType(walk: Walk, shape: Shape, node: Node | null, place: Place): unknown {
  report(
    walk,
    'wrong-type',
    place.path,
    isMap(node) || isSeq(node) ? (place.key ?? spanOf(node, place)) : spanOf(node, place),
    `${called(place)} is ${found(node)}; it wants ${wanted(shape)}.`,
    [],
  );
  return shape.todo ? TODO : undefined;
}
