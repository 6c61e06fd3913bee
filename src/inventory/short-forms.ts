import type { Node } from 'yaml';
import type { Shape } from './shape.js';
import type { Span } from './spans.js';
import { join, type Place, report, type Walk } from './walk.js';

/** A key that stands for another place: `role` for `roles.0.is`. */
export interface ShortForm {
  readonly shape: Shape;
  readonly name: string;
  readonly value: Node | null;
  readonly key: Span;
}

/** Puts a short form's value where it belongs, unless the long form stands there already. */
export function applyShortForm(walk: Walk, form: ShortForm, place: Place, into: Record<string, unknown>): void {
  const short = (form.shape.short ?? '').replace('{id}', place.path.slice(place.path.lastIndexOf('.') + 1));
  const elsewhere = short.startsWith('/');
  const segments = short.replace('/', '').split('.');
  const path = elsewhere ? segments.join('.') : join(place.path, short);
  const also = Object.entries(form.shape.also ?? {});
  if (!elsewhere && (valueAt(into, segments) !== undefined || also.some(([key]) => into[key] !== undefined))) {
    saidTwice(walk, form.name, segments, path, form.key);
    return;
  }
  const value = walk.expand(walk, form.shape, form.value, { path, name: form.name, key: form.key });
  if (value === undefined) return;
  if (elsewhere) {
    walk.moves.push({ path: segments, value, key: form.key, written: form.name, from: place.path });
    return;
  }
  put(into, segments, value);
  for (const [key, said] of also) {
    into[key] = said;
    walk.spans.set(join(place.path, key), form.key);
  }
}

/** Puts the values that belong elsewhere in the inventory where they belong. */
export function applyMoves(walk: Walk, inventory: Record<string, unknown>): void {
  for (const move of walk.moves) {
    if (valueAt(inventory, move.path) !== undefined) {
      saidTwice(walk, move.written, move.path, join(move.from, move.written), move.key);
      continue;
    }
    put(inventory, move.path, move.value);
    for (let length = 2; length < move.path.length; length += 1) {
      const path = move.path.slice(0, length).join('.');
      if (!walk.spans.has(path)) walk.spans.set(path, move.key);
    }
  }
}

function saidTwice(walk: Walk, name: string, long: readonly string[], about: string, at: Span): void {
  const written = long.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
  report(walk, 'short-and-long', about, at, `\`${name}\` is short for \`${written}\`, which says it too.`, [
    'Keep one of the two. The long form counts.',
  ]);
}

/** The value at a path of keys and indices, or undefined. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** Sets the value at a path, with what is missing on the way. */
function put(value: Record<string, unknown>, path: readonly string[], leaf: unknown): void {
  let at = value;
  path.forEach((key, index) => {
    if (index === path.length - 1) {
      at[key] = leaf;
      return;
    }
    if (typeof at[key] !== 'object' || at[key] === null) at[key] = /^\d+$/.test(path[index + 1] ?? '') ? [] : Object.create(null);
    at = at[key] as Record<string, unknown>;
  });
}
