import type { Finding, Location } from '../core/finding.js';
import type { Changes, PlaceTold, Result } from '../core/result.js';
import { fromTop, messageOf } from './concerns.js';
import { codeFrame } from './frame.js';
import { type Group, groupsOf, placeInWords, standingOf } from './groups.js';
import { headlineOf } from './headline.js';
import { pageStyle } from './html-style.js';
import { unindented } from './markdown-text.js';
import type { Reporter, ReportOptions } from './options.js';
import { painter, severityWord } from './paint.js';
import { summaryRows } from './summary.js';
import { xml, xmlLines } from './xml.js';

/** Wide enough for most lines of code; longer ones are cut around what is meant. */
const frameWidth = 100;

/** A sentence of ours: what stands in backticks is code. */
function sentence(text: string): string {
  const parts = text.split(/`([^`\n]+)`/);
  return parts.map((part, index) => (index % 2 === 1 ? `<code>${xml(part)}</code>` : xmlLines(part))).join('');
}

/** A step: its first line is a sentence, lines below it are YAML or a command to paste. */
function step(text: string): string {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  return sentence(first) + (rest.length === 0 ? '' : `<pre>${xmlLines(unindented(rest))}</pre>`);
}

const at = ({ file, line, column }: Pick<Location, 'file' | 'line' | 'column'>, options: ReportOptions) =>
  `<code>${xml(`${fromTop(options, file)}:${line}:${column}`)}</code>`;

function frameOf(location: Location | undefined): string {
  const lines = location ? codeFrame(location, frameWidth, painter(false)) : [];
  // A narrow screen scrolls the lines, so that the mark stays under what it means; the keyboard must reach what scrolls.
  return lines.length === 0
    ? ''
    : `<pre class="frame" tabindex="0" role="region" aria-label="${xml(`Lines around ${location?.file}:${location?.line}`)}">${xmlLines(lines.join('\n'))}</pre>\n`;
}

function findingBlock(finding: Finding, options: ReportOptions): string {
  const [first, ...others] = finding.locations;
  const rule = `<code>${xml(finding.rule)}</code>`;
  const page = options.pages === null ? rule : `<a href="${xml(new URL(finding.docs, options.pages).href)}">${rule}</a>`;
  const where = [first, ...others].flatMap((one) => (one ? [at(one, options)] : [])).join(', ');
  const law = finding.law.length > 0 ? `<p class="law">Law: ${xml(finding.law.join('; '))}</p>\n` : '';
  return `<article class="${finding.severity}">
<h3><span class="severity">${severityWord[finding.severity]}</span>: ${sentence(messageOf(finding))}</h3>
<p class="where">${[where, page].filter((part) => part !== '').join(' · ')}</p>
${frameOf(first)}<details><summary>Why, and what to do</summary>
<p>${sentence(finding.why)}</p>
<ol>${finding.do.map((one) => `<li>${step(one)}</li>`).join('')}</ol>
${law}</details>
</article>`;
}

function placeLine(place: PlaceTold, word: string, group: Group, options: ReportOptions): string {
  const standing = word === 'New' ? `: ${sentence(standingOf(place, group))}` : '';
  const where = `<code>${xml(place.place)}</code>, ${at({ ...place.at }, options)}`;
  return `<li><strong>${word}: ${xml(placeInWords(place))}</strong>${standing} <span class="where">(${where})</span></li>`;
}

const listOf = (items: readonly string[]) => (items.length === 0 ? [] : [`<ul>\n${items.join('\n')}\n</ul>`]);

function groupBlock(group: Group, options: ReportOptions): string {
  const places = [
    ...group.came.map((place) => placeLine(place, 'New', group, options)),
    ...group.went.map((place) => placeLine(place, 'Gone', group, options)),
  ];
  const findings = group.findings.map((one) => findingBlock(one, options));
  return ['<section>', `<h2>${xml(group.title)}</h2>`, ...listOf(places), ...findings, '</section>'].join('\n');
}

function recipientBlock({ recipientsCame, recipientsWent }: Changes): string[] {
  const row = (word: string) => (name: string) => `<li><strong>${word}: data can reach ${xml(name)}</strong></li>`;
  const rows = [...recipientsCame.map(row('New')), ...recipientsWent.map(row('Gone'))];
  return rows.length === 0 ? [] : ['<section>', '<h2>Who the code sends to</h2>', ...listOf(rows), '</section>'];
}

function lookedAt(result: Result): string[] {
  const rows = summaryRows(result).map(([label, text]) => `<dt>${xml(label)}</dt><dd>${sentence(text)}</dd>`);
  return rows.length === 0 ? [] : ['<section>', '<h2>What was looked at</h2>', `<dl>${rows.join('\n')}</dl>`, '</section>'];
}

/** One page that holds the whole report: no script, nothing to load, for a person to read and keep. */
export const html: Reporter = (result, options) => {
  const headline = xml(headlineOf(result));
  const compared = result.since ? [`<p>Compared with <code>${xml(result.since.commit.slice(0, 10))}</code>.</p>`] : [];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<main>
${[
  `<h1>${headline}</h1>`,
  ...compared,
  ...(result.since ? recipientBlock(result.since) : []),
  ...groupsOf(result).map((group) => groupBlock(group, options)),
  ...lookedAt(result),
].join('\n')}
</main>
</body>
</html>
`;
};
