import type { Finding } from '../core/finding.js';
import { compareText } from '../core/range.js';
import type { Result } from '../core/result.js';
import { fromTop } from './concerns.js';
import type { Reporter, ReportOptions } from './options.js';
import { wholeText } from './standing.js';
import { attributes, xmlLines } from './xml.js';

/** One suite: a rule, with a case a finding. */
interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly skipped: number;
}

const caseWith = (classname: string, name: string, body: string) =>
  `    <testcase${attributes({ classname, name, time: '0' })}>${body}</testcase>\n`;

const skippedFor = (reason: string) => `<skipped>${xmlLines(reason)}</skipped>`;

function bodyOf(finding: Finding, options: ReportOptions): string {
  const [first] = finding.locations;
  const at = first ? `${fromTop(options, first.file)}:${first.line}:${first.column}\n` : '';
  if (finding.suppressed) return skippedFor(finding.suppressed.reason);
  // Readers of this format know no warnings: only what fails the run by default fails here.
  if (finding.severity !== 'error') return `<system-out>${xmlLines(at + wholeText(finding))}</system-out>`;
  const what = attributes({ type: finding.rule, message: finding.message });
  return `<failure${what}>${xmlLines(at + wholeText(finding))}</failure>`;
}

function suiteOf(rule: string, findings: readonly Finding[], options: ReportOptions): Suite {
  const cases = findings.map((one) => caseWith(rule, one.about, bodyOf(one, options)));
  return {
    name: rule,
    cases: cases.length > 0 ? cases : [caseWith(rule, rule, '')],
    failures: findings.filter((one) => !one.suppressed && one.severity === 'error').length,
    skipped: findings.filter((one) => one.suppressed).length,
  };
}

function suitesOf({ findings, rulesRun, rulesNotRun }: Result, options: ReportOptions): Suite[] {
  const ran = new Set([...rulesRun.map(({ id }) => id), ...findings.map(({ rule }) => rule)]);
  const suites = [...ran].map((id) =>
    suiteOf(
      id,
      findings.filter(({ rule }) => rule === id),
      options,
    ),
  );
  const notRun = rulesNotRun.map(
    ({ id, because }): Suite => ({ name: id, cases: [caseWith(id, id, skippedFor(because))], failures: 0, skipped: 1 }),
  );
  return [...suites, ...notRun].sort((a, b) => compareText(a.name, b.name));
}

/** JUnit's XML: a suite a rule, a case a finding. Errors fail, other findings are told, what is hidden or did not run is skipped. */
export const junit: Reporter = (result, options) => {
  const suites = suitesOf(result, options);
  const sum = (key: 'failures' | 'skipped') => suites.reduce((total, suite) => total + suite[key], 0);
  const tests = suites.reduce((total, { cases }) => total + cases.length, 0);
  const bodies = suites.map(({ name, cases, failures, skipped }) => {
    const counts = attributes({ name, tests: cases.length, failures, errors: 0, skipped, time: '0' });
    return `  <testsuite${counts}>\n${cases.join('')}  </testsuite>\n`;
  });
  const all = attributes({ name: 'forthright', tests, failures: sum('failures'), errors: 0, time: '0' });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${all}>\n${bodies.join('')}</testsuites>\n`;
};
