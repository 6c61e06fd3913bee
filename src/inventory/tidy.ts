import { isMap, isScalar, isSeq, type Node, type Pair, visit, type YAMLMap } from 'yaml';
import type { Positions } from '../core/positions.js';
import { parseFile } from './parse.js';
import type { Problem } from './problem.js';
import { inventorySchema, inventoryShape, type Shape } from './shape.js';
import { join } from './walk.js';

/** What a part of a file could be written like. `path` is the id path as far as the file's own keys tell it. */
interface Shorter {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text that stands by itself in brackets and out of them; null where it is anything else. */
function plainOf(node: unknown): string | null {
  return isScalar(node) && typeof node.value === 'string' && /^[\w-]+$/.test(node.value) ? node.value : null;
}

const valueAt = (node: YAMLMap, key: string): unknown =>
  node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;

/** A map that says no more than its short form does: `{ for: P30D, of: account_closed }` is `P30D after account_closed`, `{ is: contract }` is `contract`. */
function shortMap({ scalar }: Shape, node: YAMLMap): string | null {
  if (scalar?.wrap && node.items.length === 1) return plainOf(valueAt(node, scalar.wrap));
  if (scalar?.parse !== 'after' || node.items.length !== 2) return null;
  const [length, of] = [plainOf(valueAt(node, 'for')), valueAt(node, 'of')];
  const event = isSeq(of) && of.items.length === 1 ? plainOf(of.items[0]) : plainOf(of);
  return length === null || event === null ? null : `${length} after ${event}`;
}

/** The short form of a value; null where it has none. */
function shortOf(shape: Shape, node: unknown): string | null {
  if (isMap(node)) return shortMap(shape, node);
  if (!isSeq(node) || !shape.listed || !shape.list || node.items.length !== 1) return null;
  const [item] = node.items;
  return plainOf(item) ?? (isMap(item) ? shortMap(shape.list.item, item) : null);
}

function* shorterIn(text: string, shape: Shape, node: unknown, path: string): Generator<Shorter> {
  const short = shortOf(shape, node);
  const [start, end] = (node as Node | null)?.range ?? [0, 0];
  const written = text.slice(start, end);
  // Comments, anchors and aliases within would be lost.
  if (short !== null && /^[[{].*[\]}]$/.test(written) && !/[#&*!]/.test(written)) yield { path, start, end, text: short };
  else if (isSeq(node) && shape.list)
    for (const [index, item] of node.items.entries()) yield* shorterIn(text, shape.list.item, item, join(path, index));
  else if (isMap(node)) {
    for (const { key, value } of node.items as Pair[]) {
      const name = isScalar(key) ? String(key.value) : '';
      const inner = shape.map?.keys?.get(name) ?? shape.map?.entry;
      if (inner) yield* shorterIn(text, inner, value, join(path, name));
    }
  }
}

/** The same text with its sections in the order of the format; each takes the comments right above it along. Null where they stand so, or cannot move. */
function inOrder(text: string, root: YAMLMap): string | null {
  if (root.flow) return null;
  const order = Object.keys(inventorySchema().properties ?? {});
  const starts = (root.items as Pair<Node>[]).map(({ key }, index) => {
    let start = text.lastIndexOf('\n', (key.range?.[0] ?? 0) - 1) + 1;
    // What stands above the first section is about the file.
    while (index > 0 && start > 0) {
      const before = text.lastIndexOf('\n', start - 2) + 1;
      if (text[before] !== '#') break;
      start = before;
    }
    return start;
  });
  const sections = (root.items as Pair<Node>[]).map(({ key }, index) => {
    const part = text.slice(starts[index], starts[index + 1] ?? text.length);
    const rank = order.indexOf(isScalar(key) ? String(key.value) : '');
    return { rank: rank < 0 ? order.length : rank, text: part.endsWith('\n') ? part : `${part}\n` };
  });
  const sorted = sections.toSorted((a, b) => a.rank - b.rank);
  if (sorted.every((section, index) => section === sections[index])) return null;
  return text.slice(0, starts[0]) + sorted.map((section) => section.text).join('');
}

function longForm({ path, start, end, text: short }: Shorter, text: string, rangeAt: Positions): Problem {
  const at = rangeAt(start, end);
  return {
    rule: 'inventory/long-form',
    severity: 'info',
    about: path,
    message: `\`${text.slice(start, end)}\` has a short form.`,
    do: [`Write \`${short}\`; \`--fix\` does.`],
    at: [at],
    fix: { at, from: text.slice(start, end), text: short },
  };
}

function hasAliases(root: Node): boolean {
  let found = false;
  visit(root, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** What could be written shorter or in the order of the format, with the changes that do it. No fact changes by them. A file that does not parse has none. */
export function tidyProblems(file: string, text: string, { root, fatal, rangeAt } = parseFile(file, text)): Problem[] {
  if (fatal.length > 0 || !isMap(root)) return [];
  const problems = [...shorterIn(text, inventoryShape(), root, '')].map((one) => longForm(one, text, rangeAt));
  // An alias must stand behind its anchor, and a document's end behind all.
  const ordered = hasAliases(root) || /^(---|\.\.\.)/m.test(text) ? null : inOrder(text, root);
  if (ordered === null) return problems;
  const whole = rangeAt(0, text.length);
  return [
    ...problems,
    {
      rule: 'inventory/section-order',
      severity: 'info',
      about: '',
      message: `The sections of \`${file}\` stand in another order than in the documentation.`,
      do: ['`--fix` puts them in order.'],
      at: [rangeAt(0, 0)],
      fix: { at: whole, from: text, text: ordered },
    },
  ];
}
