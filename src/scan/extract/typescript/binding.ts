import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setMember } from '../writer.js';
import { type At, consumed } from './at.js';
import { readExpression, unwrap } from './expression.js';
import { chainOf, readName, spanOf } from './names.js';
import { addMember, addShape } from './rows.js';

/** What a pattern takes apart: an expression row, a written type, or the member that it is the value of. */
export interface Taken {
  readonly source?: number;
  readonly owner?: number;
  readonly heritage?: readonly number[];
  readonly call?: number;
  readonly argument?: number;
  readonly flags?: number;
}

/** Records `{ body: { email: mail = '' } }` in a variable or parameter. */
export function readBinding(at: At, pattern: ts.BindingPattern, taken: Taken): number {
  const span = spanOf(at, pattern);
  const shape = addShape(at, { kind: 'binding', ...taken }, { start: span.start, end: span.start + 1 }, pattern.end);
  pattern.elements.forEach((element, index) => {
    if (ts.isBindingElement(element)) readElement(at, element, shape, ts.isArrayBindingPattern(pattern) ? String(index) : null);
  });
  return shape;
}

function readElement(at: At, element: ts.BindingElement, shape: number, index: string | null): void {
  const nested = ts.isIdentifier(element.name) ? null : element.name;
  const local = nested ? '' : (element.name as ts.Identifier).text;
  const key = readName(at, element.propertyName ?? (nested ? undefined : element.name));
  const span = element.propertyName || !nested ? key.span : spanOf(at, nested);
  const name = index ?? key.name;
  const member = addMember(
    at,
    {
      shape,
      kind: 'binding',
      name,
      alias: name === local ? '' : local,
      value: element.initializer ? readExpression(at, element.initializer) : -1,
      flags: key.flags | (element.dotDotDotToken ? flag.rest : 0),
    },
    span,
  );
  if (nested) setMember(at.writer, member, { inner: readBinding(at, nested, { owner: member }) });
}

/** Records `({ email: this.email } = body)`, where the pattern has the form of a literal. Aliases are the dotted targets. */
export function readAssignmentPattern(
  at: At,
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  taken: Taken,
): number {
  const start = spanOf(at, pattern).start;
  const shape = addShape(at, { kind: 'binding', ...taken }, { start, end: start + 1 }, pattern.end);
  if (ts.isArrayLiteralExpression(pattern))
    for (const [index, element] of pattern.elements.entries()) readTarget(at, shape, element, String(index));
  else for (const property of pattern.properties) readTargetProperty(at, shape, property);
  return shape;
}

function readTargetProperty(at: At, shape: number, property: ts.ObjectLiteralElementLike): void {
  if (ts.isPropertyAssignment(property)) readTarget(at, shape, property.initializer, property.name);
  else if (ts.isShorthandPropertyAssignment(property))
    readTarget(at, shape, property.name, property.name, property.objectAssignmentInitializer);
  else if (ts.isSpreadAssignment(property)) readTarget(at, shape, property.expression, '', undefined, flag.rest);
}

function readTarget(
  at: At,
  shape: number,
  target: ts.Expression,
  key: ts.PropertyName | string,
  initializer?: ts.Expression,
  flags = 0,
): void {
  const hasDefault = ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const place = unwrap(hasDefault ? target.left : target);
  const fallback = hasDefault ? target.right : initializer;
  const nested = ts.isObjectLiteralExpression(place) || ts.isArrayLiteralExpression(place) ? place : null;
  const local = nested ? '' : chainOf(at, place).text;
  at.seen.set(place, consumed);
  const written = typeof key === 'string' ? { name: key || local, flags: 0, span: spanOf(at, place) } : readName(at, key);
  const member = addMember(
    at,
    {
      shape,
      kind: 'binding',
      name: written.name,
      alias: local === written.name ? '' : local,
      value: fallback ? readExpression(at, fallback) : -1,
      flags: flags | written.flags,
    },
    written.span,
  );
  if (nested) setMember(at.writer, member, { inner: readAssignmentPattern(at, nested, { owner: member }) });
}
