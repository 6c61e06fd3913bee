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
  /** The dotted names from the enclosing declaration down to what this is assigned to; a function here adds them to the scope. */
  readonly path: string;
  /** Flags for a shape here: `array`, `returned`, `exported`, `default`. */
  readonly flags: number;
}

/** No rows. */
export const none: readonly number[] = [];

/** The standing of an expression of which nothing is known. */
export const nowhere: Standing = { parent: -1, owner: -1, call: -1, argument: -1, path: '', flags: 0 };

/** The standing of an expression within another one. */
export function under(parent: number): Standing {
  return { parent, owner: -1, call: -1, argument: -1, path: '', flags: 0 };
}

/** The standing of the value of a member or variable. */
export function valueIn(owner: number, path: string, flags = 0): Standing {
  return { parent: -1, owner, call: -1, argument: -1, path, flags };
}

/** The standing of an operand that stands where its operator stands. */
export function inside(standing: Standing, parent: number, flags = 0): Standing {
  const { owner, call, argument, path } = standing;
  return { parent, owner, call, argument, path, flags: standing.flags | flags };
}

/** What an extractor sees of the file it reads. */
export interface At {
  readonly source: ts.SourceFile;
  readonly text: string;
  readonly writer: FactsWriter;
  /** Whether comments hold types. */
  readonly isJavaScript: boolean;
  /** The property whose value is being read, since its comment speaks of the function that it holds. */
  documented: ts.Node | null;
  /** The dotted path of enclosing named declarations. */
  scope: string;
  /** How many things were read so far in which there is more to find: bodies, children, computed parts. What has none of them needs no walk. */
  open: number;
  /** The nodes around the visited one, outermost first. */
  readonly ancestors: ts.Node[];
  /** The scopes that functions, classes and namespaces open. */
  readonly opened: Map<ts.Node, string>;
  /** Templates that classes hold as texts, which have a syntax of their own, with the scope that they are known in. */
  readonly templates: { readonly start: number; readonly end: number; readonly scope: string }[];
  readonly readers: Readers['readers'];
  readonly typeReaders: Readers['typeReaders'];
}

/** What visits and records nodes, by their kinds. */
export interface Readers {
  readonly visitors: readonly (readonly Visit[] | undefined)[];
  readonly readers: readonly (ReadExpression | undefined)[];
  readonly typeReaders: readonly (ReadType | undefined)[];
}

/** What the walk does where it meets a node. */
export type Visit = (node: never, at: At) => void;

/** Where a type stands: the member it is the type of, and the name that a nested literal goes by. */
export interface TypeStanding {
  readonly owner: number;
  readonly name: string;
}

/** Records one kind of type node, its parts included, and returns its row. */
export type ReadType = (at: At, node: never, standing: TypeStanding) => number;

/** Records one kind of expression, its parts included, and returns its row. `types` are those of the `as` around it. */
export type ReadExpression = (at: At, node: never, standing: Standing, types: readonly number[]) => number;

/** One syntax: what the walk does where it meets it, and how it is recorded where another row refers to it. */
export interface Extractor {
  readonly id: string;
  readonly kinds: readonly ts.SyntaxKind[];
  readonly visit?: Visit;
  readonly read?: ReadExpression;
  readonly readType?: ReadType;
}

/** Joins dotted paths, either of which may be empty. */
export function join(path: string, name: string): string {
  return path && name ? `${path}.${name}` : path || name;
}

/** The last name of a dotted path. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Runs `read` with `scope` as the enclosing scope. */
export function within<T>(at: At, scope: string, read: () => T): T {
  const outer = at.scope;
  at.scope = scope;
  const result = read();
  at.scope = outer;
  return result;
}
