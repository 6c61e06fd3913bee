import type { ts } from 'ts-morph';
import type { FactsWriter } from '../writer.js';

/** Where an expression stands in what surrounds it. Rows by index, -1 for none. */
export interface Standing {
  /** The expression that has this one as an argument or base. */
  readonly parent: number;
  /** The member whose value this is. */
  readonly owner: number;
  readonly call: number;
  readonly argument: number;
  /** The variable, property or export that this is assigned to. */
  readonly name: string;
  /** The dotted names from the enclosing declaration down to `name`: what a function here adds to the scope. */
  readonly path: string;
  /** Flags for a shape here: `array`, `returned`, `exported`, `default`. */
  readonly flags: number;
}

/** The standing of an expression of which nothing is known. */
export const nowhere: Standing = { parent: -1, owner: -1, call: -1, argument: -1, name: '', path: '', flags: 0 };

/** What an extractor sees of the file it reads. */
export interface At {
  readonly source: ts.SourceFile;
  readonly text: string;
  readonly writer: FactsWriter;
  /** The dotted path of enclosing named declarations. */
  scope: string;
  /** The nodes around the visited one, outermost first. */
  readonly ancestors: ts.Node[];
  /** Expressions that have a row, or `consumed` where they are part of one. */
  readonly seen: Map<ts.Node, number>;
  /** The scopes that functions, classes and namespaces open. */
  readonly opened: Map<ts.Node, string>;
  readonly readers: readonly (ReadExpression | undefined)[];
  readonly typeReaders: readonly (ReadType | undefined)[];
}

/** Where a type stands: the member it is the type of, and the name that a nested literal goes by. */
export interface TypeStanding {
  readonly owner: number;
  readonly name: string;
  readonly flags: number;
}

/** Records one kind of type node, its parts included, and returns its row. */
export type ReadType = (at: At, node: never, standing: TypeStanding) => number;

/** Records one kind of expression, its parts included, and returns its row. */
export type ReadExpression = (at: At, node: never, standing: Standing, types: readonly number[]) => number;

/** One syntax: what the walk does where it meets it, and how it is recorded where another row refers to it. */
export interface Extractor {
  readonly id: string;
  readonly kinds: readonly ts.SyntaxKind[];
  readonly visit?: (node: never, at: At) => void;
  readonly read?: ReadExpression;
  readonly readType?: ReadType;
}

/** Marks a node that is told by another node's row. */
export const consumed = -2;

/** Joins dotted paths, either of which may be empty. */
export function join(path: string, name: string): string {
  return path && name ? `${path}.${name}` : path || name;
}

/** Runs `read` with `scope` as the enclosing scope. */
export function within<T>(at: At, scope: string, read: () => T): T {
  const outer = at.scope;
  at.scope = scope;
  const result = read();
  at.scope = outer;
  return result;
}
