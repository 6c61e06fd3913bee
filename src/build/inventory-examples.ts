import { Document, isScalar, type Scalar, visit } from 'yaml';
import { loadCatalog } from '../catalog/load.js';
import { expand } from '../inventory/expand.js';
import { parseFile } from '../inventory/parse.js';
import { resolve, type Schema, shapeOf } from '../inventory/shape.js';
import type { Walk } from '../inventory/walk.js';

/** The examples of a key as they are written, each with its long form where it is a short one. */
export function exampleLines(key: string, part: Schema, root: Schema): string[] {
  return (resolve(part, root).examples ?? []).map((example) => {
    const written = inline({ [key]: example });
    const long = longForm(key, example, part, root);
    return written === long ? `\`${written}\`` : `\`${written}\` = \`${long}\``;
  });
}

/** What the loader makes of an example. */
function longForm(key: string, example: unknown, part: Schema, root: Schema): string {
  const shape = shapeOf(part, root);
  const text = inline(example);
  const parsed = parseFile('example', text);
  const walk: Walk = {
    file: 'example',
    text,
    rangeAt: parsed.rangeAt,
    catalog: loadCatalog(),
    spans: new Map(),
    todos: [],
    problems: [],
    moves: [],
    follow: parsed.follow,
    expand,
  };
  const value = expand(walk, shape, parsed.root, { path: 'example', name: key, key: null });
  if (walk.problems.length > 0) throw new Error(`The example of \`${key}\` does not fit: ${walk.problems[0]?.message}`);
  if (shape.short === null) return inline({ [key]: value });
  const [first, ...rest] = shape.short.replace('/', '').replace('{id}', '<purpose>').split('.') as [string, ...string[]];
  const whole = rest.reduceRight((inner: unknown, step) => (step === '0' ? [inner] : { [step]: inner }), value);
  return inline({ ...shape.also, [first]: whole });
}

/** A map as YAML on one line; of a single key, without its braces. Prose stands in quotes. */
export function inline(value: unknown): string {
  const document = new Document(value);
  const isBare = typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 1;
  visit(document, {
    Collection: (_, node) => {
      node.flow = !isBare || node !== document.contents;
    },
    Scalar: quoteProse,
  });
  return withoutPadding(document.toString({ lineWidth: 0 }).trim());
}

/** A map as YAML over several lines; lists of words stay on one. */
export function block(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq: (_, node) => {
      node.flow = node.items.every(isScalar);
    },
    Scalar: quoteProse,
  });
  return withoutPadding(document.toString({ lineWidth: 0 }).trim());
}

function quoteProse(at: number | 'key' | 'value' | null, node: Scalar): void {
  if (at !== 'key' && typeof node.value === 'string' && /\s/.test(node.value) && !/^\S+ after \S+$/.test(node.value))
    node.type = 'QUOTE_DOUBLE';
}

/** `[a, b]` in place of `[ a, b ]`; what stands in quotes is left alone. */
function withoutPadding(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\[ | \]/g, (part) => (part.startsWith('"') ? part : part.trim()));
}
