import type { Duration } from '../../core/duration.js';

/** When a period starts: the clause of an event of the catalogue ("you close your account"), or what a user wrote for one of their own. */
export interface Start {
  readonly clause?: string;
  /** The clause after "until", where a language words it otherwise. */
  readonly until?: string;
  readonly own?: string;
}

/** A period as grammar sees it. No duration: without a limit. */
export interface PeriodWords {
  readonly duration: Duration | null;
  readonly from: 'event' | 'end_of_month' | 'end_of_quarter' | 'end_of_year';
  readonly starts: readonly Start[];
}

/** What a language needs grammar for. Everything else stands in its templates and words. */
export interface Language {
  readonly locale: string;
  duration(duration: Duration): string;
  /** A day, from an ISO date. */
  date(iso: string): string;
  /** On a day, from an ISO date, at the beginning of a line. */
  onDay(iso: string): string;
  /** How long and from when, as a line that begins with a capital letter or a number and has no full stop. */
  period(period: PeriodWords): string;
  /** A number with its noun. */
  count(amount: number, one: string, many: string): string;
}
