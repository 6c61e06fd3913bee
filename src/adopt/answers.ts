import type { Catalog } from '../core/catalog.js';
import type { Inventory } from '../core/inventory.js';
import type { Range } from '../core/range.js';
import { addEntry, inline, type Writable } from '../inventory/edit.js';
import { undecidedPurpose, undecidedSubject } from './draft.js';
import { freeAmong, idFor } from './ids.js';
import type { Answer } from './questionnaire.js';

/** An inventory as it stands in its text. */
export interface Written {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly text: string;
}

const yes = /^(yes|y|true)$/i;
const no = /^(no|n|false)$/i;
const nobody = /^(nobody|none|no one|\[\])$/i;

const listed = (words: string) =>
  words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Words that people write where they do not know: none of them is an answer. */
export const saysNothing = (words: string): boolean =>
  /^(\?+|-+|–|…|\.{3}|todo|tbd|n\/?a|unknown|not sure|no idea|(i )?(don['’]?t|do not) know( yet)?|weiß nicht|keine ahnung)[.!]?$/i.test(
    words.trim(),
  );

/** The code of a country that somebody wrote out, in any language that the catalogue has; other words as they are. */
function countryIn(words: string, { countries }: Catalog): string {
  const said = words.toLowerCase().replace(/^(the|die) /, '');
  const isSaid = (label: string) => label.toLowerCase() === said;
  return Object.entries(countries).find(([code, { label }]) => isSaid(code) || Object.values(label).some(isSaid))?.[0] ?? words;
}

const units = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

/** A period as people write it, `30 days after account_closed`, in the form of the inventory. */
const periodIn = (words: string): string =>
  words.replace(
    /^(\d{1,4}) (day|week|month|year)s?\b/i,
    (_, number, unit) => `P${number}${units[unit.toLowerCase() as keyof typeof units]}`,
  );

/** What an answer is as a value: yes and no, lists where the key takes several, ids as the catalogue writes them, else the words as they are. */
export function answerValue(path: string, words: string, catalog: Catalog): Writable {
  if (/\.(is|in_return|by|basis|condition)$/.test(path)) return words.toLowerCase().replace(/\s+/g, '_');
  if (/\.country$/.test(path)) return countryIn(words, catalog);
  if (/\.(applies|required|opt_in)$/.test(path) && (yes.test(words) || no.test(words))) return yes.test(words);
  if (/\.(sharing|for)$/.test(path)) return nobody.test(words) ? [] : listed(words);
  if (/\.source$/.test(path) && words.includes(',')) return listed(words);
  if (/\.retention$/.test(path)) {
    const until = /^until ([a-z_]+)$/.exec(words)?.[1];
    return until === undefined ? periodIn(words) : { until };
  }
  return words;
}

function offsetOf(text: string, line: number, column: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) at = text.indexOf('\n', at) + 1;
  return at + column - 1;
}

/** Puts a text in place of a value that stands open; null where it no longer does. */
function replaced(text: string, range: Range, open: string, by: string): string | null {
  const from = offsetOf(text, range.line, range.column);
  const to = offsetOf(text, range.endLine, range.endColumn);
  return text.slice(from, to).replace(/^["']|["']$/g, '') === open ? text.slice(0, from) + by + text.slice(to) : null;
}

/** Ids for words: those that are there, and new entries for the others. */
function idsFor(words: string, section: 'purposes' | 'subjects', { inventory, text }: Written): { ids: string[]; text: string } {
  const taken = new Set(Object.keys(inventory[section]));
  let changed = text;
  const ids = listed(words).map((word) => {
    const known = Object.entries(inventory[section]).find(([id, { say }]) => id === word || say === word)?.[0];
    if (known !== undefined) return known;
    const id = freeAmong(idFor(word.split(/\s+/).slice(0, 4).join(' ')), taken);
    taken.add(id);
    const entry: Writable = section === 'purposes' ? { use: 'todo', say: word, basis: 'todo' } : { say: word };
    changed = addEntry(changed, [section], id, entry, 0);
    return id;
  });
  return { ids, text: changed };
}

/** The text with one answer in it; null where the question is no longer open. */
export function withAnswer(written: Written, { path, words }: Answer): string | null {
  const range = written.inventory.source.ranges.get(path);
  if (!range || range.file !== written.inventory.source.file) return null;
  const last = path.slice(path.lastIndexOf('.') + 1);
  const isSubject = /^fields\.[^.]+\.subjects\.\d+$/.test(path);
  if (last !== undecidedPurpose && !isSubject)
    return replaced(written.text, range, 'todo', inline(answerValue(path, words, written.catalog)));
  const { ids, text } = idsFor(words, isSubject ? 'subjects' : 'purposes', written);
  if (ids.length === 0) return null;
  // What was added above the value has moved it down.
  const shift = linesAbove(written.text, text, range.line);
  const moved = { ...range, line: range.line + shift, endLine: range.endLine + shift };
  const field = written.inventory.fields[path.split('.')[1] ?? ''];
  const there = isSubject ? (field?.subjects ?? []) : Object.keys(field?.purposes ?? {});
  const fresh = ids.filter((id) => !there.includes(id));
  const open = isSubject ? undecidedSubject : undecidedPurpose;
  return fresh.length > 0 ? replaced(text, moved, open, fresh.join(', ')) : withoutItem(text, moved, open);
}

/** Takes an item out of a list in `[ ]` that has others; null where it no longer stands there. */
function withoutItem(text: string, range: Range, open: string): string | null {
  const mark = '\ue000';
  const marked = replaced(text, range, open, mark);
  return marked?.replace(new RegExp(`,\\s*${mark}|${mark}\\s*,\\s*|${mark}`), '') ?? null;
}

/** How many lines an edit put in before a line. */
function linesAbove(before: string, after: string, line: number): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let same = 0;
  while (same < old.length && old[same] === now[same]) same += 1;
  return same < line ? now.length - old.length : 0;
}
