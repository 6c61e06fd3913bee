import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDuration } from '../../src/core/duration.js';
import { german } from '../../src/policy/language/german.js';
import type { PeriodWords } from '../../src/policy/language/language.js';
import { catalog } from './inventories.js';

const period = (time: string, starts: PeriodWords['starts'], from: PeriodWords['from'] = 'event') =>
  german.period({ duration: parseDuration(time) ?? null, from, starts });
const closed = { clause: 'Sie Ihr Konto geschlossen haben', until: 'Sie Ihr Konto schließen' };
const idle = { clause: 'Sie Ihr Konto 24 Monate lang nicht genutzt haben' };
const own = { own: 'Ihre Garantie endet' };

test.each([
  ['P30D', [closed], 'event', '30 Tage, nachdem Sie Ihr Konto geschlossen haben'],
  ['P1M', [closed], 'event', '1 Monat, nachdem Sie Ihr Konto geschlossen haben'],
  ['P0D', [closed], 'event', 'Bis Sie Ihr Konto schließen'],
  ['P8Y', [closed], 'end_of_year', '8 Jahre ab Ende des Jahres, in dem Sie Ihr Konto geschlossen haben'],
  ['P30D', [own], 'event', '30 Tage nach diesem Ereignis: Ihre Garantie endet'],
  ['P0D', [own], 'event', 'Bis zu diesem Ereignis: Ihre Garantie endet'],
  [
    'P30D',
    [closed, idle],
    'event',
    '30 Tage, nachdem Sie Ihr Konto geschlossen haben oder Sie Ihr Konto 24 Monate lang nicht genutzt haben (was zuerst eintritt)',
  ],
  [
    'P30D',
    [closed, own],
    'event',
    '30 Tage, nachdem Sie Ihr Konto geschlossen haben oder nach diesem Ereignis (was zuerst eintritt): Ihre Garantie endet',
  ],
] as const)('%s %o %s', (time, starts, from, words) => {
  expect(period(time, starts, from)).toBe(words);
});

test('days and lists of units are written in German', () => {
  expect(german.onDay('2027-03-01')).toBe('Am 1. März 2027');
  expect(german.duration(parseDuration('P3Y2M1D') as NonNullable<ReturnType<typeof parseDuration>>)).toBe(
    '3 Jahre, 2 Monate und 1 Tag',
  );
});

/** Every text for people in what a policy prints of the catalogue, with its path. */
function labelsIn(part: unknown, path: string): [string, Record<string, string>][] {
  if (typeof part !== 'object' || part === null) return [];
  if (typeof (part as Record<string, unknown>)['en'] === 'string') return [[path, part as Record<string, string>]];
  return Object.entries(part).flatMap(([key, inner]) => labelsIn(inner, `${path}.${key}`));
}

test('each word of the catalogue that a policy prints is there in German', () => {
  const { categories, bases, events, roles, countries, jurisdictions, measures } = catalog;
  const said = Object.fromEntries(Object.entries(measures).map(([id, row]) => [id, row.say ?? row.label]));
  const found = labelsIn({ categories, bases, events, roles, countries, jurisdictions, said }, 'catalog');
  expect(found.length).toBeGreaterThan(400);
  expect(found.filter(([, labels]) => !labels['de']).map(([path]) => path)).toEqual([]);
});

const folder = (language: string) => new URL(`../../templates/${language}/`, import.meta.url);
const file = (language: string, name: string) => readFileSync(new URL(name, folder(language)), 'utf8');
const templates = readdirSync(folder('en')).filter((name) => name.endsWith('.hbs'));

test.each(templates)('the German %s asks for the same facts and tells them in as many blocks', (name) => {
  const facts = (language: string) => file(language, name).match(/\{\{[^}]*\}\}/g);
  expect(facts('de')?.toSorted()).toEqual(facts('en')?.toSorted());
  const shape = (language: string) => file(language, name).match(/^(#+ |\| |- )/gm);
  expect(shape('de')).toEqual(shape('en'));
});

test('both languages have the same small words', () => {
  const keys = (language: string) =>
    Object.entries(parse(file(language, 'words.yaml')) as Record<string, object>).map(([group, words]) => [
      group,
      Object.keys(words),
    ]);
  expect(keys('de')).toEqual(keys('en'));
});

const vague =
  /\b(?:kann|könnten?|möglicherweise|gegebenenfalls|ggf\.|unter Umständen|eventuell|manchmal|oft|häufig|insbesondere|grundsätzlich|in der Regel|vornehmlich|hauptsächlich|Dritte|und so weiter|etc\.|zum Beispiel|beispielsweise)\b/i;

test('no vague word stands in the German text, but where it is the reader who can', () => {
  const prose = templates.map((name) => file('de', name).replaceAll(/\{\{[^}]*\}\}/g, ' '));
  const lines = [...prose, file('de', 'words.yaml')].join('\n').split('\n');
  expect(lines.filter((line) => vague.test(line.replaceAll(/Was kann Sie überraschen|Ihr Browser kann/g, '')))).toEqual([]);
});
