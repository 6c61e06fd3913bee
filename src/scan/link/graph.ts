import type { Facts } from '../../core/facts.js';
import type { Traced, Tracker } from './tracker.js';

/** The facts of all files by path. They may be read from a cache when they are asked for. */
export type FactsByPath = Pick<ReadonlyMap<string, Facts>, 'get' | 'has' | 'keys'>;

/** A row of one file's facts; which table is said where it is used. */
export interface RowRef {
  readonly file: string;
  readonly index: number;
}

/** Where a name is used: it means what the innermost declaration around this line gives it. */
export interface Site {
  readonly file: string;
  readonly scope: string;
  readonly line: number;
}

/** The shape that a written type comes to, and what the type's wrappers say of it. */
export interface TypeTarget {
  readonly shape: RowRef;
  /** The type is a list of the shape (`User[]`, `Set<User>`, `for (const user of users)` reads its elements). */
  readonly array: boolean;
  /** `Partial`, `PartialType`, `.partial()`: every member is optional. */
  readonly partial: boolean;
  /** The keys that `Pick` and its like leave, null where nothing is picked. */
  readonly picked: readonly string[] | null;
  /** The keys that `Omit` and its like take away. */
  readonly omitted: readonly string[];
  /** What stands for the type parameters in the shape (`User` for `T` in `Page<User>`). */
  readonly scope: TypeScope;
}

/** A type argument, and what the type parameters mean where it is written. */
export interface TypeArgument extends RowRef {
  readonly scope: TypeScope;
}

/** What type parameters stand for, by name. */
export type TypeScope = ReadonlyMap<string, TypeArgument>;

/** A member of a shape or of something that it inherits from: a row of `members` in `file`. */
export interface LinkedMember extends RowRef {
  readonly name: string;
  readonly optional: boolean;
  /** The shape that the row belongs to; another one than was asked for where the member is inherited. */
  readonly shape: RowRef;
  /** What the type parameters in its type stand for. */
  readonly scope: TypeScope;
}

/** What an imported name is: `module` as written, `package` its npm name (null for the project's own files and Node's), `imported` the name it has there (`default`, `*`). */
export interface ImportTarget {
  readonly module: string;
  readonly imported: string;
  readonly package: string | null;
  /** The project's file that the module resolves to, null for external ones. */
  readonly file: string | null;
}

/**
 * What a name stands for. `variable` rows of `variables`; `parameter`, `binding` and `member` (a key of an exported object) rows of `members`; `shape` rows of
 * `shapes` (interface, type, class, enum, model); `module` a whole file of the project; `external` what another package exports.
 */
export type NameTarget =
  | ({ readonly kind: 'variable' | 'parameter' | 'binding' | 'member' | 'shape' } & RowRef)
  | { readonly kind: 'module'; readonly file: string }
  | { readonly kind: 'external'; readonly import: ImportTarget };

/** What a value is declared as: its shape where it has one, else the words of its type (`string`, `Date`), and the member that declared it. */
export interface ValueTarget {
  /** The first of `targets`. */
  readonly target: TypeTarget | null;
  /** All shapes of the value: several for a union, an intersection, or merged schemas. */
  readonly targets: readonly TypeTarget[];
  /** The written type, a row of `types` in its file; null where nothing is written. */
  readonly type: RowRef | null;
  /** The member row that declares the last name of a path (`email` of `user.email`), null for a bare variable. */
  readonly member: LinkedMember | null;
  /** The path with local names replaced by what they were taken from: `req.body.email` for the `mail` of `const { email: mail } = req.body`. */
  readonly origin: string;
}

/** What holds a value in the end, above calls, arrays and conditions around it. */
export type Holder =
  | ({ readonly kind: 'variable' } & RowRef)
  | ({ readonly kind: 'member' } & RowRef)
  | ({ readonly kind: 'expression' } & RowRef);

/** A member whose type reaches a shape: `User.address` reaches `Address`. Plain data. */
export interface Reach {
  readonly shape: RowRef;
  /** What the reaching shape is called: its own name, else the dotted path to it; empty for parameters and for what has none. */
  readonly name: string;
  /** The reaching shape is a stored model, whose links lead to records of their own. */
  readonly model: boolean;
  /** The member's name, empty by heritage. */
  readonly member: string;
  /** How: by its written `type`, by an ORM's `relation` (`@ManyToOne(() => User)`), or by `heritage` (the shape extends it). */
  readonly by: 'type' | 'relation' | 'heritage';
}

/** A reach of one of a file's shapes, and what it reaches. */
export interface ReachFound extends Reach {
  readonly target: RowRef;
}

/** Facts of all files, joined. Names are followed through imports, never matched across files by spelling alone. Every answer is the same whatever order the files came in. */
export interface Graph {
  /** Paths of all linked files, in code-unit order. */
  readonly files: readonly string[];
  factsOf(file: string): Facts | null;
  /** The shape that a type row of a file comes to: through imports, arrays, `Promise`, `Partial`, `Pick`, `Omit`, aliases, `typeof`, `z.infer`. Of a union, its first shape. */
  resolveType(file: string, type: number): TypeTarget | null;
  /** All shapes that a type row comes to: several for a union. */
  resolveTypes(file: string, type: number): readonly TypeTarget[];
  /** What a bare name means at a place. */
  resolveName(site: Site, name: string): NameTarget | null;
  /** Where a name of a file comes from, null where it is not imported. */
  importOf(file: string, local: string): ImportTarget | null;
  /** The text of an expression that is a constant: a string, a template without holes, a constant's or enum member's name, followed across files. */
  textOf(file: string, expression: number): string | null;
  /** The text that a dotted name stands for at a place (`STORAGE_KEYS.token`). */
  textOfPath(site: Site, path: string): string | null;
  /** What a dotted path is declared as, member by member: variables, parameters, destructured names, `this.x`, Prisma's `prisma.user`. */
  typeOfPath(site: Site, path: string): ValueTarget | null;
  /** What an expression's value is declared as. */
  typeOf(file: string, expression: number): ValueTarget | null;
  /** Own and inherited members (of several shapes those of all), nearest first, each name once: `extends`, `implements`, intersections, unions, spreads, `Pick`, `Omit`, `Partial`, zod's `.extend` and its like. */
  membersOf(shape: RowRef | TypeTarget | readonly TypeTarget[]): readonly LinkedMember[];
  /** The member of a shape by name, own or inherited. */
  memberOf(shape: RowRef | TypeTarget, name: string): LinkedMember | null;
  /** The members elsewhere whose type is this shape. It takes all files to know, so nothing is noted of what it rests on: who keeps what follows from it asks again. */
  reachedFrom(shape: RowRef): readonly Reach[];
  /** What the members of a file's shapes reach. */
  reachesIn(file: string): Traced<readonly ReachFound[]>;
  /** The modules that were asked for so far in a file, with the project's files that they mean (null for other packages). */
  modulesOf(file: string): ReadonlyMap<string, string | null>;
  /** Notes what answers rest on. */
  readonly tracker: Tracker;
  /** The shapes that a shape inherits from, directly. */
  parentsOf(shape: RowRef): readonly TypeTarget[];
  /** Whether a column of an SQL table was dropped or renamed by a later statement or file. */
  isGone(file: string, member: number): boolean;
  /** What holds an expression's value in the end: the variable of `const schema = z.object({ … }).strict()` for the object inside. */
  holderOf(file: string, expression: number): Holder;
  /** The dotted names from the outermost holder down to a shape (`signup.user.address` for a nested literal), its own name last; empty for one without names. */
  pathOf(shape: RowRef): string;
}

/** What a project says of how its modules are named. Paths are relative to the root with `/`. */
export interface Project {
  /** `compilerOptions.paths` and `baseUrl` by the folder of their tsconfig.json or jsconfig.json, outermost first. */
  readonly mappings: readonly PathMapping[];
  /** Workspace packages by name. */
  readonly packages: ReadonlyMap<string, WorkspacePackage>;
}

/** Module names that a folder's compiler options map to files: `pattern` with at most one `*`, `targets` relative to the root. */
export interface PathMapping {
  readonly folder: string;
  readonly baseUrl: string | null;
  readonly paths: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
}

/** A package of the workspace: its folder, and the files that its `main` and `exports` name, by subpath (`.` for the package itself). */
export interface WorkspacePackage {
  readonly folder: string;
  readonly entries: ReadonlyMap<string, string>;
}

/** Reads a project's files; a `Tree` is one. */
export interface ProjectReader {
  list(): readonly { readonly path: string }[];
  read(path: string): string | null;
}
