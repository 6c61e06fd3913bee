import type { ChangeKind } from '../../core/catalog.js';
import type { Change, WordingMark } from '../../core/change.js';
import { hashOf } from '../../core/fingerprint.js';
import type { Override } from '../../core/override.js';
import { compareText } from '../../core/range.js';
import { tellOf } from './diff.js';

/** What counsel's own words change of one policy: whatever they say is material until a reviewer marks it as wording. */
export function counselChanges(
  before: readonly Override[],
  after: readonly Override[],
  marks: readonly WordingMark[],
  kinds: Readonly<Record<string, ChangeKind>>,
): Change[] {
  const keys = [...new Set([...before, ...after].map(keyOf))].sort(compareText);
  return keys.flatMap((key) => {
    const old = before.find((one) => keyOf(one) === key);
    const now = after.find((one) => keyOf(one) === key);
    return old?.body === now?.body ? [] : [changeOf(key, old, now, marks, kinds)];
  });
}

const keyOf = ({ anchor, notice, language }: Override): string =>
  `overrides.${anchor}${notice === null ? '' : `@${notice}`}.${language}`;

function changeOf(
  about: string,
  old: Override | undefined,
  now: Override | undefined,
  marks: readonly WordingMark[],
  kinds: Readonly<Record<string, ChangeKind>>,
): Change {
  const edit = hashOf([about, old?.body ?? '', now?.body ?? ''], 16);
  const isMarked = marks.some((one) => one.about === about && one.edit === edit);
  const kind = isMarked ? 'marked_wording' : 'words_edited';
  const row = kinds[kind] as ChangeKind;
  const { anchor = '', file = '', line = 1 } = now ?? old ?? {};
  const what = now && old ? 'Counsel’s words were edited' : now ? 'Counsel’s words stand' : 'Counsel’s words no longer stand';
  return {
    kind,
    weight: row.weight,
    about,
    says: `${what} in place of \`${anchor}\`.`,
    why: row.why,
    before: old?.body ?? null,
    after: now?.body ?? null,
    data: row.data,
    tell: tellOf(row),
    law: [],
    at: now ? { file, line, column: 1, endLine: line, endColumn: 1 } : null,
    markable: true,
    edit,
  };
}
