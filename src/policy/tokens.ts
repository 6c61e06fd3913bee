/**
 * Values never enter a template as text. Each is written down in a ledger and the template gets its token: private-use characters that Markdown
 * reads as a plain word. After the Markdown is parsed, every token is exchanged for a text node, so that no value can become markup.
 */
declare const brand: unique symbol;
/** What a template gets in place of a value. */
export type Token = string & { readonly [brand]: true };

/** What a token stands for. `mark` prints nothing: it ties a sentence of the template to the fact that called it up. `gap` stands for a fact nobody declared. */
export interface Told {
  readonly kind: 'text' | 'link' | 'gap' | 'mark';
  readonly text: string;
  readonly href?: string;
  readonly paths: readonly string[];
  readonly citations: readonly string[];
}

const opening = '\uE000';
const closing = '\uE001';
const sectionOpening = '\uE002';
const zero = 0xe010;

/** Finds tokens in a text; the group holds the digits of its number. */
export const tokenPattern = /\uE000([\uE010-\uE019]+)\uE001/g;
/** Finds the token that opens a section, which stands alone. */
export const sectionPattern = /^\uE002([\uE010-\uE019]*)\uE001$/;

const digitsOf = (number: number) => [...String(number)].map((digit) => String.fromCharCode(zero + Number(digit))).join('');

/** The number that a run of private-use digits spells. */
export function numberOf(digits: string): number {
  return Number([...digits].map((digit) => digit.charCodeAt(0) - zero).join(''));
}

/** A line that says which template the following blocks come from; without a number it ends them. */
export const sectionMark = (number: number | null): string =>
  `${sectionOpening}${number === null ? '' : digitsOf(number)}${closing}`;

/** Whether a string holds the beginning of a token. */
export const holdsToken = (text: string): boolean => text.includes(opening) || text.includes(sectionOpening);

/** The ledger of one rendering: what each token stands for, by number. */
export interface Ledger {
  readonly told: Told[];
  token(told: Told): Token;
}

/** A new, empty ledger. */
export function createLedger(): Ledger {
  const told: Told[] = [];
  return {
    told,
    token(entry) {
      told.push({ ...entry, text: cleanText(entry.text) });
      return `${opening}${digitsOf(told.length - 1)}${closing}` as Token;
    },
  };
}

/**
 * One line of well-formed text: white space becomes single spaces, control characters go, and each embedding or isolate that changes the writing
 * direction is closed within the value, so that it cannot turn the words around it.
 */
export function cleanText(text: string): string {
  const line = withoutControls(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  return line + closersFor(line);
}

/** A text without control characters, well formed. */
export const withoutControls = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

const popEmbedding = '\u202C';
const popIsolate = '\u2069';

function closersFor(line: string): string {
  const open: string[] = [];
  for (const [character] of line.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (character === popEmbedding || character === popIsolate) {
      const last = open.lastIndexOf(character);
      if (last >= 0) open.splice(last);
    } else open.push(character >= '\u2066' ? popIsolate : popEmbedding);
  }
  return open.reverse().join('');
}

/** Whether a text holds letters or marks that run from right to left. */
export const runsRightToLeft = (text: string): boolean =>
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u200F\u202A-\u202E\u2066-\u2069]|\uD802|\uD803|\uD83A|\uD83B/.test(text);
