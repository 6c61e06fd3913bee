import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderPolicy } from '../../src/policy/render.js';
import { catalog, fixture, inventoryFrom, shop } from './inventories.js';
import { everything, readability } from './prose.js';

const example = readFileSync(new URL('../../examples/shop/privacy.yaml', import.meta.url), 'utf8');
const inventories = { shop, full: () => inventoryFrom(fixture('full.yaml')), example: () => inventoryFrom(example) };
type Name = keyof typeof inventories;
const names = Object.keys(inventories) as Name[];

const render = (name: Name) => renderPolicy({ inventory: inventories[name](), catalog, language: 'en', format: 'markdown' }).text;

const vague = /\b(?:may|might|some|often|possibl[ey]|mainly|as appropriate|including but not limited to|such as)\b/i;
const legalese = /\b(?:shall|hereby|herein|thereof|pursuant|notwithstanding|aforementioned|in accordance with|in order to)\b/i;
const never = [
  /we comply with/i,
  /we take (?:your )?privacy/i,
  /\bsecure\b/i,
  /\b(?:never|only)\b/i,
  /\banonymous\b/i,
  /trusted partners/i,
  /industry[- ]standard/i,
  /outweigh/i,
  /by using this/i,
  /check (?:back|this page)/i,
  /as long as necessary/i,
];

test('the measure itself tells plain from heavy English', () => {
  const heavy = readability(
    'Notwithstanding the aforementioned provisions, personal information may be subsequently communicated to affiliated organisations for administrative purposes.',
  );
  const light = readability('We send you what you bought. We keep the bill.');
  expect(heavy.ease).toBeLessThan(20);
  expect(heavy.passive).toBe(1);
  expect(light.ease).toBeGreaterThan(90);
  expect(light.mean).toBe(5);
  expect(readability('It is not kept. It was quickly deleted.').passive).toBe(1);
});

test.each(names)('a policy reads like a person wrote it: %s', (name) => {
  const { mean, ease, grade, longest, passive, words, sentences } = readability(render(name));
  expect(sentences.length).toBeGreaterThan(40);
  expect(mean).toBeLessThanOrEqual(15);
  expect(ease).toBeGreaterThanOrEqual(60);
  expect(grade).toBeLessThanOrEqual(8);
  expect(longest).toBeLessThanOrEqual(25);
  expect(passive).toBeLessThanOrEqual(0.08);
  expect(words).toBeLessThanOrEqual(1800);
});

test.each(names)('no vague word and no legalese stands in it: %s', (name) => {
  const lines = everything(render(name))
    .replaceAll(/\d+ May \d+/g, '')
    .split('\n');
  expect(lines.filter((line) => vague.test(line) || legalese.test(line))).toEqual([]);
});

test.each(names)('no sentence stands in it that nobody ought to write: %s', (name) => {
  const text = everything(render(name));
  expect(never.filter((pattern) => pattern.test(text))).toEqual([]);
});

const folder = new URL('../../templates/en/', import.meta.url);
const sources = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

test.each(sources)('the template %s holds none of these words either, whatever an inventory calls up', (_, text) => {
  const prose = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').replaceAll(/^#(?!#).*$/gm, '');
  expect(prose.match(vague)?.[0] ?? prose.match(legalese)?.[0] ?? never.find((pattern) => pattern.test(prose))).toBeUndefined();
});

test('nor do the sentences of measures, roles and law packs', () => {
  const folders = ['measures', 'roles', 'jurisdictions/gdpr', 'jurisdictions/uk', 'jurisdictions/ccpa'];
  const said = (value: unknown): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (key === 'say' ? [(inner as { en: string }).en] : said(inner)))
      : [];
  const sentences = folders.flatMap((name) =>
    said(parse(readFileSync(new URL(`../../src/catalog/${name}.yaml`, import.meta.url), 'utf8'))),
  );
  expect(sentences.length).toBeGreaterThan(60);
  expect(
    sentences.filter((text) => vague.test(text) || legalese.test(text) || never.some((pattern) => pattern.test(text))),
  ).toEqual([]);
  expect(sentences.filter((text) => !/^[A-Z].*[.]$/.test(text))).toEqual([]);
  expect(readability(sentences.join('\n\n')).ease).toBeGreaterThanOrEqual(60);
});
