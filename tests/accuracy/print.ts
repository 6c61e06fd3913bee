import { type Extra, figuresOf, type Grouping, type Miss, type Score, type Tally } from './score.js';

const percent = (figure: number | null) => (figure === null ? '–' : figure.toFixed(3));

const columns = [
  '',
  'personal',
  'traps',
  'found',
  'false',
  'precision',
  'recall',
  'category',
  'high: found',
  'false',
  'precision',
  'recall',
];

function row(name: string, all: Tally, high: Tally | undefined): string[] {
  const figures = figuresOf(all);
  const sure = figuresOf({ ...(high ?? { ...all, found: 0, false: 0 }), personal: all.personal });
  const counts = [all.personal, all.traps, all.found, all.false].map(String);
  const last = [String(high?.found ?? 0), String(high?.false ?? 0), percent(sure.precision), percent(sure.recall)];
  return [name, ...counts, percent(figures.precision), percent(figures.recall), percent(figures.category), ...last];
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = columns.map((_, index) => Math.max(...rows.map((cells) => cells[index]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join('  '),
    )
    .join('\n');
}

/** The table: everything in one row, then a row a site, category, domain or library. */
export function tableOf(all: Score, high: Score, groupings: readonly Grouping[]): string {
  const grouped = groupings.flatMap((grouping) => [
    [`by ${grouping}`],
    ...[...all.by[grouping].entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tally]) => row(`  ${name}`, tally, high.by[grouping].get(name))),
  ]);
  return align([columns, row('all', all.whole, high.whole), ...grouped]);
}

function nameOf({ domain, label }: Miss): string {
  const { file, line, names, categories, site, library } = label;
  return `${domain}/${file}:${line} ${names.join('|')} (${categories.join('|')}, ${site}/${library})`;
}

/** Labels that nothing answered to, and those found under another category, one a line. */
export function missesOf({ misses, mistaken }: Score): string {
  return [
    ...misses.map((miss) => `missed ${nameOf(miss)}`),
    ...mistaken.map((miss) => `found as ${miss.category} ${nameOf(miss)}`),
  ].join('\n');
}

/** Reports that no label bears out, one a line, with what led to them. */
export function extrasOf(extras: readonly Extra[]): string {
  return extras
    .map(({ domain, observation: { file, line, field, category, site, confidence, because } }) =>
      [
        `extra ${domain}/${file}:${line} ${field} (${category}, ${site}, ${confidence})`,
        ...because.map(({ text }) => `    ${text}`),
      ].join('\n'),
    )
    .join('\n');
}
