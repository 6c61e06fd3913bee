import { shapeAt } from '../../../core/facts.js';
import type { FileScan } from '../scan.js';

/** The name of the project's own type that a declaration has, where that type has members: they hold the data, not the name that is typed. */
export function typedAs(scan: FileScan, type: number): string | null {
  if (type < 0) return null;
  const target = scan.graph.resolveType(scan.view.file, type);
  const facts = target && scan.graph.factsOf(target.shape.file);
  if (!target || !facts || scan.graph.membersOf(target).length === 0) return null;
  const shape = shapeAt(facts, target.shape.index);
  return shape.kind === 'enum' || shape.kind === 'object' ? null : shape.name || null;
}
