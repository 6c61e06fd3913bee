import type { Severity } from '../core/finding.js';
import type { Range } from '../core/range.js';
import type { ProblemKind } from './problem-kinds.js';

/** What is wrong with the inventory as it is written: one finding of the group `inventory/`. `about` is the id path in the long form, `at` where it is written. */
export interface Problem {
  readonly rule: `inventory/${ProblemKind}`;
  readonly severity: Severity;
  readonly about: string;
  readonly message: string;
  readonly do: readonly string[];
  readonly at: readonly Range[];
}

/** Why an inventory cannot be read at all. */
export interface Fatal {
  readonly message: string;
  readonly do: readonly string[];
  readonly range: Range;
}
