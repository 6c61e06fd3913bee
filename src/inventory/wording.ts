import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { suggest } from '../core/suggest.js';
import type { Shape } from './shape.js';

/** What may stand at a place, in words: ``a text or a list``. */
export function wanted(shape: Shape): string {
  const kinds: string[] = [];
  if (shape.scalar) kinds.push(...wantedScalar(shape));
  if (shape.map)
    kinds.push(
      shape.map.keys
        ? `a map with ${listed([...shape.map.keys.keys()].slice(0, 4))}${shape.map.keys.size > 4 ? ' …' : ''}`
        : 'a map',
    );
  if (shape.list) kinds.push('a list');
  if (shape.todo) kinds.push('`todo`');
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` : (kinds[0] ?? 'nothing');
}

function wantedScalar({ scalar }: Shape): string[] {
  if (!scalar) return [];
  const kinds: string[] = [];
  if (scalar.literals.length > 0) kinds.push(listed(scalar.literals.map(String)));
  if (scalar.types.has('boolean')) kinds.push('`true` or `false`');
  if (scalar.types.has('integer')) kinds.push('a whole number');
  if (scalar.types.has('string')) kinds.push(`a ${scalar.title ?? 'text'}`.replace(/^a (?=[aei])/, 'an '));
  return kinds;
}

/** What stands at a place, in words. */
export function found(node: Node | null): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  const value = isScalar(node) ? node.value : null;
  if (value === null || value === '') return 'empty';
  const text = shortened(isScalar(node) && node.source !== undefined ? node.source : String(value));
  return typeof value === 'string'
    ? `the text \`${text}\``
    : typeof value === 'number'
      ? `the number \`${text}\``
      : `\`${text}\``;
}

/** A text short enough to be quoted in a message, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Words in backticks, with commas. */
export function listed(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** The advice for a word that is none of the known ones: the nearest, or all if they are few. */
export function meant(word: string, known: readonly string[], otherwise: string): string[] {
  const near = suggest(word, known) ?? known.find((one) => one.endsWith(`.${word}`)) ?? null;
  if (near !== null) return [`Did you mean \`${near}\`?`];
  if (known.length > 0 && known.length <= 12) return [`Known here: ${listed(known)}.`, ...(otherwise ? [otherwise] : [])];
  return otherwise ? [otherwise] : [];
}
