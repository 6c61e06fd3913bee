/** A text of the same length in which only some places hold code, all at their offsets: what a parser of code is given of a page. */
export interface Mask {
  /** Lets code stand where it is, as an expression of its own; returns its offset. `open` and `close` are replaced characters around it. */
  expression(start: number, end: number): number;
  /** Lets code stand as it is. */
  code(start: number, end: number): void;
  text(): string;
}

/** A mask that hides everything but the ends of lines. */
export function maskOf(text: string): Mask {
  const pieces: { start: number; end: number; before: string; after: string }[] = [];
  return {
    expression(start, end) {
      pieces.push({ start, end, before: ';(', after: ');' });
      return start;
    },
    code(start, end) {
      pieces.push({ start, end, before: ';', after: ';' });
    },
    text() {
      let masked = '';
      for (const { start, end, before, after } of pieces.sort((a, b) => a.start - b.start)) {
        if (start < masked.length) continue;
        const room = Math.min(before.length, start - masked.length);
        masked += blank(text.slice(masked.length, start - room)) + before.slice(before.length - room);
        masked += text.slice(start, end) + after.slice(0, Math.min(after.length, 1));
      }
      return masked + blank(text.slice(masked.length));
    },
  };
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');
