import { expect, test } from 'vitest';
import { durationInWords } from '../../src/core/duration.js';
import type { Inventory } from '../../src/core/inventory.js';
import { publicValues } from '../../src/policy/public-values.js';
import { policies } from './businesses.js';
import { catalog } from './inventories.js';
import { everything } from './prose.js';

/** Every text and number of the inventory, internal ones too, as one text. */
const declaredIn = (inventory: Inventory): string => JSON.stringify({ ...inventory, source: null });

/** What the packs, templates and the grammar of a language bring of themselves: texts of the catalogue that policies print. */
const printedByLaw = JSON.stringify([catalog.jurisdictions, catalog.countries, catalog.measures, catalog.roles]);

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];

/** The numbers that durations and dates of the inventory come out as: P13M is 13, P24M is 2 years. */
function numbersDeclared(inventory: Inventory): ReadonlySet<string> {
  const text = declaredIn(inventory);
  const durations = [...text.matchAll(/P(?=\d|T\d)[0-9YMWDTHS]+/g)].flatMap(([iso]) => numbersIn(durationInWords(iso)));
  const years = [...text.matchAll(/P(\d+)M/g)].map(([, months]) => String(Number(months) / 12));
  const plain = numbersIn(text);
  return new Set([...plain, ...plain.map((one) => String(Number(one))), ...durations, ...years]);
}

const each = policies.map((policy) => [policy.title, policy] as const);

test.each(each)('%s: each number stands in the inventory or in a law that applies', (_, { inventory, render }) => {
  const declared = numbersDeclared(inventory);
  const ofLaws = new Set(numbersIn(printedByLaw));
  // "the past 12 months" and "people under 16" are words of a law in a template.
  const ofTemplates = new Set(['12', '16']);
  const invented = numbersIn(everything(render('markdown').text)).filter(
    (number) => !declared.has(number) && !ofLaws.has(number) && !ofTemplates.has(number),
  );
  expect(invented).toEqual([]);
});

test.each(each)('%s: each country that is named was declared', (_, { inventory, wanted, render }) => {
  const text = everything(render('markdown').text);
  const declared = declaredIn(inventory);
  const labels = Object.values(catalog.jurisdictions).map(({ label }) => label[wanted.language] ?? label.en);
  const bare = labels.reduce((so, label) => so.replaceAll(label, ' '), text);
  const said = Object.entries(catalog.countries)
    .filter(([code]) => !declared.includes(`"${code}"`))
    .map(([, { label }]) => label[wanted.language] ?? label.en)
    .filter((label) => label.length > 4 && new RegExp(`(?<![\\p{L}])${label}(?![\\p{L}])`, 'u').test(bare))
    .filter((label) => !declared.includes(label));
  expect(said).toEqual([]);
});

test.each(each)('%s: each name of a company stands in the inventory', (_, { inventory, render }) => {
  const declared = declaredIn(inventory);
  const forms = /[\p{Lu}][\p{L}.&-]*(?: [\p{Lu}][\p{L}.&-]*)* (?:GmbH|Ltd|Inc\.|LLC|ApS|AG|SAS|e\. V\.|B\.V\.|plc)/gu;
  const named = everything(render('markdown').text).match(forms) ?? [];
  expect(named.filter((name) => !declared.includes(name.replaceAll('"', '')))).toEqual([]);
});

/** Values that are printed as they stand: names, addresses, words for people, laws. */
const asWritten =
  /(^parties\.\w+\.(name|address|email|phone|website|arrangement)|\.(say|label|does|when|we_will|without_it|because|interest|logic|effect|verification|authorized_agent|complaints|parental_consent|authority|copy_from|own_purpose|their_notice|list)|^recipients\.\w+\.entity\.name|\.law)$/;

/** What a recipient would use data for that it does not get: it gives data. */
const inapplicable = /^recipients\.(broker|board)\.roles/;

test.each(each.filter(([, { wanted }]) => wanted.notice === undefined))(
  '%s: each public text that applies is printed',
  (_, { inventory, wanted, render }) => {
    const text = everything(render('markdown').text).replace(/\s+/g, ' ');
    const kept = [...publicValues(inventory, wanted.language)]
      .filter(([path, value]) => asWritten.test(path) && value.startsWith('"') && !inapplicable.test(path))
      .map(([path, value]) => [path, JSON.parse(value) as string] as const);
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.filter(([, value]) => !text.includes(value.replace(/\s+/g, ' ').replace(/\.$/, '')))).toEqual([]);
  },
);
