import { type Expression, expressionKinds, expressions, type Variable } from '../../../core/facts.js';
import { type MemberParts, pushExpression, pushMember, pushShape, pushVariable, type ShapeParts, type Span } from '../writer.js';
import type { At } from './at.js';

const objectKind = expressionKinds.indexOf('object');

/** Adds an expression in the current scope; its parts follow by `setExpression`. */
export function addExpression(at: At, kind: Expression['kind'], text: string, parent: number, span: Span): number {
  return pushExpression(at.writer, kind, text, parent, at.scope, span);
}

/** Adds a shape in the current scope. What is left out is empty or -1. */
export function addShape(at: At, row: Partial<ShapeParts> & Pick<ShapeParts, 'kind'>, span: Span, last: number): number {
  const full: ShapeParts = {
    kind: row.kind,
    name: row.name ?? '',
    scope: row.scope ?? at.scope,
    owner: row.owner ?? -1,
    source: row.source ?? -1,
    call: row.call ?? -1,
    argument: row.argument ?? -1,
    flags: row.flags ?? 0,
    doc: row.doc ?? '',
  };
  return pushShape(at.writer, full, span, last);
}

/** Adds a member of a shape; its parts follow by `setMember`. What is left out is empty. */
export function addMember(at: At, row: Partial<MemberParts> & Pick<MemberParts, 'shape' | 'kind'>, span: Span): number {
  const { shape, kind, name = '', alias = '', flags = 0, doc = '' } = row;
  return pushMember(at.writer, { shape, kind, name, alias, flags, doc }, span);
}

/** Adds a variable in the current scope. */
export function addVariable(at: At, row: Omit<Variable, 'line' | 'column' | 'scope'>, start: number): void {
  pushVariable(at.writer, { name: row.name, scope: at.scope, type: row.type, value: row.value, flags: row.flags }, start);
}

/** The shape of an object literal or class expression, -1 for any other expression. */
export function objectOf(at: At, expression: number): number {
  if (expression === -1) return -1;
  const start = expression * expressions.width;
  const isObject = at.writer.expressions[start + expressions.offsets.kind] === objectKind;
  return isObject ? (at.writer.expressions[start + expressions.offsets.shape] ?? -1) : -1;
}
