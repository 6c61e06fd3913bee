import type { CoverageRow, RuleMetadata } from '../core/result.js';
import type { ReportOptions } from './options.js';
import { painter, severityStyle, severityWord } from './paint.js';
import { count, wrap } from './text.js';

/** All rules for people, a group after the other: severity, id and what each is about. */
export function ruleList(rules: readonly RuleMetadata[], coverage: readonly CoverageRow[], options: ReportOptions): string {
  const paint = painter(options.color);
  const groups = [...new Set(rules.map((rule) => rule.id.split('/')[0] as string))];
  const blocks = groups.map((group) => {
    const rows = rules.filter((rule) => rule.id.startsWith(`${group}/`));
    const lines = rows.map((rule) => {
      const severity = paint(severityStyle[rule.severity], severityWord[rule.severity].padEnd(7));
      return `  ${severity}  ${rule.id}\n${wrap(rule.summary, options.width, '           ')}`;
    });
    return [paint('bold', group), ...lines, ''].join('\n');
  });
  const blocking = rules.filter(({ blocks, group }) => blocks === 'recommended' && group !== 'inventory').length;
  const covered = coverage.filter((row) => row.rules.length > 0).length;
  const end = [
    `${count(rules.length, 'rule')}. Under \`recommended\` ${blocking} of them fail a build, beside those on the form of the file (\`inventory\`). \`forthright explain <rule>\` says more of one.`,
    ...(coverage.length === 0
      ? []
      : [
          `They cover ${covered} of ${coverage.length} things that laws ask; \`docs/rules/coverage.md\` says which, and why not the others.`,
        ]),
  ];
  return [...blocks, ...end.map((line) => wrap(line, options.width)), ''].join('\n');
}
