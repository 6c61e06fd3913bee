import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setExpression, setMember } from '../writer.js';
import { type At, type Extractor, join, nowhere, type Standing } from './at.js';
import { memberDoc } from './doc.js';
import { readExpression } from './expression.js';
import { flagsOf } from './modifiers.js';
import { readName, spanOf, type WrittenName } from './names.js';
import { readParameters } from './parameters.js';
import { addExpression, addMember, addShape, objectOf } from './rows.js';
import { addType, readType } from './types.js';

const { SyntaxKind } = ts;

/** `{ email, name: user.name, ...rest, save() {} }` wherever it stands. */
export const objectLiteral: Extractor = {
  id: 'object-literal',
  kinds: [SyntaxKind.ObjectLiteralExpression],
  visit(node: ts.ObjectLiteralExpression, at) {
    if (!at.seen.has(node)) readExpression(at, node);
  },
  read(at, node: ts.ObjectLiteralExpression, standing, types) {
    const start = spanOf(at, node).start;
    const span = { start, end: start + 1 };
    const row = addExpression(at, { kind: 'object', parent: standing.parent, types }, span);
    const { name, owner, call, argument, flags } = standing;
    const shape = addShape(at, { kind: 'object', name, owner, call, argument, flags }, span, node.end);
    setExpression(at.writer, row, { shape });
    for (const property of node.properties) readProperty(at, shape, property, standing.path);
    return row;
  },
};

function readProperty(at: At, shape: number, property: ts.ObjectLiteralElementLike, path: string): void {
  if (ts.isSpreadAssignment(property)) {
    const span = spanOf(at, property);
    const value = readExpression(at, property.expression);
    addMember(at, { shape, kind: 'spread', value }, { start: span.start, end: span.start + '...'.length });
    return;
  }
  const { span, ...written } = readName(at, property.name);
  if (ts.isShorthandPropertyAssignment(property)) {
    const value = addExpression(at, { kind: 'path', text: written.name }, span);
    addMember(at, { shape, kind: 'key', ...written, flags: flag.shorthand, value, doc: memberDoc(at, property) }, span);
  } else if (ts.isPropertyAssignment(property)) {
    const member = addMember(at, { shape, kind: 'key', ...written, doc: memberDoc(at, property) }, span);
    const value = readExpression(at, property.initializer, valueStanding(member, written, path));
    setMember(at.writer, member, { value, inner: objectOf(at, value) });
  } else readMethod(at, shape, property, { span, ...written }, path);
}

function valueStanding(owner: number, written: Omit<WrittenName, 'span'>, path: string): Standing {
  return { ...nowhere, owner, name: written.name, path: join(path, written.name) };
}

function readMethod(
  at: At,
  shape: number,
  method: ts.MethodDeclaration | ts.AccessorDeclaration,
  { span, ...written }: WrittenName,
  path: string,
): void {
  const kind = ts.isMethodDeclaration(method) ? 'method' : ts.isGetAccessorDeclaration(method) ? 'getter' : 'setter';
  const member = addMember(at, { shape, kind, ...written, flags: flagsOf(method), doc: memberDoc(at, method) }, span);
  const holder = { name: written.name, owner: member, scope: join(at.scope, path) };
  const inner = readParameters(at, method, holder, span);
  const result = readType(at, method.type);
  const type = kind === 'getter' ? result : addType(at, 'function', '', result === -1 ? [] : [result], inner);
  setMember(at.writer, member, { inner, type });
  at.opened.set(method, join(at.scope, join(path, written.name)));
}
