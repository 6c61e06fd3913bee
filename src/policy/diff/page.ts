import type { Element } from 'hast';
import type { Change, Weight } from '../../core/change.js';
import { type Child, internalPage, make, tableOf, tag } from '../review/page.js';
import type { Redlined } from './redline.js';

/** What a comparison is called on a page: "revision 1, commit abc" against "the work tree". */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

const titles: Readonly<Record<Weight, string>> = {
  material: 'Material',
  favourable: 'Better for people',
  wording: 'Wording only',
};

/** The page of one comparison: what changes for people, then the redline. */
export function diffPage(changes: readonly Change[], lines: readonly Redlined[], { before, after }: Sides): string {
  return internalPage('What changes in the privacy policy', [
    tag('p', `From ${before} to ${after}.`),
    make('h2', { id: 'changes' }, 'What changes for people'),
    ...changeTables(changes),
    make('h2', { id: 'redline' }, 'Redline'),
    ...redlineParts(lines),
  ]);
}

/** Changes as tables, one for each weight. */
export function changeTables(changes: readonly Change[]): Element[] {
  if (changes.length === 0) return [tag('p', 'Nothing changes.')];
  return (Object.keys(titles) as Weight[]).flatMap((weight) => {
    const found = changes.filter((change) => change.weight === weight);
    if (found.length === 0) return [];
    const rows = found.map((change): Child[] => [
      [change.says, tag('small', change.why)],
      change.data === 'none' ? '–' : change.data,
      change.tell ? [change.tell.who, tag('small', change.tell.when)] : 'Nobody ahead; the new text tells it.',
      change.law.length === 0 ? '' : change.law.join('; '),
      [tag('code', change.about), change.at ? tag('small', `${change.at.file}:${change.at.line}`) : null],
    ]);
    return [
      tag(
        `div.changes.${weight}`,
        tableOf(
          `${titles[weight]} (${found.length})`,
          ['What', 'New or held data', 'Who must be told, and when', 'Law', 'Where'],
          rows,
        ),
      ),
    ];
  });
}

/** A redline as elements: what went is struck out, what came is underlined. */
export function redlineParts(lines: readonly Redlined[]): Element[] {
  if (lines.length === 0) return [tag('p', 'The text is the same, word by word.')];
  let section = '';
  return lines.flatMap((one): Element[] => {
    if (one.kind === 'unchanged') return [tag('p.soft', one.count === 1 ? '1 line unchanged' : `${one.count} lines unchanged`)];
    const heading = one.line.section === section ? [] : [tag('h3', one.line.title === '' ? one.line.section : one.line.title)];
    section = one.line.section;
    const cells = one.cells.map(({ label, pieces }) =>
      tag('div', label === null ? null : tag('span.label', label), ...pieces.map(({ kind, text }) => pieceOf(kind, text))),
    );
    return [...heading, tag('div.line', ...cells)];
  });
}

const pieceOf = (kind: 'same' | 'gone' | 'new', text: string): Child =>
  kind === 'same' ? text : tag(kind === 'gone' ? 'del' : 'ins', text);
