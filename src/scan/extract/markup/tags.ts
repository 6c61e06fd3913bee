import { ts } from 'ts-morph';
import type { At } from '../typescript/at.js';
import { none, valueIn } from '../typescript/at.js';
import { readExpression } from '../typescript/expression.js';
import { addExpression, addMember, addShape, objectOf } from '../typescript/rows.js';
import { setMember } from '../writer.js';
import type { Dialect } from './dialects.js';
import type { Attribute, Element, Markup } from './elements.js';

/** Attributes about looks; their long values say nothing about data. */
export const looks = /^(?::|v-bind:)?(?:class|className|style)$|^\[(?:class|style|ngClass|ngStyle)|^class:/;

/** Records each tag as a shape with its attributes as members, in the order of the source. Their expressions stand in the code that was parsed. */
export function readTags(at: At, { elements }: Markup, dialect: Dialect): void {
  const expressions = expressionsByStart(at);
  for (const element of elements) readTag(at, element, dialect, expressions);
}

type Expressions = ReadonlyMap<number, ts.Expression>;

/** The expressions of the code that stand for themselves, by where they start. */
function expressionsByStart({ source }: At): Expressions {
  const found = new Map<number, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const { expression } = statement;
    const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
    found.set(inner.getStart(source), expression);
  }
  return found;
}

function readTag(at: At, element: Element, dialect: Dialect, expressions: Expressions): void {
  const { tag, start, end, attributes } = element;
  const shape = addShape(at, { kind: 'jsx', name: tag }, { start, end: start + tag.length }, end);
  for (const attribute of attributes) if (!looks.test(attribute.name)) readAttribute(at, shape, attribute, dialect, expressions);
}

function readAttribute(at: At, shape: number, attribute: Attribute, dialect: Dialect, expressions: Expressions): void {
  const { start, end, value, valueStart, valueEnd } = attribute;
  const code = dialect.expressionOf(attribute, at.writer.text);
  const expression = code ? expressions.get(code.start) : undefined;
  const written = at.writer.text.slice(start, end);
  if (written.startsWith('{') && !expression) return;
  const isSpread = /^\{\s*\.\.\./.test(written);
  const name = written.startsWith('{') ? (isSpread ? '' : written.slice(1, -1).trim()) : attribute.name;
  const member = addMember(at, { shape, kind: isSpread ? 'spread' : 'attribute', name }, { start, end });
  if (expression) {
    const row = readExpression(at, expression, valueIn(member, /\w+/.exec(name.replace(/^(?:v-)?on:/, ''))?.[0] ?? ''));
    setMember(at.writer, member, -1, row, objectOf(at, row), none);
  } else if (value !== null && !code && !/^(?:v-|#|\*)/.test(name)) {
    const row = addExpression(at, 'string', at.writer.text.slice(valueStart, Math.min(valueEnd, valueStart + 500)), -1, {
      start: valueStart,
      end: valueEnd,
    });
    setMember(at.writer, member, -1, row, -1, none);
  }
}
