import { shapeAt } from '../../core/facts.js';
import type { Graph, RowRef } from '../link/graph.js';
import { readContainer } from './containers.js';
import type { Vocabulary } from './vocabulary.js';

/** Who reaches a shape: a person's type (`User.address`), or things alone (`Warehouse.address`). */
export interface Reached {
  readonly kind: 'person' | 'thing';
  readonly by: string;
}

const depthLimit = 3;

/** Finds who reaches a shape, through members and heritage, a few steps far. Memoised. */
export function reachReader(vocabulary: Vocabulary, graph: Graph): (shape: RowRef) => Reached | null {
  const memory = new Map<string, Reached | null>();

  function nameOf(shape: RowRef): string {
    const facts = graph.factsOf(shape.file);
    return facts ? shapeAt(facts, shape.index).name || graph.pathOf(shape) : '';
  }

  function reach(shape: RowRef, depth: number): Reached | null {
    const key = `${shape.file} ${shape.index}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    memory.set(key, null);
    let thing: Reached | null = null;
    let found: Reached | null = null;
    for (const { shape: from, member, by } of graph.reachedFrom(shape)) {
      const name = nameOf(from);
      const { kind } = readContainer(vocabulary, name);
      const label = by === 'heritage' ? name : `${name}.${member.name}`;
      if (kind === 'person' || kind === 'maybe' || kind === 'record') found = { kind: 'person', by: label };
      else if (kind === 'thing') thing ??= { kind: 'thing', by: label };
      else if (depth < depthLimit) {
        const further = reach(from, depth + 1);
        if (further?.kind === 'person') found = further;
        else thing ??= further;
      }
      if (found) break;
    }
    const result = found ?? thing;
    memory.set(key, result);
    return result;
  }

  return (shape) => reach(shape, 0);
}
