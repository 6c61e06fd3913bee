import type { Shape } from '../../../core/facts.js';
import type { FileScan } from '../scan.js';

/** The outermost object around one, and the keys that lead to it, innermost first. */
export interface Top {
  readonly shape: Shape;
  readonly owners: readonly string[];
}

/** Finds it. */
export function topOf(scan: FileScan, index: number): Top {
  const owners: string[] = [];
  let shape = scan.view.shape(index);
  for (let depth = 0; shape.owner >= 0 && depth < 10; depth += 1) {
    const owner = scan.view.member(shape.owner);
    owners.push(owner.name);
    shape = scan.view.shape(owner.shape);
  }
  return { shape, owners };
}
