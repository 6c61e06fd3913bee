import type { Range } from '../core/range.js';

/** What is wrong with the config. It ends the run: a rule that is set wrongly must not pass for one that is set. */
export interface ConfigFault {
  readonly message: string;
  readonly do: readonly string[];
  readonly range: Range;
}
