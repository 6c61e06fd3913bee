import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { suggest } from '../core/suggest.js';
import type { MapShape, Shape } from './shape.js';
import type { Place } from './walk.js';

/** What may stand at a place, in words: ``a text or a list``. */
export function wanted(shape: Shape): string {
  const kinds: string[] = [];
  if (shape.scalar) kinds.push(...wantedScalar(shape));
  if (shape.map) kinds.push(wantedMap(shape.map));
  if (shape.list) kinds.push('a list');
  if (shape.todo) kinds.push('`todo`');
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}` : (kinds[0] ?? 'nothing');
}

function wantedMap({ keys, id }: MapShape): string {
  if (!keys) return id?.format === 'language' ? 'a map by language' : 'a map by id';
  const first = [...keys.keys()].slice(0, 4);
  return `a map with ${listed(first)}${keys.size > first.length ? ' …' : ''}`;
}

function wantedScalar({ scalar }: Shape): string[] {
  if (!scalar) return [];
  const kinds: string[] = [];
  kinds.push(...scalar.literals.map((one) => `\`${one}\``));
  if (scalar.types.has('boolean')) kinds.push('`true`', '`false`');
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
  const source = isScalar(node) && node.source !== undefined ? node.source : String(value);
  const text = shortened(isScalar(node) && node.type?.startsWith('QUOTE') ? `"${source}"` : source);
  return typeof value === 'string'
    ? `the text \`${text}\``
    : typeof value === 'number'
      ? `the number \`${text}\``
      : `\`${text}\``;
}

/** What a value is called in a message. */
export function called(place: Place): string {
  return place.path === '' ? place.name : `\`${shortened(place.name)}\``;
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
