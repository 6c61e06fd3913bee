import type { Comparison, Lacking, Uncertain } from '../core/comparison.js';
import { groupBy } from '../core/group-by.js';
import type { ReportOptions } from './options.js';
import { painter } from './paint.js';
import { count, firstOf, visible, wrap } from './text.js';

const headings: readonly (readonly [Lacking['kind'], string])[] = [
  ['data', 'Data that the text does not name'],
  ['recipient', 'Recipients that the text does not name'],
  ['period', 'Times that the text does not state'],
];

const doubts: readonly (readonly [Uncertain['kind'], string, string])[] = [
  ['recipient', 'Recipients that the text names by their kind alone', 'as'],
  ['period', 'Times that the text states, but not where it tells of the datum', 'for'],
];

const mostPaths = 3;

/** A line a name: one time, say, that many data are kept for. */
const linesOf = (lacking: readonly Lacking[]): string[] =>
  [...groupBy(lacking, ({ name }) => name)].map(
    ([name, ones]) =>
      `${name} (${firstOf(
        ones.map(({ path }) => `\`${path}\``),
        mostPaths,
      )})`,
  );

/** What a policy text lacks, what a person has to judge, and the services in it that nobody uses. */
export function compareReport({ lacking, uncertain, unused }: Comparison, file: string, options: ReportOptions): string {
  const paint = painter(options.color);
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint('underline', heading), ...lines.map((line) => wrap(visible(line), options.width, '  ')), ''];
  const blocks = headings.flatMap(([kind, heading]) => block(heading, linesOf(lacking.filter((one) => one.kind === kind))));
  const loose = doubts.flatMap(([kind, heading, joint]) =>
    block(
      heading,
      uncertain.filter((one) => one.kind === kind).map(({ name, path, as }) => `${name} (\`${path}\`), ${joint} “${as}”`),
    ),
  );
  const strangers = block(
    'Services that the text names, and neither the inventory nor the code uses',
    unused.map(({ name }) => name),
  );
  const judge = uncertain.length > 0 ? `, leaves ${uncertain.length} to judge` : '';
  const end = `\`${visible(file)}\` lacks ${count(lacking.length, 'declared fact')}${judge} and names ${count(unused.length, 'service')} that nobody uses. Words were compared, not their meaning: read the text too.`;
  return [...blocks, ...loose, ...strangers, wrap(end, options.width), ''].join('\n');
}
