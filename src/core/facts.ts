import { type Columns, defineTable, type Pool, type Row, type Table } from './table.js';

/**
 * What one file says, with nothing of catalogue, config or inventory in it, so that it can be cached by the file's content.
 * Rows refer to each other by index; -1 means "none". `scope` is the dotted path of enclosing named declarations
 * (`UserService.create`), empty at the top of the file. Positions point at the name token itself.
 */

/** The kinds of shape. */
export const shapeKinds = [
  'interface',
  'type',
  'class',
  'object',
  'binding',
  'parameters',
  'enum',
  'model',
  'jsx',
  'graphql',
  'openapi',
  'table',
] as const;

/**
 * Something that has named members: an interface, a class, an object literal, a destructuring pattern, a parameter list, a Prisma model, an element of JSX
 * or a template; a type, an input, a field's arguments or an operation's variables in GraphQL; a schema or an operation's parameters in OpenAPI; an SQL table.
 * - `name`: its own name; for an object literal the variable, property or export it is assigned to; for parameters the function's; for JSX the tag. May be empty.
 * - `owner`: the member row whose type or value this shape is (nested literals), else -1.
 * - `source`: for `binding` the expression taken apart (`req.body`), else -1. `call` and `argument`: the call expression row this object or
 *   binding or function is an argument of (also within an array, a condition or a default), and at which position; -1 otherwise.
 *   `returned` is a flag. Line to end line span the whole construct, a function's body and a JSX element's children included.
 * - `heritage`: type rows after `extends`, `implements`, in an intersection, or what a type alias stands for (then the first row; the parts of a union are
 *   shapes of the alias's name), or the written type of a destructuring; `parameters`: names of type parameters (text positions).
 */
export const shapes = defineTable({
  kind: shapeKinds,
  name: 'text',
  scope: 'text',
  owner: 'int',
  source: 'int',
  call: 'int',
  argument: 'int',
  heritage: 'list',
  parameters: 'list',
  decorators: 'list',
  flags: 'int',
  line: 'int',
  column: 'int',
  endLine: 'int',
  doc: 'text',
});

/** Flags of shapes, members and variables, added up. */
export const flag = {
  optional: 1,
  readonly: 2,
  static: 4,
  quoted: 8,
  shorthand: 16,
  rest: 32,
  exported: 64,
  constant: 128,
  returned: 256,
  private: 512,
  array: 1024,
  async: 2048,
  default: 4096,
  /** What somebody sends in: a GraphQL input or arguments, parameters and body of an OpenAPI operation. */
  incoming: 8192,
} as const;

/** The kinds of member. */
export const memberKinds = [
  'property',
  'method',
  'getter',
  'setter',
  'parameter',
  'key',
  'spread',
  'binding',
  'entry',
  'attribute',
  'column',
] as const;

/**
 * A named member of a shape. `name` is the written name (`email` in `{ email: mail }`); `alias` the local name a binding gives it.
 * `type` is a type row (of a method one of kind `function`); `value` the expression of an initializer, key value or default. `inner` is the shape that is this
 * member's type or value when it is written in place (nested literal or pattern, a method's parameters), else -1.
 * A spread (`...user`) is a member of kind `spread` with an empty name and its expression as value; an index signature an `entry` without a name.
 * A computed key has an empty name and its dotted path as alias; the elements of an array pattern are named by their index; a destructured
 * parameter has an empty name and its pattern as `inner`. A constructor's parameter property is a member of the parameters and of the class.
 */
export const members = defineTable({
  shape: 'int',
  kind: memberKinds,
  name: 'text',
  alias: 'text',
  type: 'int',
  value: 'int',
  inner: 'int',
  decorators: 'list',
  flags: 'int',
  line: 'int',
  column: 'int',
  endColumn: 'int',
  doc: 'text',
});

/** The kinds of expression. */
export const expressionKinds = [
  'path',
  'call',
  'new',
  'string',
  'number',
  'template',
  'boolean',
  'null',
  'regex',
  'object',
  'function',
  'array',
  'tagged',
  'assign',
  'binary',
  'conditional',
  'jsx',
  'other',
] as const;

/**
 * An expression, as far as it matters. `text` by kind: `path` the dotted chain (`req.body.email`, `this.x`; a computed part is `[]`, a literal index its text);
 * `call` and `new` the callee's dotted path (`z.object`), or for a chained call the method name alone with `base` the receiver's row;
 * `string`, `number`, `template` (holes as `${}`), `boolean`, `regex` their text; `tagged` the tag with the template's text as its one `args` row;
 * `assign` the target's path with the value as its one argument; `object` and `function` refer to a shape by `shape` (a function's parameter list);
 * `binary` the operator with both sides as arguments, `conditional` and `array` their parts. `await`, `as`, `satisfies`, `!` and parentheses are transparent.
 * `other` is any other operator (its word as text, `...` for a spread, `return` before a name or a call) with its operands. Positions are those of the last name of a path or callee.
 * `types`: type arguments, the type of an `as`, a function's written return type. Only calls, news, tagged templates, assignments, conditions of `if` and maximal chains are recorded wherever
 * they stand; other kinds only where a row refers to them. `parent`: the expression or -1 that has this one as an argument or base.
 */
export const expressions = defineTable({
  kind: expressionKinds,
  text: 'text',
  base: 'int',
  args: 'list',
  types: 'list',
  shape: 'int',
  parent: 'int',
  scope: 'text',
  line: 'int',
  column: 'int',
  endColumn: 'int',
});

/** The kinds of type. */
export const typeKinds = [
  'ref',
  'named',
  'literal',
  'primitive',
  'shape',
  'array',
  'union',
  'intersection',
  'tuple',
  'indexed',
  'query',
  'keyof',
  'function',
  'other',
] as const;

/**
 * A type as written. `ref` has a dotted name and type arguments; `named` the name of a type that all files of its syntax share (GraphQL, OpenAPI, SQL); `literal` its text; `primitive` its keyword; `shape` an inline literal type or mapped
 * type; `array`, `union`, `intersection`, `tuple` their parts; `indexed` (`User['email']`) object type and key; `query` (`typeof x`) the path; `keyof` its operand;
 * `function` its return type, with its parameters as shape. A call in a class's heritage (`extends PickType(User, ['email'])`) is a `ref` with arguments.
 */
export const types = defineTable({
  kind: typeKinds,
  text: 'text',
  args: 'list',
  shape: 'int',
});

/**
 * A variable or function with a name at some scope: its type, its value, and where it stands. With the flag `array` its value's elements are meant (`for … of`).
 * The value of a default export without a name is a variable `default`. Destructured variables are members of a `binding`, parameters and classes are in shapes.
 */
export const variables = defineTable({
  name: 'text',
  scope: 'text',
  type: 'int',
  value: 'int',
  flags: 'int',
  line: 'int',
  column: 'int',
});

/** The kinds of module row. */
export const moduleKinds = ['import', 'export', 'require', 'dynamic'] as const;

/**
 * One imported or exported name. `import`: `imported` (`default`, `*`, or empty for a bare import) from `module` as `local`. `export`: `local` leaves as
 * `imported`, from `module` where it is re-exported. `require` and `dynamic` are imports by call, `imported` then being `*` where the whole module is meant.
 * Declarations with `export` before them have the flag `exported` and a row here only where they leave as `default`. `module.exports = x` leaves as `export=`.
 */
export const modules = defineTable({
  kind: moduleKinds,
  module: 'text',
  imported: 'text',
  local: 'text',
  flags: 'int',
  line: 'int',
  column: 'int',
  endColumn: 'int',
});

/** A comment that speaks to forthright: `forthright-disable-next-line rule, rule -- reason`, `forthright-disable …`, `forthright-enable …`. */
export const directives = defineTable({
  kind: ['disable-next-line', 'disable', 'enable'],
  rules: 'text',
  reason: 'text',
  line: 'int',
  column: 'int',
  endColumn: 'int',
});

const tables = { shapes, members, expressions, types, variables, modules, directives } as const;
/** The tables of facts by name. */
export type TableName = keyof typeof tables;

/** A row of each table, as its readers see it. */
export type Shape = Row<typeof tables.shapes extends Table<infer C extends Columns> ? C : never>;
export type Member = Row<typeof tables.members extends Table<infer C extends Columns> ? C : never>;
export type Expression = Row<typeof tables.expressions extends Table<infer C extends Columns> ? C : never>;
export type TypeNode = Row<typeof tables.types extends Table<infer C extends Columns> ? C : never>;
export type Variable = Row<typeof tables.variables extends Table<infer C extends Columns> ? C : never>;
export type ModuleName = Row<typeof tables.modules extends Table<infer C extends Columns> ? C : never>;
export type Directive = Row<typeof tables.directives extends Table<infer C extends Columns> ? C : never>;

/** How a source file is read. */
export type Syntax = 'typescript' | 'vue' | 'svelte' | 'astro' | 'html' | 'prisma' | 'graphql' | 'openapi' | 'sql';

/** The facts of one file. `problem` is set where the file could not be parsed; its rows are then what could be read. */
export interface Facts extends Pool {
  readonly syntax: Syntax;
  readonly shapes: readonly number[];
  readonly members: readonly number[];
  readonly expressions: readonly number[];
  readonly types: readonly number[];
  readonly variables: readonly number[];
  readonly modules: readonly number[];
  readonly directives: readonly number[];
  readonly problem: { readonly line: number; readonly column: number; readonly message: string } | null;
}

const noItems: readonly number[] = [];

function itemsAt(lists: readonly number[], start: number): readonly number[] {
  const count = lists[start] ?? 0;
  return count === 0 ? noItems : lists.slice(start + 1, start + 1 + count);
}

// Rows are read by the million, and the tables' own reader, which goes by column names, takes ten times as long. The tests hold both together.

/** A row of `shapes`. */
export function shapeAt({ shapes: cells, strings, lists }: Facts, index: number): Shape {
  const at = index * 15;
  return {
    kind: shapeKinds[cells[at] ?? 0] as Shape['kind'],
    name: strings[cells[at + 1] ?? 0] ?? '',
    scope: strings[cells[at + 2] ?? 0] ?? '',
    owner: cells[at + 3] ?? 0,
    source: cells[at + 4] ?? 0,
    call: cells[at + 5] ?? 0,
    argument: cells[at + 6] ?? 0,
    heritage: itemsAt(lists, cells[at + 7] ?? 0),
    parameters: itemsAt(lists, cells[at + 8] ?? 0),
    decorators: itemsAt(lists, cells[at + 9] ?? 0),
    flags: cells[at + 10] ?? 0,
    line: cells[at + 11] ?? 0,
    column: cells[at + 12] ?? 0,
    endLine: cells[at + 13] ?? 0,
    doc: strings[cells[at + 14] ?? 0] ?? '',
  };
}

/** A row of `members`. */
export function memberAt({ members: cells, strings, lists }: Facts, index: number): Member {
  const at = index * 13;
  return {
    shape: cells[at] ?? 0,
    kind: memberKinds[cells[at + 1] ?? 0] as Member['kind'],
    name: strings[cells[at + 2] ?? 0] ?? '',
    alias: strings[cells[at + 3] ?? 0] ?? '',
    type: cells[at + 4] ?? 0,
    value: cells[at + 5] ?? 0,
    inner: cells[at + 6] ?? 0,
    decorators: itemsAt(lists, cells[at + 7] ?? 0),
    flags: cells[at + 8] ?? 0,
    line: cells[at + 9] ?? 0,
    column: cells[at + 10] ?? 0,
    endColumn: cells[at + 11] ?? 0,
    doc: strings[cells[at + 12] ?? 0] ?? '',
  };
}

/** A row of `expressions`. */
export function expressionAt({ expressions: cells, strings, lists }: Facts, index: number): Expression {
  const at = index * 11;
  return {
    kind: expressionKinds[cells[at] ?? 0] as Expression['kind'],
    text: strings[cells[at + 1] ?? 0] ?? '',
    base: cells[at + 2] ?? 0,
    args: itemsAt(lists, cells[at + 3] ?? 0),
    types: itemsAt(lists, cells[at + 4] ?? 0),
    shape: cells[at + 5] ?? 0,
    parent: cells[at + 6] ?? 0,
    scope: strings[cells[at + 7] ?? 0] ?? '',
    line: cells[at + 8] ?? 0,
    column: cells[at + 9] ?? 0,
    endColumn: cells[at + 10] ?? 0,
  };
}

/** A row of `types`. */
export function typeAt({ types: cells, strings, lists }: Facts, index: number): TypeNode {
  const at = index * 4;
  return {
    kind: typeKinds[cells[at] ?? 0] as TypeNode['kind'],
    text: strings[cells[at + 1] ?? 0] ?? '',
    args: itemsAt(lists, cells[at + 2] ?? 0),
    shape: cells[at + 3] ?? 0,
  };
}

/** A row of `variables`. */
export function variableAt({ variables: cells, strings }: Facts, index: number): Variable {
  const at = index * 7;
  return {
    name: strings[cells[at] ?? 0] ?? '',
    scope: strings[cells[at + 1] ?? 0] ?? '',
    type: cells[at + 2] ?? 0,
    value: cells[at + 3] ?? 0,
    flags: cells[at + 4] ?? 0,
    line: cells[at + 5] ?? 0,
    column: cells[at + 6] ?? 0,
  };
}

/** A row of `modules`. */
export function moduleAt({ modules: cells, strings }: Facts, index: number): ModuleName {
  const at = index * 8;
  return {
    kind: moduleKinds[cells[at] ?? 0] as ModuleName['kind'],
    module: strings[cells[at + 1] ?? 0] ?? '',
    imported: strings[cells[at + 2] ?? 0] ?? '',
    local: strings[cells[at + 3] ?? 0] ?? '',
    flags: cells[at + 4] ?? 0,
    line: cells[at + 5] ?? 0,
    column: cells[at + 6] ?? 0,
    endColumn: cells[at + 7] ?? 0,
  };
}

/** A row of `directives`. */
export function directiveAt(facts: Facts, index: number): Directive {
  return directives.at(facts, facts.directives, index);
}

/** How many rows a table of these facts has. */
export const countOf = (facts: Facts, table: TableName): number => facts[table].length / tables[table].width;
