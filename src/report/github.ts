import type { Finding } from '../core/finding.js';
import { fromTop, messageOf } from './concerns.js';
import type { Reporter, ReportOptions } from './options.js';

const command = { error: 'error', warn: 'warning', info: 'notice' } as const;

const escapeMessage = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(finding: Finding, options: ReportOptions): string {
  const [first] = finding.locations;
  const place: [string, string | number][] = first
    ? [
        ['file', fromTop(options, first.file)],
        ['line', first.line],
        ['col', first.column],
        ['endLine', first.endLine],
        ['endColumn', first.endColumn],
      ]
    : [];
  const properties = [['title', finding.rule] as const, ...place].map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  const text = [messageOf(finding), finding.why, ...finding.do].join('\n');
  return `::${command[finding.severity]} ${properties.join(',')}::${escapeMessage(text)}\n`;
}

/** Workflow commands that GitHub Actions turns into annotations on the changed lines. What is suppressed is left out. */
export const github: Reporter = (result, options) =>
  result.findings
    .filter((one) => !one.suppressed)
    .map((finding) => annotation(finding, options))
    .join('');
