import type { Location } from '../core/finding.js';
import type { Paint } from './paint.js';
import { visible, widthOf } from './text.js';

const tab = '  ';

/** A stretch of one line, as shown: tabs widened, signs made visible, cut to fit with the marked stretch in sight. */
interface Shown {
  readonly text: string;
  readonly before: string;
  readonly marked: string;
}

const plain = (text: string) => visible(text.replaceAll('\t', tab));

function show(text: string, from: number, to: number, width: number): Shown {
  const whole = plain(text);
  const before = plain(text.slice(0, from));
  const marked = plain(text.slice(from, to));
  if (widthOf(whole) <= width) return { text: whole, before, marked };
  const start = Math.max(0, Math.min(before.length - Math.floor(width / 3), whole.length - width + 1));
  const lead = start > 0 ? '…' : '';
  const rest = whole.slice(start + lead.length);
  const cut = rest.length > width - lead.length ? `${rest.slice(0, width - lead.length - 1)}…` : rest;
  return {
    text: lead + cut,
    before: lead + before.slice(start + lead.length),
    marked: marked.slice(0, Math.max(1, width - (before.length - start))),
  };
}

/** The lines around a location, with numbers in a gutter and a caret under what is meant; empty where the location has no lines with it. */
export function codeFrame(location: Location, width: number, paint: Paint): string[] {
  const lines = location.frame ?? [];
  const gutter = Math.max(...lines.map((one) => String(one.line).length), 1);
  return lines.flatMap(({ line, text }) => {
    const isMeant = line === location.line;
    const from = isMeant ? location.column - 1 : 0;
    const to = !isMeant ? 0 : location.endLine > line ? text.length : Math.max(location.endColumn - 1, from + 1);
    const shown = show(text, from, to, width - gutter - 5);
    const number = paint('dim', `${String(line).padStart(gutter)} |`);
    const source = `${paint('red', isMeant ? '>' : ' ')} ${number} ${shown.text}`.trimEnd();
    if (!isMeant) return [source];
    const caret = '^'.repeat(Math.max(1, widthOf(shown.marked)));
    const empty = paint('dim', `${' '.repeat(gutter)} |`);
    return [source, `  ${empty} ${' '.repeat(widthOf(shown.before))}${paint('red', caret)}`];
  });
}
