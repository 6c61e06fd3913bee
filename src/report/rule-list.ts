import type { RuleSummary } from '../core/result.js';
import type { ReportOptions } from './options.js';
import { painter, severityStyle, severityWord } from './paint.js';
import { count, wrap } from './text.js';

/** All rules for people, a group after the other: severity, id and what each is about. */
export function ruleList(rules: readonly RuleSummary[], options: ReportOptions): string {
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
  return [...blocks, `${count(rules.length, 'rule')}. \`forthright explain <rule>\` says more of one.`, ''].join('\n');
}
