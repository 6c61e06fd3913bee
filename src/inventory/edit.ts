import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { UsageError } from '../core/usage-error.js';

/** A value to write: what JSON can say. */
export type Writable = string | number | boolean | null | readonly Writable[] | { readonly [key: string]: Writable };
/** Keys and positions that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** Where a text is cut, and what is put there. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const settings = { uniqueKeys: false, prettyErrors: false, schema: 'core' } as const;

/** A value in one line, in quotes where YAML needs them, as it may also stand within brackets. */
export function inline(value: Writable): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(([key, one]) => `${inline(key)}: ${inline(one)}`);
    return rows.length === 0 ? '{}' : `{ ${rows.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const plain = stringify(value, { ...settings, lineWidth: 0 }).trimEnd();
  return /^["'|>]/.test(plain) || /[,[\]{}\n]|: | #/.test(plain) ? JSON.stringify(value) : plain;
}

const isPlainMap = (value: Writable): value is { readonly [key: string]: Writable } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key and its value as lines: maps go down a line each as far as \`depth\`, below that they stand in one line. */
function lines(key: string, value: Writable, indent: string, depth: number): string[] {
  if (!isPlainMap(value) || depth === 0 || Object.keys(value).length === 0) return [`${indent}${inline(key)}: ${inline(value)}`];
  return [
    `${indent}${inline(key)}:`,
    ...Object.entries(value).flatMap(([name, one]) => lines(name, one, `${indent}  `, depth - 1)),
  ];
}

/** Where the last thing that is written in a node ends, comments behind it aside. */
function endOf(node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1) as Node | Pair<Node, Node | null>;
    if (!isMap(node)) return endOf(last as Node);
    const pair = last as Pair<Node, Node | null>;
    return pair.value?.range ? endOf(pair.value) : endOf(pair.key);
  }
  return node.range?.[1] ?? 0;
}

/** The start of the line after the one that a node ends on. */
function nextLine(text: string, node: Node): number {
  const end = endOf(node);
  if (text[end - 1] === '\n') return end;
  const newline = text.indexOf('\n', end);
  return newline < 0 ? text.length : newline + 1;
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
const indentAt = (text: string, offset: number) => ' '.repeat(offset - lineStart(text, offset));

function inLines(text: string, at: number, added: readonly string[]): Splice {
  const needsBreak = at > 0 && text[at - 1] !== '\n';
  return { from: at, to: at, text: `${needsBreak ? '\n' : ''}${added.join('\n')}\n` };
}

/** Within brackets: behind the last item, a comma before it where there are others. */
function inBrackets(node: YAMLMap | YAMLSeq, added: string): Splice {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  if (node.items.length === 0) return { from: start, to: end, text: isMap(node) ? `{ ${added} }` : `[${added}]` };
  const last = node.items.at(-1) as Node | Pair<Node, Node | null>;
  const lastNode = isMap(node)
    ? ((last as Pair<Node, Node | null>).value ?? (last as Pair<Node, Node | null>).key)
    : (last as Node);
  const at = lastNode.range?.[1] ?? end - 1;
  return { from: at, to: at, text: `, ${added}` };
}

function refused(path: YamlPath): UsageError {
  return new UsageError(`\`${path.join('.')}\` is written in a way that is not edited here.`, {
    hint: 'Write it by hand; `forthright check` says what is missing.',
  });
}

function nodeAt(document: Document, path: YamlPath): Node | null {
  let at: unknown = document.contents;
  for (const key of path) {
    if (isAlias(at)) throw refused(path);
    if (isMap(at)) at = at.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value ?? null;
    else if (isSeq(at)) at = at.items[Number(key)] ?? null;
    else return null;
  }
  if (isAlias(at)) throw refused(path);
  return (at as Node | null | undefined) ?? null;
}

const isEmpty = (node: Node) => (isScalar(node) && node.value === null) || (isCollection(node) && node.items.length === 0);

/** Replaces a node that holds nothing, such as \`{}\`, by lines below its key. */
function instead(text: string, node: Node, added: readonly string[]): Splice {
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
  const newline = text.indexOf('\n', end);
  const behind = text.slice(end, newline < 0 ? text.length : newline);
  const before = text.slice(0, start).replace(/[ \t]+$/, '');
  return {
    from: before.length,
    to: newline < 0 ? text.length : newline,
    text: `${behind.trim() === '' ? '' : ` ${behind.trim()}`}\n${added.join('\n')}`,
  };
}

function entrySplice(text: string, document: Document, path: YamlPath, key: string, value: Writable, depth: number): Splice {
  const node = nodeAt(document, path);
  if (node === null && path.length === 0) return inLines(text, text.length, lines(key, value, '', depth));
  if (node === null) {
    const [parent, name] = [path.slice(0, -1), String(path.at(-1))];
    return entrySplice(text, document, parent, name, { [key]: value }, depth + 1);
  }
  if (isMap(node) && node.items.length > 0) {
    if (node.flow) return inBrackets(node, `${inline(key)}: ${inline(value)}`);
    const [first] = node.items as Pair<Node, Node>[];
    return inLines(text, nextLine(text, node), lines(key, value, indentAt(text, first?.key.range?.[0] ?? 0), depth));
  }
  if (!isEmpty(node)) throw refused(path);
  if (isInBrackets(document, path))
    return { from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0, text: `{ ${inline(key)}: ${inline(value)} }` };
  return instead(text, node, lines(key, value, `${keyIndent(text, document, path)}  `, depth));
}

function isInBrackets(document: Document, path: YamlPath): boolean {
  return path.some((_, index) => {
    const node = nodeAt(document, path.slice(0, index));
    return isCollection(node) && node.flow === true;
  });
}

/** How far the key of a path stands from the edge. */
function keyIndent(text: string, document: Document, path: YamlPath): string {
  const holder = nodeAt(document, path.slice(0, -1));
  const pair = isMap(holder)
    ? holder.items.find((one) => isScalar(one.key) && String(one.key.value) === String(path.at(-1)))
    : undefined;
  const offset = isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
  return indentAt(text, offset);
}

function itemSplice(text: string, document: Document, path: YamlPath, item: Writable): Splice {
  const node = nodeAt(document, path);
  if (node === null) {
    const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
    if (parent.length > 0) return entrySplice(text, document, parent, key, [item], 0);
    return inLines(text, text.length, [`${key}:`, `  - ${inline(item)}`]);
  }
  if (isSeq(node) && (node.flow || node.items.length === 0)) {
    if (!isEmpty(node) || isInBrackets(document, path) || !isPlainMap(item)) return inBrackets(node, inline(item));
    return instead(text, node, [`${keyIndent(text, document, path)}  - ${inline(item)}`]);
  }
  if (isSeq(node)) {
    const [first] = node.items as Node[];
    const dash = text.lastIndexOf('-', (first?.range?.[0] ?? 0) - 1);
    return inLines(text, nextLine(text, node), [`${indentAt(text, dash)}- ${inline(item)}`]);
  }
  if (isEmpty(node)) return instead(text, node, [`${keyIndent(text, document, path)}  - ${inline(item)}`]);
  // One entry may stand without its list.
  const [start, end] = [node.range?.[0] ?? 0, endOf(node)];
  if (isMap(node) && !node.flow) throw refused(path);
  return { from: start, to: end, text: `[${text.slice(start, end)}, ${inline(item)}]` };
}

function applied(text: string, { from, to, text: added }: Splice): string {
  return text.slice(0, from) + added + text.slice(to);
}

function edited(text: string, path: YamlPath, splice: (document: Document) => Splice): string {
  const document = parseDocument(text, settings);
  if (document.errors.length > 0) throw refused(path);
  const result = applied(text, splice(document));
  if (parseDocument(result, settings).errors.length > 0) throw refused(path);
  return result;
}

/** Adds an entry to the map at a path, behind the others; the map is made where it is not there. Nothing else in the text changes. Throws a \`UsageError\` where that cannot be done. */
export function addEntry(text: string, path: YamlPath, key: string, value: Writable, depth = 1): string {
  return edited(text, path, (document) => entrySplice(text, document, path, key, value, depth));
}

/** Adds an item to the list at a path, behind the others; the list is made where it is not there. */
export function addItem(text: string, path: YamlPath, item: Writable): string {
  return edited(text, path, (document) => itemSplice(text, document, path, item));
}

/** Puts a value in place of the one at a path, on the same line; comments stay. The entry is made where it is not there. */
export function setValue(text: string, path: YamlPath, value: Writable): string {
  return edited(text, path, (document) => {
    const node = nodeAt(document, path);
    if (!node?.range) return entrySplice(text, document, path.slice(0, -1), String(path.at(-1)), value, 0);
    const isBlock = isCollection(node) && !node.flow;
    if (isBlock) throw refused(path);
    return { from: node.range[0], to: node.range[1], text: inline(value) };
  });
}
