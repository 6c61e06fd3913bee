import type { Duration } from '../../core/duration.js';

/** The units that people count time in. */
export type Unit = 'years' | 'months' | 'days' | 'hours' | 'minutes' | 'seconds';

/** A duration in the units that people count in, without those of which there are none. */
export function unitsOf({ months: all, days, seconds }: Duration): [Unit, number][] {
  // Below three years people count in months: "13 months" says more than "1 year and 1 month".
  const years = all % 12 === 0 || all >= 36 ? Math.floor(all / 12) : 0;
  const units: [Unit, number][] = [
    ['years', years],
    ['months', all - years * 12],
    ['days', days],
    ['hours', Math.floor(seconds / 3600)],
    ['minutes', Math.floor((seconds % 3600) / 60)],
    ['seconds', seconds % 60],
  ];
  return units.filter(([, amount]) => amount > 0);
}
