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
  type TypeNode,
  typeAt,
  type Variable,
  variableAt,
} from '../../core/facts.js';

/** One file's facts as their readers open them: rows decoded once, and found by shape, by scope or by line. */
export interface OpenFile {
  readonly file: string;
  readonly facts: Facts;
  readonly memberCount: number;
  readonly shapeCount: number;
  readonly expressionCount: number;
  readonly typeCount: number;
  readonly variableCount: number;
  shape(index: number): Shape;
  member(index: number): Member;
  expression(index: number): Expression;
  type(index: number): TypeNode;
  variable(index: number): Variable;
  /** The member rows of a shape, in the order of the source. */
  membersOf(shape: number): readonly number[];
  /** Where a member's name stands in the pool of texts, without decoding the row. */
  nameIdOf(member: number): number;
  shapeOf(member: number): number;
  hasDecorators(member: number): boolean;
  /** Where the comment of a member stands in the pool of texts; 0, the empty text, without one. */
  docIdOf(member: number): number;
  /** Where the text of a member's value stands in the pool; 0, the empty text, without one. */
  valueTextOf(member: number): number;
  /** The member whose name stands at a place; -1 for none. */
  memberAt(line: number, column: number): number;
  /** Expressions in a function or class, by its scope (`UserService.create`), inner functions included. */
  inScope(scope: string): readonly number[];
  /** Whether any expression stands in a function or class, by its scope. */
  hasScope(scope: string): boolean;
  /** Expressions that stand between two lines, both included. */
  between(line: number, endLine: number): readonly number[];
}

const none: readonly number[] = [];

function cached<Row>(count: number, read: (index: number) => Row): (index: number) => Row {
  const rows = new Array<Row | undefined>(count);
  return (index) => {
    let row = rows[index];
    if (row === undefined) {
      row = read(index);
      rows[index] = row;
    }
    return row;
  };
}

/** Member rows by shape. */
function groupMembers(facts: Facts, count: number): number[][] {
  const groups: number[][] = [];
  const { width, offsets } = members;
  for (let index = 0; index < count; index += 1) {
    const shape = facts.members[index * width + offsets.shape] as number;
    if (shape < 0) continue;
    const group = groups[shape];
    if (group) group.push(index);
    else groups[shape] = [index];
  }
  return groups;
}

/** Rows by what a column of theirs holds, in the order of the source. */
function groupBy(count: number, cellOf: (row: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < count; row += 1) {
    const cell = cellOf(row);
    const held = groups.get(cell);
    if (held) held.push(row);
    else groups.set(cell, [row]);
  }
  return groups;
}

/** Finds expressions of a file by scope and by line. */
function placesOf(facts: Facts): Pick<OpenFile, 'inScope' | 'hasScope' | 'between'> {
  const { width, offsets } = expressions;
  const grouped = (column: 'scope' | 'line') =>
    groupBy(countOf(facts, 'expressions'), (row) => facts.expressions[row * width + offsets[column]] as number);
  let byScope: Map<number, number[]> | undefined;
  let byLine: Map<number, number[]> | undefined;
  const ordered = (rows: number[]) => rows.sort((a, b) => a - b);
  const isIn = (name: string, scope: string) =>
    name.startsWith(scope) && (name.length === scope.length || name[scope.length] === '.');
  return {
    inScope(scope) {
      byScope ??= grouped('scope');
      const rows: number[] = [];
      for (const [id, found] of byScope) if (isIn(facts.strings[id] ?? '', scope)) for (const row of found) rows.push(row);
      return ordered(rows);
    },
    hasScope(scope) {
      byScope ??= grouped('scope');
      for (const id of byScope.keys()) if (isIn(facts.strings[id] ?? '', scope)) return true;
      return false;
    },
    between(line, endLine) {
      byLine ??= grouped('line');
      if (line === endLine) return byLine.get(line) ?? none;
      return ordered([...byLine].flatMap(([at, rows]) => (at >= line && at <= endLine ? rows : [])));
    },
  };
}

/** Opens one file's facts. */
export function openFile(file: string, facts: Facts): OpenFile {
  const memberCount = countOf(facts, 'members');
  const { width, offsets } = members;
  let groups: number[][] | undefined;
  return {
    file,
    facts,
    memberCount,
    shapeCount: countOf(facts, 'shapes'),
    expressionCount: countOf(facts, 'expressions'),
    typeCount: countOf(facts, 'types'),
    shape: cached(countOf(facts, 'shapes'), (index) => shapeAt(facts, index)),
    member: cached(memberCount, (index) => memberAt(facts, index)),
    expression: cached(countOf(facts, 'expressions'), (index) => expressionAt(facts, index)),
    type: cached(countOf(facts, 'types'), (index) => typeAt(facts, index)),
    variableCount: countOf(facts, 'variables'),
    variable: cached(countOf(facts, 'variables'), (index) => variableAt(facts, index)),
    membersOf(shape) {
      groups ??= groupMembers(facts, memberCount);
      return groups[shape] ?? none;
    },
    nameIdOf: (member) => facts.members[member * width + offsets.name] as number,
    shapeOf: (member) => facts.members[member * width + offsets.shape] as number,
    valueTextOf(member) {
      const value = facts.members[member * width + offsets.value] as number;
      return value < 0 ? 0 : (facts.expressions[value * expressions.width + expressions.offsets.text] as number);
    },
    docIdOf: (member) => facts.members[member * width + offsets.doc] as number,
    hasDecorators: (member) => facts.members[member * width + offsets.decorators] !== 0,
    memberAt(line, column) {
      const isAt = (row: number) =>
        facts.members[row * width + offsets.line] === line && facts.members[row * width + offsets.column] === column;
      for (let row = 0; row < memberCount; row += 1) if (isAt(row)) return row;
      return -1;
    },
    ...placesOf(facts),
  };
}
