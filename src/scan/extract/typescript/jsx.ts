import { ts } from 'ts-morph';
import { setExpression, setMember } from '../writer.js';
import { type At, type Extractor, none, nowhere, type Standing, valueIn } from './at.js';
import { readExpression } from './expression.js';
import { sourceOf, spanOf, startOf } from './names.js';
import { addExpression, addMember, addShape, objectOf } from './rows.js';
import { consume, isSeen } from './seen.js';

const { SyntaxKind } = ts;
/** Attributes about looks; their long values say nothing about data. */
const looks: ReadonlySet<string> = new Set(['className', 'class', 'style', 'sx', 'css']);

/** `<input name="email" autoComplete="email" />`: the tag is a shape, its attributes are members. */
export const jsxElement: Extractor = {
  id: 'jsx-element',
  kinds: [SyntaxKind.JsxElement, SyntaxKind.JsxSelfClosingElement],
  visit(node: ts.JsxElement | ts.JsxSelfClosingElement, at) {
    if (isSeen(node)) return;
    consume(node);
    readElement(at, node, nowhere);
  },
  read(at, node: ts.JsxElement | ts.JsxSelfClosingElement, standing, types) {
    const tag = tagOf(node);
    const row = addExpression(at, 'jsx', sourceOf(at, tag), standing.parent, spanOf(at, tag));
    setExpression(at.writer, row, none, types, -1, readElement(at, node, standing));
    return row;
  },
};

function tagOf(node: ts.JsxElement | ts.JsxSelfClosingElement): ts.JsxTagNameExpression {
  return ts.isJsxElement(node) ? node.openingElement.tagName : node.tagName;
}

function readElement(at: At, node: ts.JsxElement | ts.JsxSelfClosingElement, standing: Standing): number {
  const tag = tagOf(node);
  consume(tag);
  if (ts.isJsxElement(node)) {
    consume(node.closingElement.tagName);
    at.open += 1;
  }
  const { call, argument, owner, flags } = standing;
  const shape = addShape(at, { kind: 'jsx', name: sourceOf(at, tag), call, argument, owner, flags }, spanOf(at, tag), node.end);
  const { attributes } = ts.isJsxElement(node) ? node.openingElement : node;
  for (const attribute of attributes.properties) readAttribute(at, shape, attribute);
  return shape;
}

function readAttribute(at: At, shape: number, attribute: ts.JsxAttributeLike): void {
  if (ts.isJsxSpreadAttribute(attribute)) {
    const start = startOf(at, attribute);
    const spread = addMember(at, { shape, kind: 'spread' }, { start, end: start + 1 });
    setMember(at.writer, spread, -1, readExpression(at, attribute.expression), -1);
    return;
  }
  const span = spanOf(at, attribute.name);
  const name = at.text.slice(span.start, span.end);
  const { initializer } = attribute;
  if (looks.has(name) && initializer && ts.isStringLiteral(initializer)) return;
  const member = addMember(at, { shape, kind: 'attribute', name }, span);
  if (!initializer || (ts.isJsxExpression(initializer) && !initializer.expression)) return;
  const value = readExpression(at, initializer, valueIn(member, name));
  setMember(at.writer, member, -1, value, objectOf(at, value));
}
