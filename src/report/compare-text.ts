import type { Comparison, Lacking } from '../core/comparison.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { count, visible, wrap } from './text.js';

const headings: readonly (readonly [Lacking['kind'], string])[] = [
  ['data', 'Data that the text does not name'],
  ['recipient', 'Recipients that the text does not name'],
  ['period', 'Times that the text does not state'],
];

/** What a policy text lacks, and the services in it that nobody uses. */
export function compareReport({ lacking, unused }: Comparison, file: string, options: ReportOptions): string {
  const paint = painter(options.color);
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint('underline', heading), ...lines.map((line) => wrap(visible(line), options.width, '  ')), ''];
  const blocks = headings.flatMap(([kind, heading]) =>
    block(
      heading,
      lacking.filter((one) => one.kind === kind).map(({ name, path }) => `${name} (\`${path}\`)`),
    ),
  );
  const strangers = block(
    'Services that the text names, and neither the inventory nor the code uses',
    unused.map(({ name }) => name),
  );
  const end = `\`${visible(file)}\` lacks ${count(lacking.length, 'declared fact')} and names ${count(unused.length, 'service')} that nobody uses. Words were compared, not their meaning: read the text too.`;
  return [...blocks, ...strangers, wrap(end, options.width), ''].join('\n');
}
