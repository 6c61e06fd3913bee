import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { readDocument } from '../graphql/read.js';
import { mayWriteGraphql, readWrittenGraphql } from '../graphql/written.js';
import { mayWriteSql, readWrittenSql } from '../sql/written.js';
import { setExpression } from '../writer.js';
import { type At, type Extractor, inside, lastOf, none, under } from './at.js';
import { readAll, readExpression, visitExpression } from './expression.js';
import { sourceOf, spanOf, startOf } from './names.js';
import { addExpression } from './rows.js';
import { consume } from './seen.js';

const { SyntaxKind } = ts;
/** Longer texts are embedded data; what they say is not read. */
const longestText = 20_000;

/** Strings, numbers, booleans, `null`, regular expressions, templates without holes. */
export const literal: Extractor = {
  id: 'literal',
  kinds: [
    SyntaxKind.StringLiteral,
    SyntaxKind.NumericLiteral,
    SyntaxKind.BigIntLiteral,
    SyntaxKind.TrueKeyword,
    SyntaxKind.FalseKeyword,
    SyntaxKind.NullKeyword,
    SyntaxKind.RegularExpressionLiteral,
    SyntaxKind.NoSubstitutionTemplateLiteral,
  ],
  read(at, node: ts.Expression, { parent, path }, types) {
    const span = spanOf(at, node);
    const text = literalText(at, node);
    const row = addExpression(at, kindOf(node.kind), text.slice(0, longestText), parent, span);
    if (isText(node)) readWritten(at, node, text, path);
    if (types.length > 0) setExpression(at.writer, row, none, types);
    return row;
  },
};

function literalText(at: At, node: ts.Expression): string {
  if (node.kind === SyntaxKind.NoSubstitutionTemplateLiteral) return sourceOf(at, node).slice(1, -1);
  return ts.isLiteralExpression(node) ? node.text : sourceOf(at, node);
}

function kindOf(kind: ts.SyntaxKind): 'string' | 'number' | 'boolean' | 'null' | 'regex' | 'template' {
  if (kind === SyntaxKind.StringLiteral) return 'string';
  if (kind === SyntaxKind.NoSubstitutionTemplateLiteral) return 'template';
  if (kind === SyntaxKind.NumericLiteral || kind === SyntaxKind.BigIntLiteral) return 'number';
  if (kind === SyntaxKind.NullKeyword) return 'null';
  return kind === SyntaxKind.RegularExpressionLiteral ? 'regex' : 'boolean';
}

/** `` `Hello ${user.name}` ``: its text with holes, which are its arguments. */
export const template: Extractor = {
  id: 'template',
  kinds: [SyntaxKind.TemplateExpression],
  read(at, node: ts.TemplateExpression, { parent, path }, types) {
    const text = templateText(at, node);
    const row = addExpression(at, 'template', text, parent, spanOf(at, node));
    readWritten(at, node, text, path);
    const args = node.templateSpans.map((part) => readExpression(at, part.expression, under(row)));
    setExpression(at.writer, row, args, types);
    return row;
  },
};

function templateText(at: At, node: ts.TemplateExpression): string {
  const parts = node.templateSpans.map((part) => sourceOf(at, part.literal));
  return [sourceOf(at, node.head).slice(1), ...parts].join('').slice(0, -1).slice(0, longestText);
}

/** `[a, b]`: the objects in it carry the flag `array`. */
export const arrayLiteral: Extractor = {
  id: 'array-literal',
  kinds: [SyntaxKind.ArrayLiteralExpression],
  read(at, node: ts.ArrayLiteralExpression, standing, types) {
    const start = startOf(at, node);
    const row = addExpression(at, 'array', '', standing.parent, { start, end: start + 1 });
    const inner = inside(standing, row, flag.array);
    setExpression(at.writer, row, readAll(at, node.elements, inner), types);
    return row;
  },
};

/** `` gql`…` ``, `` sql`…` ``: the tag with the template as its argument. Style sheets have nothing to say. */
export const taggedTemplate: Extractor = {
  id: 'tagged-template',
  kinds: [SyntaxKind.TaggedTemplateExpression],
  visit: visitExpression,
  read(at, node: ts.TaggedTemplateExpression, { parent }, types) {
    const tag = sourceOf(at, node.tag).replace(/\s+/g, '').slice(0, 100);
    consume(node.tag);
    const row = addExpression(at, 'tagged', tag, parent, spanOf(at, node.tag));
    const isStyle = /^(?:styled\b|css$|keyframes$|createGlobalStyle$)/.test(tag);
    at.open += 1;
    if (/(?:^|\.)(?:gql|graphql)$/.test(tag)) readSchema(at, node.template);
    setExpression(at.writer, row, isStyle ? none : [readExpression(at, node.template, under(row))], types);
    return row;
  },
};

/** Whether no tag before a template hands it to GraphQL, which reads it already. */
function isUntagged(at: At, node: ts.Node): boolean {
  const start = startOf(at, node);
  return !/\b(?:gql|graphql)\s*$/.test(at.text.slice(Math.max(0, start - 20), start));
}

const isText = (node: ts.Node): boolean =>
  node.kind === SyntaxKind.StringLiteral || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral;

/** What a text says in another language: SQL, or a GraphQL schema without a tag. */
function readWritten(at: At, node: ts.Node, text: string, path: string): void {
  if (mayWriteSql(text)) readSql(at, node);
  if (node.kind !== SyntaxKind.StringLiteral && mayWriteGraphql(text) && isUntagged(at, node))
    readWrittenGraphql(at.writer, maskedText(at, node), startOf(at, node) + 1, at.scope, lastOf(path));
}

/** SQL in a text. Signs that are escaped take up two characters of it, and so do those in their place. */
function readSql(at: At, node: ts.Node): void {
  const text = maskedText(at, node)
    .replace(/\\[nrt]/g, '  ')
    .replace(/\\(.)/g, ' $1');
  readWrittenSql(at.writer, text, startOf(at, node) + 1, at.scope);
}

/** What stands between the quotation marks of a text; the holes of a template become space, so that each name keeps its place. */
function maskedText(at: At, node: ts.Node): string {
  const start = startOf(at, node) + 1;
  const blank = (text: string) => text.replace(/\S/g, ' ');
  const text = at.text.slice(start, node.end - 1);
  const holes = ts.isTemplateExpression(node) ? node.templateSpans.map(({ expression }) => expression) : [];
  let masked = '';
  for (const hole of holes) {
    const from = at.text.lastIndexOf('${', hole.getStart(at.source)) - start;
    const to = at.text.indexOf('}', hole.end) + 1 - start;
    masked += text.slice(masked.length, from) + blank(text.slice(from, to));
  }
  return masked + text.slice(masked.length);
}

/** A GraphQL document in a template. What is no whole document has nothing to say. */
function readSchema(at: At, node: ts.TemplateLiteral): void {
  readDocument(at.writer, maskedText(at, node), startOf(at, node) + 1, at.scope);
}
