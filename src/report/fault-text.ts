import type { UsageError } from '../core/usage-error.js';
import { codeFrame } from './frame.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { visible, wrap } from './text.js';

/** What ended a run, for people: what is wrong, the lines meant, what to do. */
export function faultText(fault: UsageError, options: ReportOptions): string {
  const paint = painter(options.color);
  const places = fault.at.flatMap((at) => [
    '',
    `  ${paint('underline', visible(`${at.file}:${at.line}:${at.column}`))}${at.note ? `  ${visible(at.note)}` : ''}`,
    ...codeFrame(at, options.width - 2, paint).map((line) => `  ${line}`),
  ]);
  const hint =
    fault.hint === undefined
      ? []
      : [
          ...(places.length > 0 ? [''] : []),
          ...visible(fault.hint)
            .split('\n')
            .map((line) => wrap(line, options.width, '  ')),
        ];
  return [wrap(visible(fault.message), options.width, `${paint('red', 'forthright:')} `), ...places, ...hint, ''].join('\n');
}
