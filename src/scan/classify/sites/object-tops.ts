import type { Shape } from '../../../core/facts.js';
import type { FileScan } from '../scan.js';

/** The outermost object around one, and the keys that lead to it, innermost first. */
export interface Top {
  readonly shape: Shape;
  readonly owners: readonly string[];
  /** The member of the outermost shape that leads to it; -1 for the outermost itself. */
  readonly member: number;
}

/** Finds it. */
export function topOf(scan: FileScan, index: number): Top {
  const owners: string[] = [];
  let shape = scan.view.shape(index);
  let member = -1;
  for (let depth = 0; shape.owner >= 0 && depth < 10; depth += 1) {
    member = shape.owner;
    const owner = scan.view.member(member);
    owners.push(owner.name);
    shape = scan.view.shape(owner.shape);
  }
  return { shape, owners, member };
}
