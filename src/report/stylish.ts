import type { Finding, Severity } from '../core/finding.js';
import { compareText } from '../core/range.js';
import type { Result } from '../core/result.js';
import { findingText } from './finding-text.js';
import type { Reporter, ReportOptions } from './options.js';
import { type Paint, painter } from './paint.js';
import { countBySeverity, summary, unparsedIn } from './summary.js';
import { count, visible, wrap } from './text.js';

/** Findings that are shown in full: more than a screenful or two is not read. */
const most = 20;
const rank: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 };

/** The gravest findings, in the order they came. */
function choose(findings: readonly Finding[]): readonly Finding[] {
  const gravest = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, most);
  return findings.filter((one) => gravest.includes(one));
}

function remainder(rest: readonly Finding[], width: number, paint: Paint): string[] {
  if (rest.length === 0) return [];
  const rules = [...new Set(rest.map((one) => one.rule))].sort(compareText);
  const longest = Math.max(...rules.map((rule) => rule.length));
  const rows = rules.map(
    (rule) =>
      `  ${rule.padEnd(longest)}  ${countBySeverity(
        rest.filter((one) => one.rule === rule),
        paint,
      )}`,
  );
  return [
    wrap(`${count(rest.length, 'more finding')}, a rule a line; \`--only <rule>\` shows those of one rule:`, width),
    ...rows,
    '',
  ];
}

function headline(result: Result, findings: readonly Finding[], { width }: ReportOptions, paint: Paint): string {
  const checked = result.inventories
    ? count(result.inventories.length, 'inventory', 'inventories')
    : (result.inventory ?? 'the inventory');
  if (findings.length === 0)
    return paint('green', wrap(`No findings in ${result.files ? `${checked} and the code` : checked}.`, width));
  return wrap(`${countBySeverity(findings, paint)}. \`forthright explain <rule>\` says more about a rule.`, width);
}

/** What only somebody of the team can say: places and services that nobody has declared. */
const factRules: ReadonlySet<string> = new Set(['code/undeclared-field', 'code/new-place', 'code/sdk-undeclared']);

function factsToDeclare({ legal }: Result, findings: readonly Finding[], width: number): string[] {
  const facts = findings.filter(({ rule, severity }) => severity === 'error' && factRules.has(rule)).length;
  if (facts === 0) return [];
  const whom = legal ? `to ${visible(legal)}` : 'for whoever answers for the policy';
  return [
    wrap(
      `${count(facts, 'fact')} to declare. You need not know the law: what you leave open becomes a question ${whom}, and blocks no commit.`,
      width,
    ),
  ];
}

/** What leaves a verdict in doubt: files that could not be parsed, and notes. */
const doubtsOf = (result: Result, width: number): string[] =>
  [...unparsedIn(result), ...result.notes.map(visible)].map((text) => wrap(text, width));

/** That nothing was found, and no more than leaves that in doubt. */
function briefly(result: Result, { width, seconds }: ReportOptions, paint: Paint): string {
  const time = seconds === null ? '' : ` in ${seconds.toFixed(1)} s`;
  const where = result.files ? count(result.files.scanned, 'source file') : (result.inventory ?? 'the inventory');
  const open = result.todos.length > 0 ? `; ${count(result.todos.length, 'fact')} open` : '';
  const line = wrap(`forthright: no findings in ${where}${time}${open}.`, width);
  return [paint('green', line), ...doubtsOf(result, width), ''].join('\n');
}

/** What was looked at and what not; of a commit that may be made, what leaves that in doubt. */
function endOf(result: Result, findings: readonly Finding[], options: ReportOptions, paint: Paint): string[] {
  if (options.isBrief && !findings.some(({ severity }) => severity === 'error')) return doubtsOf(result, options.width);
  const end = summary(result, options.width, paint, options.seconds);
  return end === '' ? [] : [end];
}

/** For people at a terminal: findings with code frames, at most twenty, then a line a rule, then what was looked at and what not. */
export const stylish: Reporter = (result, options) => {
  const paint = painter(options.color);
  const findings = result.findings.filter((one) => !one.suppressed);
  if (options.isBrief && findings.length === 0) return briefly(result, options, paint);
  const shown = choose(findings);
  const rest = findings.filter((one) => !shown.includes(one));
  return [
    ...shown.flatMap((finding) => [findingText(finding, options), '']),
    ...remainder(rest, options.width, paint),
    headline(result, findings, options, paint),
    ...factsToDeclare(result, findings, options.width),
    ...endOf(result, findings, options, paint),
    '',
  ].join('\n');
};
