import { countOf } from '../../../core/facts.js';
import type { FileScan } from '../scan.js';

/** Objects that are spread where something holds: `...(user.email && { email: user.email })`. */
export function objectsSpread(scan: FileScan, value: number): number[] {
  if (value < 0) return [];
  const { kind, text, args, shape } = scan.view.expression(value);
  if (kind === 'object') return [shape];
  if (kind === 'conditional') return args.slice(1).flatMap((part) => objectsSpread(scan, part));
  return kind === 'binary' && text === '&&' ? args.slice(-1).flatMap((part) => objectsSpread(scan, part)) : [];
}

const hosts = new WeakMap<FileScan, ReadonlyMap<number, number>>();

/** The objects that a spread may put in: those that are written there, and those that a constant of the same function holds. */
function objectsOf(scan: FileScan, value: number): readonly number[] {
  const { kind, text, base, scope, line } = scan.view.expression(value);
  if (kind !== 'path') return objectsSpread(scan, value);
  if (base >= 0 || text.includes('.')) return [];
  const target = scan.graph.resolveName({ file: scan.view.file, scope, line }, text);
  if (target?.kind !== 'variable' || target.file !== scan.view.file) return [];
  const variable = scan.view.variable(target.index);
  return variable.scope === scope ? objectsSpread(scan, variable.value) : [];
}

function findHosts(scan: FileScan): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let row = 0; row < countOf(scan.view.facts, 'members'); row += 1) {
    const { kind, value, shape } = scan.view.member(row);
    if (kind !== 'spread' || value < 0 || scan.view.shape(shape).kind !== 'object') continue;
    for (const object of objectsOf(scan, value)) if (!found.has(object)) found.set(object, shape);
  }
  return found;
}

/**
 * The object that a small one is put into where something holds, which says what it is for: `const nameMaybe = name ? { name } : {};` is a part of
 * `{ email, ...nameMaybe }`. The object itself where it is put into none, or holds more than a key or two.
 */
export function hostOf(scan: FileScan, index: number): number {
  const { kind, owner, call } = scan.view.shape(index);
  if (kind !== 'object' || call >= 0 || scan.view.membersOf(index).length > 2) return index;
  if (owner >= 0) return scan.view.member(owner).kind === 'spread' ? scan.view.member(owner).shape : index;
  let known = hosts.get(scan);
  if (!known) {
    known = findHosts(scan);
    hosts.set(scan, known);
  }
  return known.get(index) ?? index;
}
