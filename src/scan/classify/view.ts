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

/** One file's facts as classifying reads them: rows decoded once, members grouped by their shape. */
export interface FileView {
  readonly file: string;
  readonly facts: Facts;
  readonly memberCount: number;
  readonly shapeCount: number;
  readonly expressionCount: number;
  readonly typeCount: number;
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
}

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

const none: readonly number[] = [];

/** A view of one file's facts. */
export function viewOf(file: string, facts: Facts): FileView {
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
  };
}
