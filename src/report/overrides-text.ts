import type { Overridable } from '../core/override.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { visible, wrap } from './text.js';

/** The sections and sentences that counsel may word: the anchor, what it says now, and the file of counsel's words where there is one. */
export function overridesText(all: readonly Overridable[], { color, width }: ReportOptions): string {
  const paint = painter(color);
  const blocks = all.flatMap(({ anchor, kind, id, says, file }) => [
    `${kind === 'section' ? paint('bold', anchor) : `  ${anchor}  ${id}`}${file === null ? '' : `  ${visible(file)}`}`,
    wrap(visible(shortened(says)), width, kind === 'section' ? '  ' : '    '),
  ]);
  const end = 'Begin a file with the present words: `forthright override <anchor>`.';
  return [...blocks, '', wrap(end, width), ''].join('\n');
}

const longest = 140;
const shortened = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).trimEnd()} …`);
