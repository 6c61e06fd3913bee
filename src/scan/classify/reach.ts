import { shapeAt } from '../../core/facts.js';
import type { Graph, RowRef } from '../link/graph.js';
import { readContainer } from './containers.js';
import type { RecordKind, Vocabulary } from './vocabulary.js';

/** Who reaches a shape: a person's type (`User.address`), a record about one (`Order.delivery`), or things alone (`Warehouse.address`). */
export interface Reached {
  readonly kind: 'person' | 'record' | 'thing';
  readonly by: string;
  /** The kinds of the record that reaches it. */
  readonly records: readonly RecordKind[];
  /** The thing has addresses, passwords or numbers of its own. */
  readonly bears?: boolean;
}

const depthLimit = 2;

/** Classes that do something: what they are given to work with is no part of a person. */
const working =
  /(?:Component|Page|Pipe|Service|Store|Controller|Resolver|Module|Effects?|Guard|Handler|Repository|Directive|Interceptor|Middleware|Strategy|Gateway|Provider|Facade|Manager|Utils?|Helper|Worker|Processor|Factory|Builder|Validator|Mapper|Adapter|Logger)$/;

/** Finds who reaches a shape, through members and heritage, a few steps far. Memoised. */
export function reachReader(vocabulary: Vocabulary, graph: Graph): (shape: RowRef) => Reached | null {
  const memory = new Map<string, Reached | null>();

  /** A table's row: what links to it is a record of its own, no owner. */
  function isEntity(shape: RowRef): boolean {
    const facts = graph.factsOf(shape.file);
    return facts !== null && /^(?:model|table)$/.test(shapeAt(facts, shape.index).kind);
  }

  function reach(shape: RowRef, depth: number): Reached | null {
    const key = `${shape.file} ${shape.index}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    memory.set(key, null);
    let thing: Reached | null = null;
    let record: Reached | null = null;
    let found: Reached | null = null;
    // What works for people as well as for things is neither's.
    let doubtful = false;
    for (const { shape: from, name, model, member, by } of graph.reachedFrom(shape)) {
      if (from.file === shape.file && from.index === shape.index) continue;
      if (by === 'relation' || model) continue;
      const { kind, records, bears, unknown } = readContainer(vocabulary, name);
      if (kind !== 'thing' && working.test(name)) {
        doubtful ||= kind === 'person' || kind === 'maybe' || kind === 'record';
        continue;
      }
      // What is built on it may be a person as little as it may itself.
      if (by === 'heritage' && kind === 'maybe' && !unknown) continue;
      const label = by === 'heritage' ? name : `${name}.${member}`;
      if (kind === 'person' || kind === 'maybe') found = { kind: 'person', by: label, records };
      else if (kind === 'record') record ??= { kind: 'record', by: label, records };
      else if (kind === 'thing') thing ??= { kind: 'thing', by: label, records, bears: bears ?? false };
      else if (depth < depthLimit) {
        const further = reach(from, depth + 1);
        if (further?.kind === 'person') found = further;
        else if (further?.kind === 'record') record ??= further;
        else thing ??= further;
      }
      if (found) break;
    }
    const result = found ?? record ?? (doubtful ? null : thing);
    memory.set(key, result);
    return result;
  }

  const works = (shape: RowRef): boolean => {
    const facts = graph.factsOf(shape.file);
    return facts !== null && working.test(shapeAt(facts, shape.index).name);
  };

  return (shape) => (isEntity(shape) || works(shape) ? null : reach(shape, 0));
}
