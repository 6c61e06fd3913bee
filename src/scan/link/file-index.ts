import {
  expressions,
  type Facts,
  flag,
  memberKinds,
  members,
  moduleKinds,
  modules,
  shapeKinds,
  shapes,
  variables,
} from '../../core/facts.js';

/** One file's rows by what they are asked for. Built when the file is first asked about. */
export interface FileIndex {
  readonly facts: Facts;
  /** Member rows of each shape. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Interfaces, type aliases, classes, enums and models by name. */
  readonly types: ReadonlyMap<string, readonly number[]>;
  readonly variables: ReadonlyMap<string, readonly number[]>;
  /** Parameters and destructured names by their local name: member rows. */
  readonly locals: ReadonlyMap<string, readonly number[]>;
  /** Imported names: module rows by local name. */
  readonly imports: ReadonlyMap<string, number>;
  /** Names that leave by an export row: module rows by the name under which they leave. */
  readonly exports: ReadonlyMap<string, number>;
  /** `export * from`: module rows. */
  readonly stars: readonly number[];
  readonly functions: FunctionTree;
  /** Variables and members by the expression that is their value. */
  readonly variableOf: ReadonlyMap<number, number>;
  readonly memberOf: ReadonlyMap<number, number>;
  /** Objects given back, by the scope of the function. */
  readonly returned: ReadonlyMap<string, readonly number[]>;
  /** The expression that a shape belongs to. */
  readonly expressionOf: ReadonlyMap<number, number>;
  /** Calls of `X.init(…)` by X: how Sequelize gives a class its columns. */
  readonly initializers: ReadonlyMap<string, readonly number[]>;
}

/** The functions of a file by position, each with the function around it: rows of parameter shapes. */
export interface FunctionTree {
  readonly rows: readonly number[];
  readonly parents: readonly number[];
  readonly positions: ReadonlyMap<number, number>;
}

const named = new Set(
  ['interface', 'type', 'class', 'enum', 'model', 'graphql', 'openapi', 'table'].map((kind) =>
    shapeKinds.indexOf(kind as 'type'),
  ),
);
const tableKind = shapeKinds.indexOf('table');
const parametersKind = shapeKinds.indexOf('parameters');
const parameterKind = memberKinds.indexOf('parameter');
const bindingKind = memberKinds.indexOf('binding');
const exportKind = moduleKinds.indexOf('export');

/** Reads one cell of a row. */
export function cell(cells: readonly number[], table: { readonly width: number }, offset: number, row: number): number {
  return cells[row * table.width + offset] ?? -1;
}

/** Indexes the facts of a file. */
export function indexFacts(facts: Facts): FileIndex {
  const text = (position: number) => facts.strings[position] ?? '';
  const byShape = new Map<number, number[]>();
  const locals = new Map<string, number[]>();
  const memberOf = new Map<number, number>();
  const { shape, kind, name, alias, value } = members.offsets;
  for (let row = 0; row * members.width < facts.members.length; row += 1) {
    add(byShape, cell(facts.members, members, shape, row), row);
    const valueRow = cell(facts.members, members, value, row);
    if (valueRow !== -1) memberOf.set(valueRow, row);
    const memberKind = cell(facts.members, members, kind, row);
    if (memberKind !== parameterKind && memberKind !== bindingKind) continue;
    const local = text(cell(facts.members, members, alias, row)) || text(cell(facts.members, members, name, row));
    if (local !== '') add(locals, local, row);
  }
  return {
    facts,
    members: byShape,
    locals,
    memberOf,
    ...indexShapes(facts),
    ...indexVariables(facts),
    ...indexModules(facts),
    ...indexExpressions(facts),
  };
}

function add<Key>(map: Map<Key, number[]>, key: Key, row: number): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}

function indexShapes(facts: Facts): Pick<FileIndex, 'types' | 'functions' | 'returned'> {
  const types = new Map<string, number[]>();
  const returned = new Map<string, number[]>();
  const functions: number[] = [];
  const { kind, name, scope, flags } = shapes.offsets;
  for (let row = 0; row * shapes.width < facts.shapes.length; row += 1) {
    const shapeKind = cell(facts.shapes, shapes, kind, row);
    // A table in a text of the code is no name that the code knows.
    if (named.has(shapeKind) && (shapeKind !== tableKind || facts.syntax === 'sql'))
      add(types, facts.strings[cell(facts.shapes, shapes, name, row)] ?? '', row);
    if (shapeKind === parametersKind) functions.push(row);
    if (cell(facts.shapes, shapes, flags, row) & flag.returned)
      add(returned, facts.strings[cell(facts.shapes, shapes, scope, row)] ?? '', row);
  }
  return { types, returned, functions: treeOf(facts, functions) };
}

function treeOf(facts: Facts, functions: number[]): FunctionTree {
  const { line, column, endLine } = shapes.offsets;
  const at = (offset: number, row: number) => cell(facts.shapes, shapes, offset, row);
  const rows = [...functions].sort((a, b) => at(line, a) - at(line, b) || at(column, a) - at(column, b));
  const open: number[] = [];
  const parents = rows.map((row, position) => {
    while (open.length > 0 && at(endLine, rows[open.at(-1) as number] as number) < at(line, row)) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(position);
    return parent;
  });
  return { rows, parents, positions: new Map(rows.map((row, position) => [row, position])) };
}

function indexVariables(facts: Facts): Pick<FileIndex, 'variables' | 'variableOf'> {
  const byName = new Map<string, number[]>();
  const variableOf = new Map<number, number>();
  const { name, value } = variables.offsets;
  for (let row = 0; row * variables.width < facts.variables.length; row += 1) {
    add(byName, facts.strings[cell(facts.variables, variables, name, row)] ?? '', row);
    const valueRow = cell(facts.variables, variables, value, row);
    if (valueRow !== -1 && !variableOf.has(valueRow)) variableOf.set(valueRow, row);
  }
  return { variables: byName, variableOf };
}

function indexModules(facts: Facts): Pick<FileIndex, 'imports' | 'exports' | 'stars'> {
  const imports = new Map<string, number>();
  const exports = new Map<string, number>();
  const stars: number[] = [];
  const { kind, imported, local } = modules.offsets;
  const text = (offset: number, row: number) => facts.strings[cell(facts.modules, modules, offset, row)] ?? '';
  for (let row = 0; row * modules.width < facts.modules.length; row += 1) {
    const isExport = cell(facts.modules, modules, kind, row) === exportKind;
    if (!isExport && text(local, row) !== '') imports.set(text(local, row), row);
    if (!isExport) continue;
    if (text(imported, row) === '*') stars.push(row);
    else exports.set(text(imported, row), row);
  }
  return { imports, exports, stars };
}

function indexExpressions(facts: Facts): Pick<FileIndex, 'expressionOf' | 'initializers'> {
  const expressionOf = new Map<number, number>();
  const initializers = new Map<string, number[]>();
  const { shape, text } = expressions.offsets;
  for (let row = 0; row * expressions.width < facts.expressions.length; row += 1) {
    const index = cell(facts.expressions, expressions, shape, row);
    if (index !== -1) expressionOf.set(index, row);
    const callee = facts.strings[cell(facts.expressions, expressions, text, row)] ?? '';
    if (callee.endsWith('.init')) add(initializers, callee.slice(0, -'.init'.length), row);
  }
  return { expressionOf, initializers };
}
