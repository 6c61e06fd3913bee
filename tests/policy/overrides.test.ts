import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inventory } from '../../src/core/inventory.js';
import type { Override } from '../../src/core/override.js';
import { linesOf } from '../../src/policy/diff/lines.js';
import { factsHash } from '../../src/policy/overrides/facts.js';
import { pathsAt } from '../../src/policy/overrides/state.js';
import { plainSections, plainSentences, renderPolicy, stateOfOverrides } from '../../src/policy/render.js';
import { overridePath, overrideText, parseOverride, withFacts } from '../../src/run/override-files.js';
import { catalog, fixture, inventoryFrom, shop } from './inventories.js';

const own = (anchor: string, body: string, facts = ''): Override => ({
  anchor,
  notice: null,
  language: 'en',
  file: overridePath(anchor, 'en', null),
  facts,
  body,
  line: 1,
});
const render = (
  overrides: readonly Override[],
  inventory: Inventory = shop(),
  format: 'markdown' | 'html' | 'json' = 'markdown',
) => renderPolicy({ inventory, catalog, language: 'en', format, overrides });
const states = (overrides: readonly Override[], inventory: Inventory = shop()) =>
  stateOfOverrides({ inventory, catalog, language: 'en', overrides });
const sentences = plainSentences({ inventory: shop(), catalog, language: 'en' });
const factsAt = (anchor: string, inventory = shop()) =>
  factsHash(inventory, 'en', pathsAt(plainSections({ inventory, catalog, language: 'en' }), anchor) ?? []);

test("counsel's words stand in place of a section, under its own heading and anchor", () => {
  const { text, provenance } = render([own('kept', 'We keep data for *three* winters.\n\n# More\n\n- one\n- two')]);
  expect(text).toContain('## How long do we keep your data?\n\nWe keep data for _three_ winters.\n\n### More\n\n- one\n- two\n');
  expect(text).not.toContain('Our backups hold a copy');
  const told = provenance.filter(({ section }) => section === 'kept');
  expect(told.map(({ text: words }) => words)).toContain('We keep data for three winters.');
  expect(new Set(told.map(({ override }) => override))).toEqual(new Set(['.forthright/overrides/policy.en/kept.md']));
});

test('a heading of counsel’s own takes the place of the section’s', () => {
  expect(render([own('kept', '## For how long?\n\nNot long.')]).text).toContain('\n## For how long?\n\nNot long.\n');
});

test('in place of a sentence, its neighbours stay as they are', () => {
  const { anchor } = sentences.find(({ text }) => text.startsWith('Data with more than one use')) ?? { anchor: '' };
  const { text } = render([own(anchor, 'The last of these times counts.')]);
  expect(text).toContain('and the event that starts it. The last of these times counts.\n');
  expect(text).not.toContain('Data with more than one use stays');
});

test('any sentence put in its own place changes no word of the policy', () => {
  const before = linesOf(render([], shop(), 'json').text);
  fc.assert(
    fc.property(fc.constantFrom(...sentences), ({ anchor, text }) => {
      const override = own(anchor, text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&'), factsAt(anchor));
      const [state] = states([override]);
      expect(['current', 'unusable']).toContain(state?.state);
      const flat = (lines: typeof before) => lines.map(({ cells }) => cells.map((cell) => cell.text.replace(/\s+/g, ' ')));
      expect(flat(linesOf(render([override], shop(), 'json').text))).toEqual(flat(before));
    }),
    { numRuns: 12 },
  );
});

test('nearly every sentence can be worded by itself', () => {
  const all = sentences.map(({ anchor }) => own(anchor, 'Other words.'));
  expect(new Set(all.map(({ anchor }) => anchor)).size).toBe(sentences.length);
  const bad = states(all).filter(({ state }) => state === 'unusable');
  expect(bad.length).toBeLessThan(sentences.length / 50);
});

test.each([
  ['HTML', 'Hello <b>you</b>', 'Markdown of the kind `html`'],
  ['a script', '<script>alert(1)</script>', 'Markdown of the kind `html`'],
  ['a picture', 'Look: ![x](https://x.example/x.png)', 'Markdown of the kind `image`'],
  ['a link that runs', '[x](javascript:alert(1))', 'a link may lead to'],
  ['a file of data', '[x](data:text/html,x)', 'a link may lead to'],
  ['a definition', '[x][y]\n\n[y]: https://x.example', 'Markdown of the kind `linkReference`'],
  ['nothing', '', 'it holds no words'],
])('%s is refused, with the reason', (_, body, reason) => {
  const [state] = states([own('kept', body)]);
  expect(state).toMatchObject({ state: 'unusable' });
  expect(state?.reason).toContain(reason);
  expect(render([own('kept', body)]).text).toBe(render([]).text);
});

test('whatever counsel writes, no tag of theirs reaches the page', () => {
  const tags = (text: string) => [...text.matchAll(/<(?:script|img|iframe)|href="(?:javascript|data):/gi)].length;
  const plain = tags(render([], shop(), 'html').text);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<script>', '</', '<img src=x>', '[a](javascript:x)', '`', '\n', '|', 'a ', '{{', '*') }),
      (body) => {
        expect(tags(render([own('kept', body)], shop(), 'html').text)).toBe(plain);
      },
    ),
    { numRuns: 25 },
  );
});

test('words are flagged when the facts under them change, and only then', () => {
  const override = own('kept', 'Not long.', factsAt('kept'));
  expect(states([override])[0]?.state).toBe('current');
  const edited = (from: string, to: string) => inventoryFrom(fixture('shop.yaml').replace(from, to));
  expect(states([override], edited('gone_after: P35D', 'gone_after: P36D'))[0]?.state).toBe('facts-differ');
  expect(states([override], edited('Juniper Outfitters GmbH', 'Juniper Outfitters AG'))[0]?.state).toBe('current');
});

test('words for a place that there is none of replace nothing', () => {
  expect(states([own('gone', 'x')])[0]?.state).toBe('replaces-nothing');
});

test('a gap under counsel’s words stops nothing, a gap that is still read does', () => {
  const open = inventoryFrom(fixture('shop.yaml').replace('gone_after: P35D', 'gone_after: todo'));
  expect(render([], open).blocked.map(({ section }) => section)).toContain('kept');
  const { text, blocked } = render([own('kept', 'Ask us.')], open);
  expect(blocked).toEqual([]);
  expect(text).toContain('Ask us.');
  expect(text).not.toContain('Draft');
});

test('a file is read back as it was written, with the place of its words', () => {
  const file = overridePath('kept', 'de', 'guests');
  const text = overrideText({ anchor: 'kept', facts: 'ab12', body: 'One.\n\nTwo.' }, 'How “long”?\n---\n');
  expect(parseOverride(file, text)).toEqual({
    anchor: 'kept',
    notice: 'guests',
    language: 'de',
    file,
    facts: 'ab12',
    body: 'One.\n\nTwo.',
    line: 7,
  });
  expect(parseOverride(file, withFacts(text, 'cd34'))).toMatchObject({ facts: 'cd34', body: 'One.\n\nTwo.' });
  expect(parseOverride(file, withFacts('Just words.\n', 'cd34'))).toMatchObject({ facts: 'cd34', body: 'Just words.' });
  expect(parseOverride('.forthright/overrides/stray.md', 'x')).toBeNull();
});
