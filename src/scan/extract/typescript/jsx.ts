import { ts } from 'ts-morph';
import { setExpression, setMember } from '../writer.js';
import { type At, consumed, type Extractor, nowhere, type Standing } from './at.js';
import { readExpression } from './expression.js';
import { spanOf } from './names.js';
import { addExpression, addMember, addShape, objectOf } from './rows.js';

const { SyntaxKind } = ts;
/** Attributes about looks; their long values say nothing about data. */
const looks: ReadonlySet<string> = new Set(['className', 'class', 'style', 'sx', 'css']);

/** `<input name="email" autoComplete="email" />`: the tag is a shape, its attributes are members. */
export const jsxElement: Extractor = {
  id: 'jsx-element',
  kinds: [SyntaxKind.JsxElement, SyntaxKind.JsxSelfClosingElement],
  visit(node: ts.JsxElement | ts.JsxSelfClosingElement, at) {
    if (at.seen.has(node)) return;
    at.seen.set(node, consumed);
    readElement(at, node, nowhere);
  },
  read(at, node: ts.JsxElement | ts.JsxSelfClosingElement, standing, types) {
    const tag = tagOf(node);
    const row = addExpression(at, { kind: 'jsx', text: tagText(at, tag), parent: standing.parent, types }, spanOf(at, tag));
    setExpression(at.writer, row, { shape: readElement(at, node, standing) });
    return row;
  },
};

function tagOf(node: ts.JsxElement | ts.JsxSelfClosingElement): ts.JsxTagNameExpression {
  return ts.isJsxElement(node) ? node.openingElement.tagName : node.tagName;
}

function tagText(at: At, tag: ts.JsxTagNameExpression): string {
  return at.text.slice(spanOf(at, tag).start, tag.end);
}

function readElement(at: At, node: ts.JsxElement | ts.JsxSelfClosingElement, standing: Standing): number {
  const tag = tagOf(node);
  at.seen.set(tag, consumed);
  if (ts.isJsxElement(node)) at.seen.set(node.closingElement.tagName, consumed);
  const { call, argument, owner, flags } = standing;
  const shape = addShape(at, { kind: 'jsx', name: tagText(at, tag), call, argument, owner, flags }, spanOf(at, tag), node.end);
  const { attributes } = ts.isJsxElement(node) ? node.openingElement : node;
  for (const attribute of attributes.properties) readAttribute(at, shape, attribute);
  return shape;
}

function readAttribute(at: At, shape: number, attribute: ts.JsxAttributeLike): void {
  if (ts.isJsxSpreadAttribute(attribute)) {
    const start = spanOf(at, attribute).start;
    addMember(at, { shape, kind: 'spread', value: readExpression(at, attribute.expression) }, { start, end: start + 1 });
    return;
  }
  const span = spanOf(at, attribute.name);
  const name = at.text.slice(span.start, span.end);
  const { initializer } = attribute;
  if (looks.has(name) && initializer && ts.isStringLiteral(initializer)) return;
  const member = addMember(at, { shape, kind: 'attribute', name }, span);
  if (!initializer || (ts.isJsxExpression(initializer) && !initializer.expression)) return;
  const value = readExpression(at, initializer, { ...nowhere, owner: member, name, path: name });
  setMember(at.writer, member, { value, inner: objectOf(at, value) });
}
