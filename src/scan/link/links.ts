import type { Expression } from '../../core/facts.js';
import type { FileIndex } from './file-index.js';
import type {
  FactsByPath,
  Graph,
  LinkedMember,
  NameTarget,
  Project,
  RowRef,
  Site,
  TypeScope,
  TypeTarget,
  ValueTarget,
} from './graph.js';
import type { Memo } from './memo.js';

/**
 * What the parts of the linker ask of each other. Types lead to values (`typeof schema`), values to types, both to names: the parts call one another
 * through this object and import none of the others.
 */
export interface Links extends Graph {
  readonly all: FactsByPath;
  readonly project: Project;
  readonly memo: Memo;
  /** The models and enums of Prisma schemas by name. */
  readonly models: ReadonlyMap<string, RowRef>;
  indexOf(file: string): FileIndex | null;
  /** The shapes that a name means to all files of a syntax that shares its names: several where a type is extended. */
  shared(file: string, name: string): readonly RowRef[];
  /** The file that a module name means in a file, null for other packages. */
  moduleFile(from: string, module: string): string | null;
  exportOf(file: string, name: string): NameTarget | null;
  typesIn(file: string, type: number, scope: TypeScope): readonly TypeTarget[];
  /** The shapes that a schema builder's value describes (`z.object({ … }).pick({ … })`). */
  schemaOf(file: string, expression: number): readonly TypeTarget[];
  /** What a resolved name is declared as. */
  valueOfTarget(target: NameTarget, origin: string): ValueTarget | null;
  /** The kind of an expression, null where there is none. */
  expressionKind(file: string, expression: number): Expression['kind'] | null;
  /** One or more names further than a value. */
  followPath(start: ValueTarget, path: string): ValueTarget;
  /** The entities that a member's decorators point to. */
  relationsOf(file: string, decorators: readonly number[]): readonly TypeTarget[];
  /** What a function gives back, by its dotted name at a place. */
  returnsOf(site: Site, path: string): readonly TypeTarget[];
  memberValue(member: LinkedMember, origin: string): ValueTarget;
}

/** The type scope of a place without type parameters. */
export const noScope: TypeScope = new Map();

/** A shape without anything said about it. */
export function plain({ file, index }: RowRef, array = false): TypeTarget {
  return { shape: { file, index }, array, partial: false, picked: null, omitted: [], scope: noScope };
}

/** A value of some shapes, and what else is known of it. */
export function valueOfShapes(
  targets: readonly TypeTarget[],
  origin: string,
  known: Partial<Pick<ValueTarget, 'type' | 'member'>> = {},
): ValueTarget {
  return { target: targets[0] ?? null, targets, type: known.type ?? null, member: known.member ?? null, origin };
}

/** A row as a key. */
export function keyOf(row: RowRef): string {
  return `${row.file}#${row.index}`;
}
