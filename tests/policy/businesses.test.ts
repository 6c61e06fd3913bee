import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Inventory } from '../../src/core/inventory.js';
import { missedAims } from '../../src/core/prose.js';
import { loadInventory } from '../../src/inventory/load.js';
import { gather } from '../../src/policy/gather.js';
import { proseFigures } from '../../src/policy/readability.js';
import { businesses, policies } from './businesses.js';
import { catalog } from './inventories.js';
import { leaves, valueAt, without } from './leaves.js';
import { everything, readability } from './prose.js';

const formats = ['html', 'fragment', 'markdown', 'json'] as const;
const each = policies.map((policy) => [policy.title, policy] as const);

test('they are nine, three of them speak German too, and one nothing else', () => {
  expect(businesses).toHaveLength(9);
  const speaking = (language: string) =>
    new Set(policies.filter(({ wanted }) => wanted.language === language).map(({ name }) => name));
  expect([...speaking('de')].filter((name) => speaking('en').has(name))).toHaveLength(3);
  expect([...speaking('de')].filter((name) => !speaking('en').has(name))).toEqual(['club']);
});

test.each(each)('%s: nothing is missing, and no internal value shows in any format', (_, { render }) => {
  for (const format of formats) {
    const { text, blocked } = render(format);
    expect(blocked).toEqual([]);
    expect(text).not.toBe('');
    expect(text).not.toContain('INTERNAL');
  }
});

test.each(each.filter(([, { wanted }]) => wanted.language === 'en'))('%s: it reads plainly', (_, { render }) => {
  const { mean, ease, grade, longest, passive, words } = readability(render('markdown').text);
  expect({ mean: mean <= 15, ease: ease >= 60, grade: grade <= 8, longest: longest <= 25, passive: passive <= 0.08 }).toEqual({
    mean: true,
    ease: true,
    grade: true,
    longest: true,
    passive: true,
  });
  expect(words).toBeLessThanOrEqual(1800);
});

test.each(each)('%s: its figures reach the aims of its language', (_, { wanted, render }) => {
  const { aims } = catalog.plain[wanted.language] ?? {};
  const figures = proseFigures(render('markdown').provenance, wanted.language, catalog.plain[wanted.language]);
  expect(figures?.sentences).toBeGreaterThan(30);
  expect(figures && aims && missedAims(figures, aims)).toEqual([]);
});

test.each(each)('%s: the page is light', (_, { render }) => {
  expect(Buffer.byteLength(render('html').text)).toBeLessThan(60_000);
});

const rowsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(' | ').length);
const numbersOf = (markdown: string) => everything(markdown).match(/\d+/g)?.toSorted();

/** The levels of the headings, in order. */
const headingsOf = (markdown: string) => markdown.match(/^#+(?= )/gm);

const bothWays = policies.filter(({ name, wanted }) => wanted.language === 'de' && name !== 'club');
test.each(bothWays.map((policy) => [policy.title, policy] as const))(
  '%s: it has the rows and numbers of the English one',
  (_, { name, wanted, render }) => {
    const english = policies.find(
      (other) => other.name === name && other.wanted.language === 'en' && other.wanted.notice === wanted.notice,
    );
    const [theirs, ours] = [english?.render('markdown').text ?? '', render('markdown').text];
    expect(rowsOf(ours)).toEqual(rowsOf(theirs));
    expect(numbersOf(ours)).toEqual(numbersOf(theirs));
    expect(headingsOf(ours)).toEqual(headingsOf(theirs));
  },
);

/** What a rendering is made of, over all notices in the inventory's own language: what is printed, what steers the templates, what is missing. */
function told(inventory: Inventory): { printed: string; missing: string[] } {
  const notices = Object.keys(inventory.notices ?? {});
  const all = (notices.length > 0 ? notices : [undefined]).map((notice) =>
    gather(inventory, catalog, { language: inventory.policy?.language ?? 'en', ...(notice === undefined ? {} : { notice }) }),
  );
  return {
    printed: JSON.stringify(
      all.map(({ ledger, model }) => [ledger.told.map(({ kind, text, href }) => [kind, text, href]), model]),
    ),
    missing: all.flatMap(({ disclosures }) => disclosures.filter(({ state }) => state === 'missing').map(({ id }) => id)),
  };
}

/** The inventory as its author would delete from it: from the file, which is then read anew. */
function afterDeleting(
  file: unknown,
  path: readonly string[],
): { problems: number; printed: string; missing: readonly string[] } {
  const reader = { read: (name: string) => (name === 'privacy.yaml' ? stringify(without(file, path)) : null) };
  const { inventory, problems, fatal } = loadInventory(reader, 'privacy.yaml', catalog);
  const wrong = problems.length + fatal.length;
  return wrong > 0 || !inventory ? { problems: wrong, printed: '', missing: [] } : { problems: 0, ...told(inventory) };
}

/** Keys for rules, reviewers and the code, and what is told in another language. */
const internal =
  /INTERNAL|\.de$|^version|^review|^policy\.(out|languages?)|languages|\.out|^stores\.\w+\.say|(note|contract|assessment|proof|evidence|(checked|reviewed|decided|declared)_(on|by)|starts|use|stored_in|enforced_by|approval|in_return|code)$/;

/** The same words come without it: another value implies it, another store stands in the same country, a single basis names its people, data is held for others, or somebody gives data and gets none. */
const implied = [
  'dpo.appointed',
  'purposes.treatment.basis.subjects',
  'purposes.placement.basis.subjects',
  'security.1.covers',
  'recipients.irs.gets',
];
const implies = (path: string) =>
  implied.includes(path) || /^stores\.\w+\.country$|^fields\.payer_name\.|^recipients\.(board|broker)\.(role|for)/.test(path);

describe.each(businesses.map((one) => [one.name, one] as const))(
  '%s, with each datum deleted in turn',
  (_, { yaml, inventory }) => {
    const file = parse(yaml) as unknown;
    const whole = told(inventory);
    const paths = leaves(file).filter(
      (path) => !internal.test(path.join('.')) && !String(valueAt(file, path)).includes('INTERNAL'),
    );
    const found = paths.map((path) => ({ path: path.join('.'), value: valueAt(file, path), ...afterDeleting(file, path) }));

    test('a required one is missed, a voluntary one takes its sentence along', () => {
      const unmoved = found.filter(
        ({ problems, printed, missing }) => problems === 0 && missing.length === 0 && printed === whole.printed,
      );
      expect(unmoved.map(({ path }) => path).filter((path) => !implies(path))).toEqual([]);
    });

    test('words that were deleted stand nowhere any more', () => {
      const texts = JSON.stringify(file);
      const isSaidOnce = (value: unknown) =>
        typeof value === 'string' && value.includes(' ') && texts.split(JSON.stringify(value)).length === 2;
      const lasting = found.filter(
        ({ value, printed }) => isSaidOnce(value) && printed.includes(JSON.stringify(value).slice(1, -1)),
      );
      expect(lasting.map(({ path }) => path)).toEqual([]);
    });
  },
);
