import type { Finding, Severity } from '../core/finding.js';
import type { SkippedFile } from '../core/observation.js';
import { compareText } from '../core/range.js';
import type { Result } from '../core/result.js';
import { type Paint, severityStyle, severityWord } from './paint.js';
import { count, firstOf, list, visible, wrap } from './text.js';

/** The parts of a result that a summary tells. */
export type Told = Pick<
  Result,
  'findings' | 'rulesNotRun' | 'files' | 'places' | 'dismissed' | 'recipients' | 'todos' | 'notes' | 'known'
>;

const severities: readonly Severity[] = ['error', 'warn', 'info'];
const mostNamed = 5;
/** Rules that are named for one reason why they did not run; of more, the number says enough. */
const mostRules = 3;

/** How many of a kind, `{ tests: 388 }`, in code-unit order. */
function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareText(a, b));
}

/** `2 errors, 1 warning`; empty where there is none. */
export function countBySeverity(findings: readonly Finding[], paint: Paint): string {
  const parts = severities.map((severity) => ({ severity, number: findings.filter((one) => one.severity === severity).length }));
  const present = parts.filter(({ number }) => number > 0);
  return present.map(({ severity, number }) => paint(severityStyle[severity], count(number, severityWord[severity]))).join(', ');
}

function lookedAt(result: Told, seconds: number | null): string | null {
  if (!result.files) return null;
  const recipients = new Set(result.recipients.map((one) => one.id)).size;
  const seen = `${count(result.places, 'place')} with personal data, ${count(recipients, 'recipient')}`;
  const known = typeof result.known === 'number' ? `; privacy.lock knows ${count(result.known, 'place')}` : '';
  const time = seconds === null ? '' : ` in ${seconds.toFixed(1)} s`;
  return `${count(result.files.scanned, 'source file')}${time}: ${seen}${known}.`;
}

function leftOut(result: Told): string | null {
  const kinds = Object.entries(result.files?.leftOut ?? {});
  if (kinds.length === 0) return null;
  return `${kinds.map(([kind, number]) => `${number} ${kind}`).join(', ')}. \`scan.include\` turns a kind on.`;
}

function unparsed(files: readonly SkippedFile[]): string[] {
  if (files.length === 0) return [];
  const named = files.map((one) => `${one.path} (${one.reason})`);
  return [`${count(files.length, 'file')} could not be parsed: ${firstOf(named, mostNamed)}.`];
}

function skipped(result: Told): string | null {
  const files = result.files?.skipped ?? [];
  if (files.length === 0) return null;
  const unread = files.filter((one) => one.kind === 'unread');
  const reasons = tally(unread.map((one) => one.reason)).map(([reason]) => {
    const paths = unread.filter((one) => one.reason === reason).map((one) => one.path);
    return `${paths.length} not opened (${reason}): ${firstOf(paths, mostNamed)}.`;
  });
  return visible([...unparsed(files.filter((one) => one.kind !== 'unread')), ...reasons].join(' '));
}

/** The files that could not be parsed, as a sentence; none where all could. */
export const unparsedIn = ({ files }: Told): string[] =>
  unparsed((files?.skipped ?? []).filter((one) => one.kind !== 'unread')).map(visible);

const hidden = {
  inline: 'by comments',
  exempt: 'exempt',
  lock: 'known in privacy.lock',
  not_personal: 'not personal',
  base: 'stood before',
} as const;
const isOff = 'the config switches it off';

/** All that says "not now", with how much it hides; `todo` has a row of its own. */
function suppressed(result: Told): string | null {
  const by = tally(result.findings.flatMap((one) => (one.suppressed ? [hidden[one.suppressed.by]] : [])));
  const total = by.reduce((sum, [, number]) => sum + number, 0);
  const off = result.rulesNotRun.filter(({ because }) => because === isOff).length;
  const parts = [
    ...(total === 0 ? [] : [`${count(total, 'finding')}: ${by.map(([word, number]) => `${number} ${word}`).join(', ')}`]),
    ...(result.dismissed ? [`${count(result.dismissed, 'place')} called not personal`] : []),
    ...(off === 0 ? [] : [`${count(off, 'rule')} switched off`]),
  ];
  return parts.length === 0 ? null : `${parts.join('; ')}. \`forthright help exceptions\` tells them apart.`;
}

function open(result: Told): string | null {
  if (result.todos.length === 0) return null;
  const values = `${count(result.todos.length, 'value')} still \`todo\``;
  if (result.todos.length > mostNamed) return `${values}; \`forthright todo\` asks them one at a time.`;
  return `${values}: ${list(result.todos.map((path) => `\`${visible(path)}\``))}.`;
}

function notRun(result: Told): string | null {
  if (result.rulesNotRun.length === 0) return null;
  const reasons = [...new Set(result.rulesNotRun.map((one) => one.because))].sort(compareText);
  const parts = reasons.map((because) => {
    const ids = result.rulesNotRun.filter((one) => one.because === because).map((one) => one.id);
    return `${ids.length > mostRules ? count(ids.length, 'rule') : ids.join(', ')} (${visible(because)})`;
  });
  return `${parts.join('; ')}.`;
}

/** What was looked at and what not, row by row: `looked at`, `left out` … */
export function summaryRows(result: Told, seconds: number | null = null): [label: string, text: string][] {
  const rows: [string, string | null][] = [
    ['looked at', lookedAt(result, seconds)],
    ['left out', leftOut(result)],
    ['skipped', skipped(result)],
    ['hidden', suppressed(result)],
    ['open', open(result)],
    ['not run', notRun(result)],
    ...result.notes.map((note): [string, string] => ['note', visible(note)]),
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** The same for a terminal: the end of each report there. */
export function summary(result: Told, width: number, paint: Paint, seconds: number | null = null): string {
  return summaryRows(result, seconds)
    .map(([label, text]) => wrap(text, width, label.padEnd(11)).replace(label, paint('dim', label)))
    .join('\n');
}
