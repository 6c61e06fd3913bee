import { type Expression, expressionKinds, expressions, type Member, type Shape, type Variable } from '../../../core/facts.js';
import { pushExpression, pushMember, pushShape, pushVariable, type Span } from '../writer.js';
import type { At } from './at.js';

const objectKind = expressionKinds.indexOf('object');

/** Adds an expression in the current scope. What is left out is empty or -1. */
export function addExpression(at: At, row: Partial<Expression> & Pick<Expression, 'kind'>, span: Span): number {
  return pushExpression(
    at.writer,
    {
      kind: row.kind,
      text: row.text ?? '',
      base: row.base ?? -1,
      args: row.args ?? [],
      types: row.types ?? [],
      shape: row.shape ?? -1,
      parent: row.parent ?? -1,
      scope: at.scope,
    },
    span,
  );
}

/** Adds a shape in the current scope. What is left out is empty or -1. */
export function addShape(at: At, row: Partial<Shape> & Pick<Shape, 'kind'>, span: Span, last: number): number {
  return pushShape(
    at.writer,
    {
      kind: row.kind,
      name: row.name ?? '',
      scope: row.scope ?? at.scope,
      owner: row.owner ?? -1,
      source: row.source ?? -1,
      call: row.call ?? -1,
      argument: row.argument ?? -1,
      heritage: row.heritage ?? [],
      parameters: row.parameters ?? [],
      decorators: row.decorators ?? [],
      flags: row.flags ?? 0,
      doc: row.doc ?? '',
    },
    span,
    last,
  );
}

/** Adds a member of a shape. What is left out is empty or -1. */
export function addMember(at: At, row: Partial<Member> & Pick<Member, 'shape' | 'kind'>, span: Span): number {
  return pushMember(
    at.writer,
    {
      shape: row.shape,
      kind: row.kind,
      name: row.name ?? '',
      alias: row.alias ?? '',
      type: row.type ?? -1,
      value: row.value ?? -1,
      inner: row.inner ?? -1,
      decorators: row.decorators ?? [],
      flags: row.flags ?? 0,
      doc: row.doc ?? '',
    },
    span,
  );
}

/** Adds a variable in the current scope. What is left out is empty or -1. */
export function addVariable(at: At, row: Partial<Variable> & Pick<Variable, 'name'>, start: number): number {
  return pushVariable(
    at.writer,
    { name: row.name, scope: at.scope, type: row.type ?? -1, value: row.value ?? -1, flags: row.flags ?? 0 },
    start,
  );
}

/** The shape of an object literal or class expression, -1 for any other expression. */
export function objectOf(at: At, expression: number): number {
  if (expression === -1) return -1;
  const start = expression * expressions.width;
  const isObject = at.writer.expressions[start + expressions.offsets.kind] === objectKind;
  return isObject ? (at.writer.expressions[start + expressions.offsets.shape] ?? -1) : -1;
}
