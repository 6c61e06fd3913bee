import { addToDate } from '../../core/duration.js';

/** Whether a day (ISO) lies more than a year before the day of the run. */
export function isOlderThanAYear(day: string, asOf: string): boolean {
  return addToDate(new Date(`${day}T00:00:00Z`), { months: 12, days: 0, seconds: 0 }) < Date.parse(`${asOf}T00:00:00Z`);
}
