import { createRequire } from 'node:module';
import type * as HtmlParser from 'htmlparser2';

/** An attribute as written. `value` is null for one without; offsets are those of name and value in the file, the value's without its quotes. */
export interface Attribute {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An element: its tag's offset, where the element ends, where its content stands, and how many elements are around it. */
export interface Element {
  readonly tag: string;
  readonly start: number;
  readonly attributes: readonly Attribute[];
  readonly depth: number;
  readonly contentStart: number;
  contentEnd: number;
  end: number;
}

/** A piece of text between tags. */
export interface Text {
  readonly start: number;
  end: number;
}

/** What a page or a part of one holds, in the order of the source. */
export interface Markup {
  readonly elements: readonly Element[];
  readonly texts: readonly Text[];
}

let Parser: typeof HtmlParser.Parser | undefined;

/** Parses markup that stands at an offset of its file, however it is written. The parser is loaded with the first file that needs it. */
export function parseMarkup(text: string, base: number): Markup {
  Parser ??= (createRequire(import.meta.url)('htmlparser2') as typeof HtmlParser).Parser;
  const elements: Element[] = [];
  const texts: Text[] = [];
  const open: Element[] = [];
  let attributes: Attribute[] = [];
  const parser = new Parser(
    {
      onopentagname: () => {
        attributes = [];
      },
      onattribute: (name, value, quote) => attributes.push(attributeAt(base, parser, name, value, quote)),
      onopentag: (tag) => {
        const end = base + parser.endIndex + 1;
        const places = { start: base + parser.startIndex + 1, contentStart: end, contentEnd: end, end };
        const element: Element = { tag, attributes, depth: open.length, ...places };
        elements.push(element);
        open.push(element);
      },
      ontext: () => addText(texts, base + parser.startIndex, base + parser.endIndex + 1),
      onclosetag: () => {
        const element = open.pop();
        if (!element) return;
        element.end = Math.max(element.end, base + parser.endIndex + 1);
        element.contentEnd = Math.max(element.contentStart, base + parser.startIndex);
      },
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false, decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(text);
  return { elements, texts };
}

function attributeAt(
  base: number,
  { startIndex, endIndex }: { readonly startIndex: number; readonly endIndex: number },
  name: string,
  value: string,
  quote: string | null | undefined,
): Attribute {
  const start = base + startIndex;
  const valueEnd = base + endIndex - (quote ? 1 : 0);
  const hasValue = quote !== undefined;
  const places = { start, end: start + name.length, valueStart: valueEnd - value.length, valueEnd };
  return { name, ...places, value: hasValue ? value : null };
}

/** The parser hands a text out in parts. */
function addText(texts: Text[], start: number, end: number): void {
  const last = texts.at(-1);
  if (last?.end === start) last.end = end;
  else texts.push({ start, end });
}
