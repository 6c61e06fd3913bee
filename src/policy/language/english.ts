import type { Duration } from '../../core/duration.js';
import type { Language, PeriodWords, Start } from './language.js';
import { unitsOf } from './units.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const spans = { end_of_month: 'month', end_of_quarter: 'quarter', end_of_year: 'year' } as const;

const count = (amount: number, one: string, many: string): string => `${amount} ${amount === 1 ? one : many}`;

function duration(value: Duration): string {
  const words = unitsOf(value).map(([unit, amount]) => count(amount, unit.slice(0, -1), unit));
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

function date(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? `${Number(found[3])} ${months[Number(found[2]) - 1]} ${found[1]}` : iso;
}

const startsIn = (starts: readonly Start[]): string => starts.map((start) => start.clause ?? start.own ?? '').join('; ');

/** "you close your account", or "the first of these: …". Words of the user stand behind a colon, never inside the clause. */
function moment(starts: readonly Start[], lead: string): string {
  const [first] = starts;
  if (starts.length === 1 && first?.clause !== undefined) return `${lead} ${first.clause}`;
  if (starts.length === 1) return `${lead} this: ${first?.own ?? ''}`;
  return `${lead} the first of these: ${startsIn(starts)}`;
}

function spanEnd(from: keyof typeof spans, starts: readonly Start[], lead: string): string {
  const [first] = starts;
  const span = spans[from];
  if (starts.length === 1 && first?.clause !== undefined) return `${lead} the end of the ${span} in which ${first.clause}`;
  return `${lead} the end of the ${span} of ${starts.length === 1 ? 'this' : 'the first of these'}: ${startsIn(starts)}`;
}

function period({ duration: length, from, starts }: PeriodWords): string {
  if (length === null) return 'Without a time limit';
  const time = duration(length);
  if (starts.length === 0) return time;
  if (time === '') return from === 'event' ? moment(starts, 'Until') : spanEnd(from, starts, 'Until');
  return from === 'event' ? moment(starts, `${time} after`) : spanEnd(from, starts, `${time} from`);
}

/** English, in the British manner of dates. */
export const english: Language = { locale: 'en', duration, date, onDay: (iso) => `On ${date(iso)}`, period, count };
