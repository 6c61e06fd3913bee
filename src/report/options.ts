import type { Result } from '../core/result.js';

/** What a reporter may know beside the result. */
export interface ReportOptions {
  /** Whether to write colours. */
  readonly color: boolean;
  /** Columns to wrap at. */
  readonly width: number;
  /** Path from the top of the repository to the root (`packages/shop/`, or empty): for those who resolve paths from the top. */
  readonly prefix: string;
  /** Where the pages of rules stand on the web, with a slash at its end; null where they stand nowhere. */
  readonly pages: string | null;
  /** How long the run took, for people who wait at a terminal; null for everybody else, whose output is the same each time. */
  readonly seconds: number | null;
  /** Whether a run that stops nothing leaves out what was looked at, and one that finds nothing is told in a line: before each commit nobody reads more. */
  readonly isBrief?: boolean;
}

/** A format: the whole result in, the whole text out. */
export type Reporter = (result: Result, options: ReportOptions) => string;

/** For tests and plain files: no colour, 80 columns. */
export const plainOptions: ReportOptions = { color: false, width: 80, prefix: '', pages: null, seconds: null };
