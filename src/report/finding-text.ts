import type { Finding, Location } from '../core/finding.js';
import { concernedBy } from './concerns.js';
import { codeFrame } from './frame.js';
import type { ReportOptions } from './options.js';
import { painter, severityStyle, severityWord } from './paint.js';
import { visible, wrap } from './text.js';

/** Places beyond the first that are named one by one. */
const mostPlaces = 4;

const at = (location: Location) => visible(`${location.file}:${location.line}:${location.column}`);

/** One labelled paragraph, indented; lines of its own (YAML, a command) stay as they are. */
function labelled(label: string, text: string, { width, color }: ReportOptions, bullet = ''): string[] {
  const [first = '', ...rest] = visible(text).trimEnd().split('\n');
  const start = `  ${label.padEnd(5)}${bullet}`;
  const painted = painter(color)('dim', label);
  return [wrap(first, width, start).replace(label, painted), ...rest.map((line) => (' '.repeat(start.length) + line).trimEnd())];
}

function stepsOf(finding: Finding, options: ReportOptions): string[] {
  const many = finding.do.length > 1;
  return finding.do.flatMap((step, index) => labelled(index === 0 ? 'do' : '', step, options, many ? `${index + 1}. ` : ''));
}

function otherPlaces(finding: Finding, options: ReportOptions): string[] {
  const others = finding.locations.slice(1);
  const named = others.slice(0, mostPlaces).map((one) => at(one) + (one.note ? `  ${visible(one.note)}` : ''));
  if (others.length > mostPlaces) named.push(`and ${others.length - mostPlaces} more places`);
  return named.flatMap((text, index) => labelled(index === 0 ? 'also' : '', text, options));
}

/** One finding for people: where, how grave and which rule; what is wrong; the lines meant; why, what to do, the law and the page. */
export function findingText(finding: Finding, options: ReportOptions): string {
  const { width } = options;
  const paint = painter(options.color);
  const [first] = finding.locations;
  const severity = paint(severityStyle[finding.severity], severityWord[finding.severity]);
  const concerned = concernedBy(finding);
  const frame = first ? codeFrame(first, width - 2, paint).map((line) => `  ${line}`) : [];
  return [
    [first ? paint('underline', at(first)) : visible(finding.about), severity, paint('dim', finding.rule)].join('  '),
    paint('bold', wrap(visible(finding.message), width, '  ')),
    ...(frame.length > 0 ? ['', ...frame, ''] : []),
    ...labelled('why', finding.why, options),
    ...stepsOf(finding, options),
    ...otherPlaces(finding, options),
    ...(concerned === null ? [] : labelled('for', concerned, options)),
    ...(finding.law.length > 0 ? labelled('law', finding.law.join('; '), options) : []),
    ...labelled('docs', finding.docs, options),
  ].join('\n');
}
