import { readFileSync, writeFileSync } from 'node:fs';
import { type Figures, figuresOf, type Score } from './score.js';

/** What must be reached: the figures of all reports, and of those at high confidence alone. */
export interface Bar {
  readonly all: Recorded;
  readonly high: Recorded;
}
type Recorded = Readonly<Record<keyof Figures, number>>;

const file = new URL('./bar.json', import.meta.url);

/** The recorded bar. */
export function readBar(): Bar {
  return JSON.parse(readFileSync(file, 'utf8')) as Bar;
}

/** Cut off, not rounded: a recorded figure is always one that was reached. */
function recorded(score: Score): Recorded {
  const cut = (figure: number | null) => Math.floor((figure ?? 0) * 1000) / 1000;
  const { precision, recall, category } = figuresOf(score.whole);
  return { precision: cut(precision), recall: cut(recall), category: cut(category) };
}

/** The scores in the shape of the bar. */
export function reached(all: Score, high: Score): Bar {
  return { all: recorded(all), high: recorded(high) };
}

/** Each figure below the bar, as a sentence. */
export function shortfalls(now: Bar, bar: Bar): string[] {
  return (['all', 'high'] as const).flatMap((set) =>
    (['precision', 'recall', 'category'] as const)
      .filter((figure) => now[set][figure] < bar[set][figure])
      .map(
        (figure) =>
          `${figure} of ${set === 'all' ? 'all reports' : 'reports at high confidence'} is ${now[set][figure]}, the bar is ${bar[set][figure]}`,
      ),
  );
}

/** Writes a new bar. */
export function recordBar(bar: Bar): void {
  writeFileSync(file, `${JSON.stringify(bar, null, 2)}\n`);
}
