import { expect, test } from 'vitest';
import { base, inventoryIn, load, problemsIn } from './load-text.js';

const covers = (text: string) =>
  (load(text).inventory?.source.suppressions ?? []).map(({ rules, reason, from, to }) => ({ rules, reason, from, to }));

test('a comment covers the next line, for each rule that it names', () => {
  const text = base.replace(
    '  guest:',
    '  # forthright-disable-next-line consent/no-opt-in, sharing/sold-data -- a court order\n  guest:',
  );
  expect(covers(text)).toEqual([{ rules: ['consent/no-opt-in', 'sharing/sold-data'], reason: 'a court order', from: 6, to: 6 }]);
  expect(inventoryIn(text).source.suppressions[0]?.range).toEqual({
    file: 'privacy.yaml',
    line: 5,
    column: 3,
    endLine: 5,
    endColumn: 87,
  });
});

test('comments may stand under each other', () => {
  const text = `${base}# forthright-disable-next-line a/a -- one\n# forthright-disable-next-line b/b -- two\n\nfields: {}\n`;
  expect(covers(text).map(({ to }) => to)).toEqual([16, 16]);
});

test('a block lasts until its rule is enabled again, or to the end', () => {
  const text = `# forthright-disable a/a, b/b -- old data\n${base}# forthright-enable b/b\nfields: {}\n`;
  expect(covers(text)).toEqual([
    { rules: ['a/a'], reason: 'old data', from: 1, to: Number.POSITIVE_INFINITY },
    { rules: ['b/b'], reason: 'old data', from: 1, to: 13 },
  ]);
});

test('a comment at the end of a line counts, one inside a text does not', () => {
  const text = `${base}backups: { note: "# forthright-disable a/a -- no" } # forthright-disable b/b -- yes\nreview:\n  by: |\n    # forthright-disable c/c -- no\n`;
  expect(covers(text).map(({ rules }) => rules)).toEqual([['b/b']]);
});

test('a comment without a reason works all the same, and is reported', () => {
  const text = `# forthright-disable-next-line retention/missing\n${base}`;
  expect(covers(text)).toEqual([{ rules: ['retention/missing'], reason: '', from: 2, to: 2 }]);
  expect(problemsIn(text)).toEqual([
    '1:1 suppression-without-reason `retention/missing` is switched off without a reason. > Write `# forthright-disable-next-line retention/missing -- reason`.',
  ]);
});

test('a comment without a rule switches nothing off', () => {
  const text = `# forthright-disable -- all of it\n${base}`;
  expect(covers(text)).toEqual([]);
  expect(problemsIn(text)[0]).toMatch(/^1:1 suppression-without-rule `# forthright-disable` names no rule/);
});

test('a word that only begins like a directive is none', () => {
  expect(covers(`# forthright-disabled a/a -- x\n# forthright-disable-line a/a -- x\n${base}`)).toEqual([]);
});

test('comments of included files name their file', () => {
  const { inventory } = load(`include: part.yaml\n${base}`, {
    'part.yaml': 'version: 1\n# forthright-disable-next-line a/a -- x\nbackups: {}\n',
  });
  expect(inventory?.source.suppressions).toMatchObject([{ file: 'part.yaml', from: 3, to: 3 }]);
});
