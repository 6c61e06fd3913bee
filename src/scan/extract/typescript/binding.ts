import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setMember, setShapeLists } from '../writer.js';
import { type At, valueIn } from './at.js';
import { readExpression, unwrap } from './expression.js';
import { chainOf, readName, spanOf, startOf } from './names.js';
import { addMember, addShape } from './rows.js';
import { consume } from './seen.js';

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
  const shape = addPattern(at, pattern, taken);
  pattern.elements.forEach((element, index) => {
    if (ts.isBindingElement(element)) readElement(at, element, shape, ts.isArrayBindingPattern(pattern) ? String(index) : null);
  });
  return shape;
}

function addPattern(at: At, pattern: ts.Node, { heritage, ...taken }: Taken): number {
  const start = startOf(at, pattern);
  const shape = addShape(at, { kind: 'binding', ...taken }, { start, end: start + 1 }, pattern.end);
  if (heritage) setShapeLists(at.writer, shape, { heritage });
  return shape;
}

function readElement(at: At, element: ts.BindingElement, shape: number, index: string | null): void {
  const nested = ts.isIdentifier(element.name) ? null : element.name;
  const local = nested ? '' : (element.name as ts.Identifier).text;
  const key = readName(at, element.propertyName ?? element.name);
  const name = index ?? key.name;
  const flags = key.flags | (element.dotDotDotToken ? flag.rest : 0);
  const member = addMember(at, { shape, kind: 'binding', name, alias: name === local ? '' : local, flags }, key.span);
  if (!nested && !element.initializer) return;
  const value = element.initializer ? readExpression(at, element.initializer, valueIn(member, local)) : -1;
  const inner = nested ? readBinding(at, nested, { owner: member }) : -1;
  setMember(at.writer, member, -1, value, inner);
}

/** Records `({ email: this.email } = body)`, where the pattern has the form of a literal. Aliases are the dotted targets. */
export function readAssignmentPattern(
  at: At,
  pattern: ts.ObjectLiteralExpression | ts.ArrayLiteralExpression,
  taken: Taken,
): number {
  const shape = addPattern(at, pattern, taken);
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
  const chain = nested ? null : chainOf(at, place);
  const local = chain?.text ?? '';
  if (chain?.base) at.open += 1;
  consume(place);
  const written = typeof key === 'string' ? { name: key || local, flags: 0, span: spanOf(at, place) } : readName(at, key);
  const alias = local === written.name ? '' : local;
  const member = addMember(at, { shape, kind: 'binding', name: written.name, alias, flags: flags | written.flags }, written.span);
  const value = fallback ? readExpression(at, fallback) : -1;
  const inner = nested ? readAssignmentPattern(at, nested, { owner: member }) : -1;
  setMember(at.writer, member, -1, value, inner);
}
