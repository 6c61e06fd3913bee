import { stripVTControlCharacters } from 'node:util';

/** `1 error`, `3 errors`, `2 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[], joint = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** The first few items, and how many there are beyond. */
export function firstOf(items: readonly string[], most: number): string {
  return items.length <= most ? list(items) : `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

// Controls that could move the cursor or colour the terminal, and direction marks that make text read otherwise than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const treacherous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text with every character that a terminal would obey, or that hides, written out as an escape. Newlines and tabs stay. */
export function visible(text: string): string {
  return text.replace(treacherous, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;
const none = /^(?:\p{Mn}|\p{Me}|\u200b|\u200c|\u200d)/u;

/** How many columns a text takes in a terminal; colours take none. */
export function widthOf(text: string): number {
  let columns = 0;
  for (const sign of stripVTControlCharacters(text))
    columns += sign < '\u0300' ? 1 : none.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

// What stands in backticks is to be read or pasted as one.
const word = /[^\s`]*`[^`]*`[^\s`]*|\S+/g;

/** Wraps a paragraph. The first line starts with `first`, the others with as many spaces; what is in backticks stays together where it fits. */
export function wrap(text: string, width: number, first = ''): string {
  const indent = ' '.repeat(widthOf(first));
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const next of text.match(word) ?? []) {
    if (!empty && widthOf(line) + 1 + widthOf(next) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? next : ` ${next}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
