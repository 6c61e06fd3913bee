import type { Range } from '../core/range.js';
import type { InventoryProblem } from '../core/rule.js';
import type { ProblemKind } from './problem-kinds.js';

/** What is wrong with the inventory as it is written: one finding of the group `inventory/`. `about` is the id path in the long form, `at` where it is written. */
export interface Problem extends InventoryProblem {
  readonly rule: `inventory/${ProblemKind}`;
}

/** Why an inventory cannot be read at all. */
export interface Fatal {
  readonly message: string;
  readonly do: readonly string[];
  readonly range: Range;
}
