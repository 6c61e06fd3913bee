import type { Catalog } from '../core/catalog.js';
import type { Comparison, Lacking, Uncertain, UnusedService } from '../core/comparison.js';
import { type Duration, parseDuration } from '../core/duration.js';
import { groupBy } from '../core/group-by.js';
import { type Inventory, type Recipient, type Text, TODO } from '../core/inventory.js';
import { periodsOf } from '../core/periods.js';
import { usesOf } from '../core/selectors.js';
import { type Phrases, phrasesIn } from './phrases.js';

/** What a comparison needs: the declaration, ids of catalogue services that the code uses, the text, and the languages it is in. */
export interface Compared {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly used: readonly string[];
  readonly text: string;
  readonly languages: readonly string[];
}

/** Lists what the inventory declares and a plain text lacks or tells in another way, and services that it names and nobody uses. */
export function compareText(compared: Compared): Comparison {
  const phrases = phrasesIn(compared.text, compared.catalog.plain);
  const told = [...recipientsIn(compared, phrases), ...periodsIn(compared, phrases)];
  return {
    schemaVersion: 1,
    lacking: [...lackingData(compared, phrases), ...told.filter((one): one is Lacking => !('as' in one))],
    uncertain: told.filter((one): one is Uncertain => 'as' in one),
    unused: unusedServices(compared, phrases),
  };
}

const inLanguage = (text: Text | undefined, language: string): string[] => {
  const words = typeof text === 'object' ? text[language] : text;
  return words === undefined || words === TODO ? [] : [words];
};

/** The words by which a text may name the datum of a field, and its name in the first language that has one. */
function wordsFor(id: string, { inventory, catalog, languages }: Compared) {
  const { label, category } = inventory.fields[id] ?? { label: undefined, category: '' };
  const names = (language: string) => [
    ...inLanguage(label, language),
    ...inLanguage(catalog.categories[category]?.label, language),
  ];
  // Weak words, and those that mean this only within some record, prove nothing in prose.
  const rows = catalog.names.filter((row) => row.category === category && row.strength !== 'weak' && !row.within);
  const [name = id] = [...languages, 'en'].flatMap(names);
  return { name, words: (language: string) => [...names(language), ...rows.flatMap(({ words }) => words[language] ?? [])] };
}

function lackingData(compared: Compared, phrases: Phrases): Lacking[] {
  return Object.keys(compared.inventory.fields).flatMap((id): Lacking[] => {
    const { name, words } = wordsFor(id, compared);
    const isTold = compared.languages.some((language) => words(language).some((one) => phrases.has(one, language)));
    return isTold ? [] : [{ kind: 'data', path: `fields.${id}`, name }];
  });
}

/** The services of the catalogue that a declared recipient is. */
function servicesOf(id: string, { packages, domains, entity }: Recipient, catalog: Catalog): string[] {
  const own = typeof entity.name === 'string' ? phrasesIn(entity.name) : null;
  return Object.entries(catalog.recipients)
    .filter(
      ([known, row]) =>
        known === id ||
        own?.hasName(row.name) ||
        row.packages.some((one) => packages.includes(one)) ||
        row.domains.some((one) => domains.includes(one)),
    )
    .map(([known]) => known);
}

/** The kinds that a group names: `Courts and public authorities` are two. */
const kindsIn = (group: string): string[] =>
  group.split(/,|\b(?:and|or|und|oder)\b/).flatMap((part) => part.trim().replace(/^(our|unsere?n?) /i, '') || []);

function recipientsIn({ inventory, catalog, languages }: Compared, phrases: Phrases): (Lacking | Uncertain)[] {
  return Object.entries(inventory.recipients).flatMap(([id, recipient]): (Lacking | Uncertain)[] => {
    const kind = catalog.roles[recipient.roles[0]?.is ?? ''];
    const own = (language: string) => inLanguage(recipient.entity.name ?? kind?.group, language);
    const services = servicesOf(id, recipient, catalog);
    const known = services.map((service) => catalog.recipients[service]?.name ?? service);
    const isTold =
      known.some((name) => phrases.hasName(name)) ||
      languages.some((language) => own(language).some((name) => phrases.has(name, language)));
    const [name = id] = [...[...languages, 'en'].flatMap(own), ...known];
    if (isTold) return [];
    // A text tells of `a court` or `our tax adviser` where the catalogue says `Courts and public authorities`.
    const kinds = (language: string) =>
      recipient.entity.name === undefined ? inLanguage(kind?.group, language).flatMap(kindsIn) : [];
    const sectors = services.map((service) => catalog.sectors[catalog.recipients[service]?.sector ?? ''] ?? {});
    const [as] = languages.flatMap((language) =>
      [...kinds(language), ...sectors.flatMap((words) => words[language] ?? [])].filter((words) => phrases.has(words, language)),
    );
    const lacks = { kind: 'recipient', path: `recipients.${id}`, name } as const;
    return [as === undefined ? lacks : { ...lacks, as }];
  });
}

/** The ways to write a time: `1 year` is `12 months`, `14 days` are `2 weeks`. Each is a list of parts that all must be there. */
function waysToSay({ months, days, seconds }: Duration, language: string): string[][] {
  const say = (amount: number, unit: string) =>
    amount === 0
      ? []
      : [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }).format(amount)];
  const long = [[...say(Math.floor(months / 12), 'year'), ...say(months % 12, 'month')], say(months, 'month')];
  const short = [say(days, 'day'), ...(days % 7 === 0 ? [say(days / 7, 'week')] : [])];
  const hours = Math.floor(seconds / 3600);
  const rest = [...say(hours, 'hour'), ...say(Math.floor((seconds % 3600) / 60), 'minute'), ...say(seconds % 60, 'second')];
  const moments = [rest, ...(days > 0 && seconds === 0 ? [say(days * 24, 'hour')] : [])];
  if (months === 0 && days > 0 && seconds === 0) return [...short, say(days * 24, 'hour')];
  return long.flatMap((first) => short.flatMap((second) => moments.map((third) => [...first, ...second, ...third])));
}

type Test = (part: Phrases) => boolean;

/** How far from the words for a datum its time may stand, in paragraphs: after a heading, or before a list. */
const reach = { after: 8, before: 12 };

/**
 * Whether a time stands where the text tells of something: in a paragraph that tells of it and states times, where there are such; else in the nearest one
 * after or before it that states any, as under a heading or over a list.
 */
function isNear(phrases: Phrases, tellsOf: Test, statesAny: Test, states: Test): boolean {
  const parts = phrases.parts();
  const telling = [...parts.keys()].filter((index) => tellsOf(parts[index] as Phrases));
  const own = telling.map((index) => parts[index] as Phrases).filter(statesAny);
  if (own.length > 0) return own.some(states);
  return telling.some((index) => {
    const next = parts.slice(index + 1, index + 1 + reach.after).find(statesAny);
    const last = parts.slice(Math.max(0, index - reach.before), index).findLast(statesAny);
    return [next, last].some((one) => one !== undefined && states(one));
  });
}

function periodsIn(compared: Compared, phrases: Phrases): (Lacking | Uncertain)[] {
  const { inventory, languages } = compared;
  const seen = new Set<string>();
  const stated = usesOf(inventory).flatMap((use) => periodsOf(use).map((one) => ({ ...one, fieldId: use.fieldId })));
  return stated.flatMap(({ path, period, fieldId }): (Lacking | Uncertain)[] => {
    const duration = parseDuration(period.for ?? '');
    if (!duration || seen.has(path)) return [];
    seen.add(path);
    const ways = (language: string) => waysToSay(duration, language).filter((parts) => parts.length > 0);
    const all = languages.flatMap((language) => ways(language).map((parts) => ({ parts, language })));
    // No time at all is told as a moment, which no number shows.
    if (all.length === 0) return [];
    const states: Test = (text) => all.some(({ parts, language }) => parts.every((part) => text.has(part, language)));
    const lacks = { kind: 'period', path, name: all[0]?.parts.join(' ') ?? '' } as const;
    if (!states(phrases)) return [lacks];
    const { name, words } = wordsFor(fieldId, compared);
    const tellsOf: Test = (text) => languages.some((language) => words(language).some((one) => text.has(one, language)));
    const statesAny: Test = (text) => languages.some((language) => text.hasTime(language));
    return !tellsOf(phrases) || isNear(phrases, tellsOf, statesAny, states) ? [] : [{ ...lacks, as: name }];
  });
}

function unusedServices({ inventory, catalog, used }: Compared, phrases: Phrases): UnusedService[] {
  const declared = Object.entries(inventory.recipients).flatMap(([id, recipient]) => servicesOf(id, recipient, catalog));
  const known = new Set([...used, ...declared]);
  const byName = groupBy(Object.entries(catalog.recipients), ([, { name }]) => name);
  const usedNames = [...byName].filter(([, rows]) => rows.some(([id]) => known.has(id))).map(([name]) => name);
  const own = [...usedNames, ...Object.values(inventory.parties).flatMap(({ name }) => inLanguage(name, ''))].map((name) =>
    phrasesIn(name),
  );
  return [...byName]
    .filter(([name]) => phrases.hasName(name) && !own.some((one) => one.hasName(name)))
    .map(([name, rows]) => ({ name, ids: rows.map(([id]) => id) }));
}
