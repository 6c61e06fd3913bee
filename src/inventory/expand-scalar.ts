import { isScalar, type Node, type Scalar } from 'yaml';
import { TODO } from '../core/inventory.js';
import { expandAfter } from './after.js';
import { checkFormat } from './formats.js';
import type { ScalarShape, Shape } from './shape.js';
import { join, type Place, report, spanOf, type Walk } from './walk.js';
import { called, found, listed, meant, shortened, wanted } from './wording.js';
import { wrongType } from './wrong-type.js';

/** A text, number, boolean or nothing, in the long form. */
export function expandScalar(walk: Walk, shape: Shape, node: Scalar | null, place: Place): unknown {
  const { scalar } = shape;
  const base = shape.listed ? join(place.path, 0) : place.path;
  const range = spanOf(node, place);
  const value = node?.value ?? null;
  // What is a map or a list in the long form stands at its key, as every map and list does.
  const isWhole = value !== TODO && (shape.listed || scalar?.parse != null || scalar?.wrap != null);
  walk.spans.set(place.path, isWhole ? (place.key ?? range) : range);
  if (value === null || value === '') return empty(walk, shape, node, place);
  if (value === TODO) return todo(walk, shape, node as Scalar, place);
  if (!scalar) {
    if (shape.list && takesScalar(shape.list.item)) return withoutList(walk, shape, node, place);
    return wrongType(walk, shape, node, place);
  }
  if (scalar.parse && typeof value === 'string') return expandAfter(walk, node as Scalar, value, place);
  const path = scalar.wrap ? join(base, scalar.wrap) : base;
  if (path !== place.path) walk.spans.set(path, range);
  const kept = checkScalar(walk, shape, scalar, node as Scalar, { ...place, path });
  if (kept === undefined) return shape.todo ? TODO : undefined;
  const wrapped = scalar.wrap ? { [scalar.wrap]: kept } : kept;
  return shape.listed ? [wrapped] : wrapped;
}

function takesScalar(shape: Shape): boolean {
  return shape.scalar !== null;
}

function empty(walk: Walk, shape: Shape, node: Scalar | null, place: Place): unknown {
  const advice =
    shape.map && !shape.scalar
      ? 'Write `{}` for none'
      : shape.list && !shape.scalar
        ? 'Write `[]` for none'
        : `Write ${wanted(shape)}`;
  report(walk, 'wrong-type', place.path, spanOf(node, place), `${called(place)} is empty.`, [`${advice}, or remove the key.`]);
  return shape.todo ? TODO : undefined;
}

function todo(walk: Walk, shape: Shape, node: Scalar, place: Place): unknown {
  if (shape.todo) {
    walk.todos.push(place.path);
    return TODO;
  }
  report(walk, 'todo-not-here', place.path, spanOf(node, place), `${called(place)} may not be left as \`todo\`.`, [
    `Write ${wanted(shape)}, or remove the key.`,
  ]);
  return undefined;
}

/** A single entry where a list is wanted: reported, and read as the list that was meant. */
function withoutList(walk: Walk, shape: Shape, node: Node | null, place: Place): unknown {
  const source = isScalar(node) ? shortened(String(node.source ?? node.value)) : '…';
  report(walk, 'wrong-type', place.path, spanOf(node, place), `${called(place)} is ${found(node)}; it wants a list.`, [
    `Write \`${place.name}: [${source}]\`.`,
  ]);
  const list = shape.list as NonNullable<Shape['list']>;
  const path = list.wrap ? join(place.path, list.wrap) : place.path;
  const value = walk.expand(walk, list.item, node, { path: join(path, 0), name: place.name, key: null });
  if (list.ids) return value === undefined ? {} : { [String(value)]: {} };
  const values = value === undefined ? [] : [value];
  return list.wrap ? { [list.wrap]: values } : values;
}

/** The value if it fits; else it is reported, and `undefined`. */
function checkScalar(walk: Walk, shape: Shape, scalar: ScalarShape, node: Scalar, place: Place): unknown {
  const { value } = node;
  if (scalar.literals.includes(value as string)) return value;
  const at = () => spanOf(node, place);
  if (typeof value === 'string' && scalar.types.has('string')) {
    const fault = scalar.format ? checkFormat(scalar.format, value, walk.catalog) : null;
    if (!fault) return value;
    report(walk, fault.kind, place.path, at(), `${called(place)}: ${fault.message}`, fault.do, fixOf(value, fault.text));
    return undefined;
  }
  if (typeof value === 'boolean' && scalar.types.has('boolean')) return value;
  if (typeof value === 'number' && scalar.types.has('integer') && Number.isInteger(value) && value >= (scalar.minimum ?? value))
    return value;
  if (scalar.types.has('string')) {
    const source = node.source ?? String(value);
    report(walk, 'wrong-type', place.path, at(), `${called(place)} is ${found(node)}; it wants ${wanted(shape)}.`, [
      `Put it in quotes: \`${place.name}: "${shortened(source)}"\`.`,
    ]);
    return scalar.format ? undefined : source;
  }
  if (scalar.literals.length > 0 && !scalar.types.has('boolean')) {
    const known = scalar.literals.map(String);
    report(
      walk,
      'unknown-value',
      place.path,
      at(),
      `${called(place)} is ${found(node)}, which is none of ${listed(known)}.`,
      meant(String(value), known, ''),
    );
    return undefined;
  }
  return notThisType(walk, shape, node, place);
}

const spokenBooleans: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  y: 'true',
  no: 'false',
  off: 'false',
  n: 'false',
};

function notThisType(walk: Walk, shape: Shape, node: Scalar, place: Place): undefined {
  const spoken = typeof node.value === 'string' ? (spokenBooleans[node.value.toLowerCase()] ?? node.value.toLowerCase()) : '';
  const advice =
    shape.scalar?.types.has('boolean') && ['true', 'false'].includes(spoken)
      ? [`Write \`${place.name}: ${spoken}\`, without quotes.`]
      : [];
  report(
    walk,
    'wrong-type',
    place.path,
    spanOf(node, place),
    `${called(place)} is ${found(node)}; it wants ${wanted(shape)}.`,
    advice,
  );
  return undefined;
}

/** The change that writes the same value as the format has it. */
function fixOf(from: string, text: string | undefined) {
  return text === undefined ? undefined : { from, text };
}
