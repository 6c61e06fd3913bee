import { visible } from './text.js';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};

// What XML 1.0 allows in no document, not even as a reference: halves of surrogate pairs, and two numbers that are no characters.
const forbidden = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;

/** A text as XML or HTML, for elements and for attributes in quotes. What XML forbids, and what hides from a reader, is written out as `\u001b`. */
export function xml(text: string): string {
  const written = visible(text).replace(forbidden, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  return written.replace(/[&<>"'\n\t]/g, (sign) => named[sign] as string);
}

/** The same, with the lines of the text kept as lines: for the content of elements. */
export const xmlLines = (text: string): string => text.split('\n').map(xml).join('\n');

/** Attributes of an element, in the order given: ` name="value"`. */
export function attributes(pairs: Readonly<Record<string, string | number>>): string {
  return Object.entries(pairs)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');
}
