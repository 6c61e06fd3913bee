import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { renderPolicy } from '../../src/policy/render.js';
import { policies } from './businesses.js';
import { catalog, fixture, inventoryFrom, shop } from './inventories.js';

/** `.htmlvalidate.json`: a telephone number is held together by the style sheet, so that it stays the number that was declared. */
const settings = JSON.parse(readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8')) as ConfigData;
const standard = new HtmlValidate(settings);
const faults = async (html: string) =>
  (await standard.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );

const pages: readonly (readonly [string, (format: 'html' | 'fragment') => string])[] = [
  ...policies.map(({ title, render }) => [title, (format: 'html' | 'fragment') => render(format).text] as const),
  ...(['shop', 'full'] as const).map(
    (name) =>
      [
        name,
        (format: 'html' | 'fragment') =>
          renderPolicy({
            inventory: name === 'shop' ? shop() : inventoryFrom(fixture('full.yaml')),
            catalog,
            language: 'en',
            format,
            draft: true,
          }).text,
      ] as const,
  ),
];

test('the validator finds what is wrong', async () => {
  expect((await faults('<!doctype html><html><body><p id="a"><div id="a"></p></body></html>')).length).toBeGreaterThan(2);
});

test.each(pages)('%s: the page and the fragment are valid HTML', async (_, write) => {
  expect(await faults(write('html'))).toEqual([]);
  expect(await faults(write('fragment'))).toEqual([]);
});
