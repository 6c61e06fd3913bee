import { expect, test } from 'vitest';
import { plainOptions } from '../../src/report/options.js';
import { stylish } from '../../src/report/stylish.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';

const print = (...[findings, more]: Parameters<typeof resultOf>) => stylish(resultOf(findings, more), plainOptions);
const many = (number: number) =>
  Array.from({ length: number }, (_, index) =>
    findingOf({ about: `User.field${index}`, message: `Message ${index}.`, why: 'Why.', do: [], law: [], locations: [] }),
  );

test('two findings, for people', async () => {
  const more = {
    rulesNotRun: [{ id: 'policy/out-of-sync', because: 'the inventory has no `policy`' }],
    files: {
      scanned: 214,
      leftOut: { stories: 12, tests: 388 },
      skipped: [
        { path: 'src/broken.ts', reason: "line 3: ',' expected", kind: 'unparsed' },
        { path: 'src/linked.ts', reason: 'symbolic link', kind: 'unread' },
      ],
    } as const,
    todos: ['fields.phone.sharing', 'fields.phone.retention'],
    notes: ['There is no privacy.lock yet, so new places of declared data are not told apart.'],
  };
  const hidden = [
    findingOf({ suppressed: { by: 'inline', reason: 'fixture' } }),
    findingOf({ suppressed: { by: 'lock', reason: 'accepted' } }),
    findingOf({ suppressed: { by: 'lock', reason: 'accepted' } }),
  ];
  await expect(print([findingOf(), retentionFinding, ...hidden], more)).toMatchFileSnapshot('snapshots/stylish-two.txt');
});

test('nothing found', async () => {
  await expect(print([])).toMatchFileSnapshot('snapshots/stylish-clean.txt');
});

test('the inventory alone', async () => {
  await expect(print([retentionFinding], { command: 'lint', files: null })).toMatchFileSnapshot('snapshots/stylish-lint.txt');
});

test('twenty findings are shown, the others counted by rule', async () => {
  const rest = Array.from({ length: 4 }, () => ({ ...retentionFinding }));
  await expect(print([...many(23), ...rest])).toMatchFileSnapshot('snapshots/stylish-many.txt');
});

test('errors are shown before warnings where not all fit', () => {
  const warnings = Array.from({ length: 30 }, (_, index) => ({ ...retentionFinding, message: `Warning ${index}.` }));
  const text = print([...warnings, findingOf({ message: 'The one error.' })]);
  expect(text).toContain('The one error.');
  expect(text).toContain('Warning 18.');
  expect(text).not.toContain('Warning 19.');
});

test('what is hidden is counted, whichever way hides it', () => {
  const text = print([findingOf({ suppressed: { by: 'exempt', reason: 'Counsel knows.' } })], {
    dismissed: 2,
    rulesNotRun: [{ id: 'a/b', because: 'the config switches it off' }],
  });
  expect(text.replace(/\s+/g, ' ')).toContain('hidden 1 finding: 1 exempt; 2 places called not personal; 1 rule switched off.');
  expect(print([])).not.toContain('hidden');
});

test('no line of prose is wider than asked', () => {
  for (const width of [60, 80, 100]) {
    const text = stylish(resultOf([findingOf(), retentionFinding]), { ...plainOptions, width });
    const prose = text
      .split('\n')
      .filter((line) => !/`[^`]{20,}`/.test(line) && !line.includes('category:') && !/docs\/|^ *category/.test(line));
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(width);
  }
});

test('colour changes nothing but colour', () => {
  const result = resultOf([findingOf(), retentionFinding]);
  const colored = stylish(result, { ...plainOptions, color: true });
  expect(colored).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(stylish(result, plainOptions));
});

test('what names and code contain cannot steer the terminal', () => {
  const evil = '\u001b[2J\u202eevil';
  const location = {
    file: `src/${evil}.ts`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 4,
    frame: [{ line: 1, text: `a${evil}` }],
    note: evil,
  };
  const text = print([findingOf({ message: evil, why: evil, do: [evil], locations: [location, location] })], {
    todos: [evil],
    notes: [evil],
    files: { scanned: 1, leftOut: {}, skipped: [{ path: evil, reason: evil }] },
    rulesNotRun: [{ id: 'a/b', because: evil }],
  });
  expect(text.includes('\u001b') || text.includes('\u202e')).toBe(false);
  expect(text).toContain('\\u001b[2J\\u202eevil');
});
