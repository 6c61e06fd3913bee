import type { Finding } from '../core/finding.js';
import { compareText } from '../core/range.js';
import { fromTop, messageOf } from './concerns.js';
import type { Reporter } from './options.js';
import { speakingOf } from './standing.js';
import { attributes } from './xml.js';

const severities = { error: 'error', warn: 'warning', info: 'info' } as const;

function errorOf(finding: Finding): string {
  const [first] = finding.locations;
  return `    <error${attributes({
    ...(first ? { line: first.line, column: first.column } : { line: 1 }),
    severity: severities[finding.severity],
    message: [messageOf(finding), ...finding.do].join('\n'),
    source: `forthright.${finding.rule.replace('/', '.')}`,
  })}/>\n`;
}

/** The XML of Checkstyle, a file after the other: for Jenkins, reviewdog and editors. */
export const checkstyle: Reporter = (result, options) => {
  const fileOf = ({ locations: [first], inventories }: Finding) =>
    fromTop(options, first?.file ?? inventories?.[0] ?? result.inventory ?? 'privacy.yaml');
  const findings = speakingOf(result);
  const files = [...new Set(findings.map(fileOf))].sort(compareText).map((name) => {
    const errors = findings.filter((one) => fileOf(one) === name).map(errorOf);
    return `  <file${attributes({ name })}>\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};
