import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setExpression } from '../writer.js';
import type { At, Extractor } from './at.js';
import { readExpression } from './expression.js';
import { spanOf } from './names.js';
import { addExpression } from './rows.js';

const { SyntaxKind } = ts;
/** Longer texts are embedded data; what they say is not read. */
const longestText = 20_000;

/** Strings, numbers, booleans, `null`, regular expressions. */
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
  read(at, node: ts.Expression, { parent }, types) {
    const span = spanOf(at, node);
    if (node.kind === SyntaxKind.NoSubstitutionTemplateLiteral) {
      return addExpression(
        at,
        { kind: 'template', text: at.text.slice(span.start + 1, span.end - 1).slice(0, longestText), parent, types },
        span,
      );
    }
    const text = ts.isLiteralExpression(node) ? node.text : at.text.slice(span.start, span.end);
    return addExpression(at, { kind: kindOf(node.kind), text: text.slice(0, longestText), parent, types }, span);
  },
};

function kindOf(kind: ts.SyntaxKind): 'string' | 'number' | 'boolean' | 'null' | 'regex' {
  if (kind === SyntaxKind.StringLiteral) return 'string';
  if (kind === SyntaxKind.NumericLiteral || kind === SyntaxKind.BigIntLiteral) return 'number';
  if (kind === SyntaxKind.NullKeyword) return 'null';
  return kind === SyntaxKind.RegularExpressionLiteral ? 'regex' : 'boolean';
}

/** `` `Hello ${user.name}` ``: its text with holes, which are its arguments. */
export const template: Extractor = {
  id: 'template',
  kinds: [SyntaxKind.TemplateExpression],
  read(at, node: ts.TemplateExpression, { parent }, types) {
    const row = addExpression(at, { kind: 'template', text: templateText(at, node), parent, types }, spanOf(at, node));
    const args = node.templateSpans.map((part) => readExpression(at, part.expression, { ...hole, parent: row }));
    setExpression(at.writer, row, { args });
    return row;
  },
};

const hole = { owner: -1, call: -1, argument: -1, name: '', path: '', flags: 0 };

function templateText(at: At, node: ts.TemplateExpression): string {
  const head = at.text.slice(spanOf(at, node.head).start + 1, node.head.end);
  const parts = node.templateSpans.map(({ literal: part }) => at.text.slice(spanOf(at, part).start, part.end));
  return [head, ...parts].join('').slice(0, -1).slice(0, longestText);
}

/** `[a, b]`: what stands in it carries the flag `array`. */
export const arrayLiteral: Extractor = {
  id: 'array-literal',
  kinds: [SyntaxKind.ArrayLiteralExpression],
  read(at, node: ts.ArrayLiteralExpression, standing, types) {
    const start = spanOf(at, node).start;
    const row = addExpression(at, { kind: 'array', parent: standing.parent, types }, { start, end: start + 1 });
    const inner = { ...standing, parent: row, flags: standing.flags | flag.array };
    setExpression(at.writer, row, { args: node.elements.map((element) => readExpression(at, element, inner)) });
    return row;
  },
};

/** `` gql`…` ``, `` sql`…` ``: the tag with the template as its argument. Style sheets have nothing to say. */
export const taggedTemplate: Extractor = {
  id: 'tagged-template',
  kinds: [SyntaxKind.TaggedTemplateExpression],
  visit(node: ts.TaggedTemplateExpression, at) {
    if (!at.seen.has(node)) readExpression(at, node);
  },
  read(at, node: ts.TaggedTemplateExpression, { parent }, types) {
    const tag = at.text.slice(spanOf(at, node.tag).start, node.tag.end).replace(/\s+/g, '');
    const row = addExpression(at, { kind: 'tagged', text: tag.slice(0, 100), parent, types }, spanOf(at, node.tag));
    if (!/^(?:styled\b|css$|keyframes$|createGlobalStyle$)/.test(tag)) {
      setExpression(at.writer, row, { args: [readExpression(at, node.template, { ...hole, parent: row })] });
    }
    return row;
  },
};
