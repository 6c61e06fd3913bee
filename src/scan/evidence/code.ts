import {
  countOf,
  type Expression,
  expressionAt,
  expressions,
  type Facts,
  type Member,
  memberAt,
  members,
  type Shape,
  shapeAt,
} from '../../core/facts.js';
import type { Graph } from '../link/graph.js';

/** The code as promises are held against it: the linked facts, opened file by file as they are asked for. */
export interface Code {
  readonly graph: Graph;
  readonly files: readonly string[];
  has(file: string): boolean;
  open(file: string): OpenFile | null;
}

/** One file's rows, and where they stand. */
export interface OpenFile {
  readonly file: string;
  readonly facts: Facts;
  expression(row: number): Expression;
  member(row: number): Member;
  shape(row: number): Shape;
  membersOf(shape: number): readonly number[];
  /** Rows of calls, paths and the like in a function, by its scope (`UserService.create`), inner functions included. */
  inScope(scope: string): readonly number[];
  /** Rows between two lines, both included. */
  between(line: number, endLine: number): readonly number[];
}

/** A dotted name and one more. */
export const joined = (scope: string, name: string): string => (scope === '' ? name : `${scope}.${name}`);
/** The last name of a dotted path. */
export const lastName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
/** What stands before the last name of a dotted path; empty for a bare name. */
export const before = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** Opens linked facts for questions of evidence. */
export function openCode(graph: Graph): Code {
  const opened = new Map<string, OpenFile | null>();
  const all = new Set(graph.files);
  return {
    graph,
    files: graph.files,
    has: (file) => all.has(file),
    open(file) {
      const known = opened.get(file);
      if (known !== undefined) return known;
      const facts = graph.factsOf(file);
      const found = facts ? openFile(file, facts) : null;
      opened.set(file, found);
      return found;
    },
  };
}

/** One file's facts by what is asked of them. */
export function openFile(file: string, facts: Facts): OpenFile {
  const rows: Expression[] = [];
  const expression = (row: number): Expression => {
    rows[row] ??= expressionAt(facts, row);
    return rows[row];
  };
  let byScope: Map<string, number[]> | undefined;
  let byShape: Map<number, number[]> | undefined;
  const scopes = () => {
    byScope ??= group(countOf(facts, 'expressions'), (row) => textOf(facts, row));
    return byScope;
  };
  return {
    file,
    facts,
    expression,
    member: (row) => memberAt(facts, row),
    shape: (row) => shapeAt(facts, row),
    membersOf(shape) {
      byShape ??= group(countOf(facts, 'members'), (row) => facts.members[row * members.width + members.offsets.shape] ?? -1);
      return byShape.get(shape) ?? [];
    },
    inScope: (scope) =>
      [...scopes()].flatMap(([name, held]) => (name === scope || name.startsWith(`${scope}.`) ? held : [])).sort((a, b) => a - b),
    between(line, endLine) {
      const found: number[] = [];
      const { width, offsets } = expressions;
      for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
        const at = facts.expressions[row * width + offsets.line] ?? 0;
        if (at >= line && at <= endLine) found.push(row);
      }
      return found;
    },
  };
}

const textOf = (facts: Facts, row: number): string =>
  facts.strings[facts.expressions[row * expressions.width + expressions.offsets.scope] ?? 0] ?? '';

function group<Key>(count: number, keyOf: (row: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (let row = 0; row < count; row += 1) {
    const key = keyOf(row);
    const held = groups.get(key);
    if (held) held.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
