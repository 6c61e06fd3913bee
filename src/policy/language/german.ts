import type { Duration } from '../../core/duration.js';
import type { Language, PeriodWords, Start } from './language.js';
import { unitsOf } from './units.js';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const spans = { end_of_month: 'Monats', end_of_quarter: 'Quartals', end_of_year: 'Jahres' } as const;
const units = {
  years: ['Jahr', 'Jahre'],
  months: ['Monat', 'Monate'],
  days: ['Tag', 'Tage'],
  hours: ['Stunde', 'Stunden'],
  minutes: ['Minute', 'Minuten'],
  seconds: ['Sekunde', 'Sekunden'],
} as const;

const count = (amount: number, one: string, many: string): string => `${amount} ${amount === 1 ? one : many}`;

/** The nominative, which is the accusative too for all that is counted here but one: "1 Tag" stands after no preposition. */
function duration(value: Duration): string {
  const words = unitsOf(value).map(([unit, amount]) => count(amount, units[unit][0], units[unit][1]));
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} und ${words.at(-1)}` : (words[0] ?? '');
}

function date(iso: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return found ? `${Number(found[3])}. ${months[Number(found[2]) - 1]} ${found[1]}` : iso;
}

const first = ' (was zuerst eintritt)';
const clausesOf = (starts: readonly Start[], until: boolean): string =>
  starts.flatMap(({ clause, until: other }) => (clause === undefined ? [] : [until ? (other ?? clause) : clause])).join(' oder ');
const ownOf = (starts: readonly Start[]): string => starts.flatMap(({ own }) => own ?? []).join('; ');

/** `lead` takes a subordinate clause, `noun` a noun. Words of the user stand behind a colon, never inside the clause. */
function start(starts: readonly Start[], lead: string, noun: string, until = false): string {
  const clauses = clausesOf(starts, until);
  const own = ownOf(starts);
  const several = starts.length > 1 ? first : '';
  if (own === '') return `${lead} ${clauses}${several}`;
  if (clauses === '')
    return starts.length > 1 ? `${noun} dem ersten dieser Ereignisse: ${own}` : `${noun} diesem Ereignis: ${own}`;
  return `${lead} ${clauses} oder ${noun.replace(/^.* /, '')} diesem Ereignis${several}: ${own}`;
}

function period({ duration: length, from, starts }: PeriodWords): string {
  if (length === null) return 'Ohne zeitliche Grenze';
  const time = duration(length);
  if (starts.length === 0) return time;
  if (from === 'event')
    return time === '' ? start(starts, 'Bis', 'Bis zu', true) : start(starts, `${time}, nachdem`, `${time} nach`);
  const end = time === '' ? `Bis zum Ende des ${spans[from]}` : `${time} ab Ende des ${spans[from]}`;
  return start(starts, `${end}, in dem`, `${end} mit`);
}

/** German. */
export const german: Language = { locale: 'de', duration, date, onDay: (iso) => `Am ${date(iso)}`, period, count };
