import type { Result } from '../core/result.js';
import { speakingOf } from './standing.js';
import { countBySeverity } from './summary.js';
import { count } from './text.js';

/** The first line of a report to be read as a page: whether something blocks, and how much there is. */
export function headlineOf(result: Result): string {
  const findings = speakingOf(result);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const standing = result.findings.filter(({ suppressed }) => suppressed?.by === 'base').length;
  const before = standing > 0 ? `; ${standing} more stood before this change` : '';
  if (findings.length === 0) return `Privacy check: no findings${before}`;
  const verdict = errors > 0 ? `${count(errors, 'finding')} to settle` : 'nothing blocks';
  return `Privacy check: ${verdict} (${countBySeverity(findings, (_, text) => text)})${before}`;
}
