import type { Finding, Severity } from '../core/finding.js';
import { reaches } from './settings.js';

/** When findings fail a run: at which severity, and above how many warnings. */
export interface Gate {
  readonly failSeverity?: Severity;
  readonly maxWarnings?: number;
}

/** Whether findings fail a run. What is suppressed never counts. */
export function isFailing(findings: readonly Finding[], gate: Gate = {}): boolean {
  const open = findings.filter((finding) => !finding.suppressed);
  const warnings = open.filter((finding) => finding.severity === 'warn').length;
  return (
    open.some((finding) => reaches(finding.severity, gate.failSeverity ?? 'error')) ||
    (gate.maxWarnings !== undefined && warnings > gate.maxWarnings)
  );
}
