import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setExpression, setMember } from '../writer.js';
import { type At, type Extractor, join, lastOf, none, valueIn } from './at.js';
import { memberDoc } from './doc.js';
import { readExpression, visitExpression } from './expression.js';
import { taggedType, tagsAround } from './jsdoc.js';
import { flagsOf } from './modifiers.js';
import { readName, startOf, type WrittenName } from './names.js';
import { readParameters } from './parameters.js';
import { addExpression, addMember, addShape, objectOf } from './rows.js';
import { addType, readType } from './types.js';

const { SyntaxKind } = ts;

/** `{ email, name: user.name, ...rest, save() {} }` wherever it stands. */
export const objectLiteral: Extractor = {
  id: 'object-literal',
  kinds: [SyntaxKind.ObjectLiteralExpression],
  visit: visitExpression,
  read(at, node: ts.ObjectLiteralExpression, standing, types) {
    const start = startOf(at, node);
    const span = { start, end: start + 1 };
    const row = addExpression(at, 'object', '', standing.parent, span);
    const { path, owner, call, argument, flags } = standing;
    const shape = addShape(at, { kind: 'object', name: lastOf(path), owner, call, argument, flags }, span, node.end);
    setExpression(at.writer, row, none, types, -1, shape);
    for (const property of node.properties) readProperty(at, shape, property, path);
    return row;
  },
};

function readProperty(at: At, shape: number, property: ts.ObjectLiteralElementLike, path: string): void {
  if (ts.isSpreadAssignment(property)) {
    readSpread(at, shape, property);
    return;
  }
  const written = readName(at, property.name);
  if (ts.isShorthandPropertyAssignment(property)) {
    const member = addMember(
      at,
      { shape, kind: 'key', name: written.name, flags: flag.shorthand, doc: memberDoc(at, property) },
      written.span,
    );
    setMember(at.writer, member, -1, addExpression(at, 'path', written.name, -1, written.span), -1);
  } else if (ts.isPropertyAssignment(property)) {
    const { name, alias, flags } = written;
    const member = addMember(at, { shape, kind: 'key', name, alias, flags, doc: memberDoc(at, property) }, written.span);
    const outer = at.documented;
    at.documented = property;
    const value = readExpression(at, property.initializer, valueIn(member, join(path, name)));
    at.documented = outer;
    setMember(at.writer, member, -1, value, objectOf(at, value));
  } else readMethod(at, shape, property, written, path);
}

function readSpread(at: At, shape: number, property: ts.SpreadAssignment): void {
  const start = startOf(at, property);
  const member = addMember(at, { shape, kind: 'spread' }, { start, end: start + '...'.length });
  setMember(at.writer, member, -1, readExpression(at, property.expression, valueIn(member, '')), -1);
}

function readMethod(
  at: At,
  shape: number,
  method: ts.MethodDeclaration | ts.AccessorDeclaration,
  written: WrittenName,
  path: string,
): void {
  const kind = ts.isMethodDeclaration(method) ? 'method' : ts.isGetAccessorDeclaration(method) ? 'getter' : 'setter';
  const { name, alias, span } = written;
  const member = addMember(
    at,
    { shape, kind, name, alias, flags: written.flags | flagsOf(method), doc: memberDoc(at, method) },
    span,
  );
  const inner = readParameters(at, method, { name, owner: member, scope: join(at.scope, path) }, span);
  const result = readType(at, method.type ?? taggedType(tagsAround(at, method), 'returns'));
  const type = kind === 'getter' ? result : addType(at, 'function', '', result === -1 ? [] : [result], inner);
  setMember(at.writer, member, type, -1, inner);
  at.opened.set(method, join(at.scope, join(path, name)));
  at.open += 1;
}
