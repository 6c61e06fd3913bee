/** A text of the same length in which code alone is left, all at its offsets: what a parser of code is given of a page. */
export interface Mask {
  /** Lets an expression stand in brackets of its own; room for them is taken from the two characters before and one behind. */
  expression(start: number, end: number): void;
  /** Lets code stand as it is, between semicolons. */
  code(start: number, end: number): void;
  text(): string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** A mask that hides everything but the ends of lines. */
export function maskOf(text: string): Mask {
  const pieces: Piece[] = [];
  return {
    expression: (start, end) => pieces.push({ start, end, before: ';(', after: ')' }),
    code: (start, end) => pieces.push({ start, end, before: ';', after: ';' }),
    text() {
      let masked = '';
      for (const { start, end, before, after } of pieces.sort((a, b) => a.start - b.start)) {
        const from = start - before.length;
        if (from < masked.length || end <= start) continue;
        masked += blank(text.slice(masked.length, from)) + before + text.slice(start, end) + after;
      }
      return masked + blank(text.slice(masked.length));
    },
  };
}

/** Spaces in place of all but the ends of lines. */
export const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
