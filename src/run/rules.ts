import type { RuleSummary } from '../core/result.js';
import { allRules } from '../lint/all-rules.js';
import { summaryOf } from '../lint/lint.js';

/** Every rule there is, with its own severity. */
export function ruleSummaries(): readonly RuleSummary[] {
  return allRules.map((rule) => summaryOf({ rule, severity: rule.severity }));
}
