import type { Range } from '../core/range.js';
import type { Shape } from './shape.js';
import { valueAt } from './short-forms.js';
import { join } from './walk.js';

/** Values in the long form as far as files state them, where each stands, and which are `todo`. */
export interface Stated {
  readonly value: Readonly<Record<string, unknown>>;
  readonly ranges: ReadonlyMap<string, Range>;
  readonly todos: readonly string[];
}

/** Lays the nearer file over the further one: maps are merged by id, the nearer file wins key by key, lists replace. */
export function merge(shape: Shape, far: Stated, near: Stated): Stated {
  const replaced = new Set<string>();
  const value = mergeValues(shape, far.value, near.value, '', replaced) as Record<string, unknown>;
  const ranges = new Map([...far.ranges].filter(([path]) => !isReplaced(path, replaced)));
  for (const [path, range] of near.ranges) ranges.set(path, range);
  const todos = [...new Set([...far.todos.filter((path) => !isReplaced(path, replaced)), ...near.todos])];
  return { value, ranges, todos: todos.filter((path) => valueAt(value, path.split('.')) !== undefined) };
}

function mergeValues(shape: Shape | undefined, far: unknown, near: unknown, path: string, replaced: Set<string>): unknown {
  if (far === undefined) return near;
  if (near === undefined) return far;
  if (!isMap(far) || !isMap(near) || shape?.whole) {
    replaced.add(path);
    return near;
  }
  const merged: Record<string, unknown> = shape?.map?.keys ? {} : Object.create(null);
  for (const key of new Set([...Object.keys(far), ...Object.keys(near)])) {
    const child = shape?.map?.keys?.get(key) ?? shape?.map?.entry ?? undefined;
    merged[key] = mergeValues(child, far[key], near[key], join(path, key), replaced);
  }
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReplaced(path: string, replaced: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) if (replaced.has(at)) return true;
  return replaced.has('');
}
