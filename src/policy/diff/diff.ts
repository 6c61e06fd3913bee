import type { Catalog, ChangeKind } from '../../core/catalog.js';
import type { Change, WordingMark } from '../../core/change.js';
import { hashOf } from '../../core/fingerprint.js';
import type { Range } from '../../core/range.js';
import { compareText } from '../../core/range.js';
import { partOf } from '../sidecar.js';
import { createNames, type Names } from './names.js';
import { rowFor } from './rows.js';
import { type Json, stableText, type ToldValue, type ToldValues, toldValues, treeOf } from './told-values.js';
import type { Verdict } from './verdicts.js';

/** Two states of what a policy tells, as `publicValues` gives them, and what is needed to weigh the difference. */
export interface Compared {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly catalog: Catalog;
  /** The laws that apply to either. */
  readonly packs: readonly string[];
  readonly marks: readonly WordingMark[];
  /** Where a value of the newer state stands in its file. */
  rangeOf(path: string): Range;
}

const order = { material: 0, favourable: 1, wording: 2 } as const;

/**
 * What changes for the people concerned: material first, then favourable, then wording. Every public value that differs is either in a change or
 * stands for the same told value as before, and then is one change of the kind `same_meaning`.
 */
export function policyChanges(compared: Compared): Change[] {
  const names = createNames(treeOf(compared.before), treeOf(compared.after), compared.catalog);
  const before = toldValues(compared.before);
  const after = toldValues(compared.after);
  const changes = differences(before, after).flatMap(([old, now]) => judged(compared, names, old, now));
  const rewritten = onlyRewritten(compared, changes);
  return [...changes, ...rewritten].sort(
    (a, b) => order[a.weight] - order[b.weight] || compareText(a.about, b.about) || compareText(a.says, b.says),
  );
}

type Pair = readonly [before: ToldValue | undefined, after: ToldValue | undefined];

/** Told values that differ. What stands below an entry that came or went is told by the entry; a mere group of keys is told key by key. */
function differences(before: ToldValues, after: ToldValues): Pair[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  const found: Pair[] = [];
  let whole: string | null = null;
  for (const key of keys) {
    if (whole !== null && key.startsWith(`${whole}\0`)) continue;
    const [old, now] = [before.get(key), after.get(key)];
    if (old && now && stableText(old.value) === stableText(now.value)) continue;
    const only = old && now ? null : (old ?? now);
    whole = only && rowFor(only.segments).whole ? key : null;
    const isGroup = (old && isGroupIn(before, key)) || (now && isGroupIn(after, key));
    if (whole !== null || !isGroup) found.push([old, now]);
  }
  return found;
}

const isEmpty = (value: Json | undefined) => stableText(value) === '{}';
const isGroupIn = (values: ToldValues, key: string) => [...values.keys()].some((other) => other.startsWith(`${key}\0`));

function judged(compared: Compared, names: Names, old: ToldValue | undefined, now: ToldValue | undefined): Change[] {
  const path = (now ?? old)?.segments ?? [];
  const { judge, ids } = rowFor(path);
  const about = path.join('.');
  const values = { before: old?.value, after: now?.value };
  const edit = hashOf([about, stableText(values.before) ?? '', stableText(values.after) ?? ''], 16);
  const mark = compared.marks.find((one) => one.about === about && one.edit === edit);
  return judge({ ...values, ids, path, names }).map((verdict) => change(compared, about, values, verdict, edit, mark));
}

function change(
  { catalog, packs, rangeOf }: Compared,
  about: string,
  { before, after }: { readonly before: Json | undefined; readonly after: Json | undefined },
  verdict: Verdict,
  edit: string,
  mark: WordingMark | undefined,
): Change {
  const markable = verdict.markable === true;
  const kind = markable && mark ? 'marked_wording' : verdict.kind;
  const row = catalog.changes[kind] as ChangeKind;
  return {
    kind,
    weight: row.weight,
    about,
    says: verdict.says,
    why: row.why,
    before: shown(before),
    after: shown(after),
    data: row.data,
    tell: tellOf(row),
    law: [...new Set(packs.flatMap((pack) => row.law?.[pack] ?? []))],
    at: after === undefined ? null : rangeOf(about.replace('.retention.kept.', '.retention.by_subject.')),
    markable,
    edit,
  };
}

/** Who is to be told of a kind of change, and when; null where nobody must be. */
export const tellOf = ({ who, when }: ChangeKind): Change['tell'] =>
  who === undefined || when === undefined ? null : { who, when };

const shown = (value: Json | undefined): string | null =>
  value === undefined || isEmpty(value) ? null : typeof value === 'string' ? value : stableText(value);

/** An entry, or the whole list of measures, whose entries have no ids. */
const placeOf = (path: string): string => (path.startsWith('security.') ? 'security' : partOf(path));

/** Entries of which values differ while everything told is the same: moved between field and purpose, ordered otherwise, a default written out. */
function onlyRewritten({ before, after, catalog, rangeOf }: Compared, changes: readonly Change[]): Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  const told = new Set(changes.map(({ about }) => placeOf(about)));
  const parts = [...new Set(paths.map(placeOf))].filter((part) => !told.has(part));
  const row = catalog.changes['same_meaning'] as ChangeKind;
  return parts.map((part) => ({
    kind: 'same_meaning',
    weight: row.weight,
    about: part,
    says: `\`${part}\` is written otherwise and means the same.`,
    why: row.why,
    before: null,
    after: null,
    data: row.data,
    tell: null,
    law: [],
    at: rangeOf(part),
    markable: false,
    edit: '',
  }));
}
