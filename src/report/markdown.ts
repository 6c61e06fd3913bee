import type { Finding, Location } from '../core/finding.js';
import type { Changes, PlaceTold, Result } from '../core/result.js';
import { fromTop, messageOf } from './concerns.js';
import { type Group, groupsOf, placeInWords, standingOf } from './groups.js';
import { headlineOf } from './headline.js';
import { code, sentence, step, words } from './markdown-text.js';
import type { Reporter, ReportOptions } from './options.js';
import { severityWord } from './paint.js';
import { summaryRows } from './summary.js';
import { count } from './text.js';

/** GitHub takes 65,536 characters in a comment; a little is left for whoever puts something around it. */
const most = 60_000;

const at = ({ file, line }: Pick<Location, 'file' | 'line'>, options: ReportOptions) => code(`${fromTop(options, file)}:${line}`);

const indented = (text: string) => text.replace(/\n(?=.)/g, '\n  ');

function placeLine(place: PlaceTold, word: string, group: Group, options: ReportOptions): string {
  const standing = word === 'New' ? `: ${sentence(standingOf(place, group))}` : '';
  return `- **${word}: ${words(placeInWords(place))}**${standing} (${code(place.place)}, ${at(place.at, options)})`;
}

function findingBlock(finding: Finding, options: ReportOptions): string {
  const [first] = finding.locations;
  const where = first ? ` (${at(first, options)})` : '';
  const rule =
    options.pages === null ? code(finding.rule) : `[${code(finding.rule)}](${new URL(finding.docs, options.pages).href})`;
  const law = finding.law.length > 0 ? [`Law: ${words(finding.law.join('; '))}`] : [];
  const inside = [sentence(finding.why), ...finding.do.map(step), ...law, `Rule: ${rule}`].join('\n\n');
  const details = `<details><summary>Why, and what to do</summary>\n\n${inside}\n\n</details>`;
  return indented(`- **${severityWord[finding.severity]}**: ${sentence(messageOf(finding))}${where}\n\n${details}`);
}

function groupBlock(group: Group, options: ReportOptions): string {
  const places = [
    ...group.came.map((place) => placeLine(place, 'New', group, options)),
    ...group.went.map((place) => placeLine(place, 'Gone', group, options)),
  ];
  const findings = group.findings.map((one) => findingBlock(one, options));
  return [`### ${words(group.title)}`, ...(places.length > 0 ? [places.join('\n')] : []), ...findings].join('\n\n');
}

function recipientLines({ recipientsCame, recipientsWent }: Changes): string[] {
  const row = (names: readonly string[], word: string) => names.map((name) => `- **${word}: data can reach ${words(name)}**`);
  const lines = [...row(recipientsCame, 'New'), ...row(recipientsWent, 'Gone')];
  return lines.length === 0 ? [] : ['### Who the code sends to', lines.join('\n')];
}

function introduction({ since, findings }: Result): string[] {
  if (!since) return [];
  const { came, went } = since;
  const changed =
    came.length + went.length === 0
      ? 'no place with personal data comes or goes'
      : `places with personal data that are new: ${came.length}; that are gone: ${went.length}`;
  const gone = findings.length === 0 ? '' : ' Only what is new can block.';
  return [`Compared with ${code(since.commit.slice(0, 10))}: ${changed}.${gone}`];
}

/** As many blocks as fit, and how many were left out. */
function fitting(blocks: readonly string[], room: number): string[] {
  let left = room;
  const kept = blocks.filter((block) => {
    left -= block.length + 2;
    return left > 0;
  });
  const rest = blocks.length - kept.length;
  return rest === 0 ? kept : [...kept, `${count(rest, 'more part')} of this report did not fit; the other formats hold all.`];
}

/** For a comment on a pull request or the summary of a step: by kind of data and people, first what is new, then the findings with what to do. */
export const markdown: Reporter = (result, options) => {
  const head = [`## ${words(headlineOf(result))}`, ...introduction(result)];
  const rows = summaryRows(result).map(([label, text]) => `- ${label}: ${sentence(text)}`);
  const end = rows.length > 0 ? [`<details><summary>What was looked at</summary>\n\n${rows.join('\n')}\n\n</details>`] : [];
  const blocks = [
    ...(result.since ? recipientLines(result.since) : []),
    ...groupsOf(result).map((one) => groupBlock(one, options)),
  ];
  const room = most - [...head, ...end].join('\n\n').length;
  return `${[...head, ...fitting(blocks, room), ...end].join('\n\n')}\n`;
};
