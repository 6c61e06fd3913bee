import type { Disclosure } from '../core/document.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { count, visible, wrap } from './text.js';

/** Why a policy cannot be published: each sentence that could not be written, where it hangs, and what to declare. */
export function missingText(missing: readonly Disclosure[], options: ReportOptions): string {
  const paint = painter(options.color);
  const blocks = missing.flatMap(({ section, sentence, declare, ranges: [at], because }) => [
    `${paint('underline', visible(at ? `${at.file}:${at.line}:${at.column}` : section))}`,
    ...(sentence ? [wrap(visible(sentence), options.width, '  lacks    ')] : []),
    ...(because ? [wrap(visible(because), options.width, '  because  ')] : []),
    ...(declare ? [wrap(visible(declare), options.width, '  declare  ')] : []),
    '',
  ]);
  const end = `The policy was not written: ${count(missing.length, 'sentence')} cannot be. \`forthright policy --draft\` shows the gaps in place.`;
  return [...blocks, wrap(end, options.width), ''].join('\n');
}
