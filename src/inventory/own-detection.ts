import type { Catalog, ContainerWords, KnownRecipient, LibraryRow, NameRow, RecordWords } from '../core/catalog.js';

/** Tables of the user's own that tell the scan what to look for. */
export const detectionTables = ['names', 'containers', 'libraries', 'recipients'] as const;
export type DetectionTable = (typeof detectionTables)[number];

type Rows = Readonly<Record<string, unknown>>;

/** The catalogue with rows for the scan. They stand before the catalogue's own, so that they are asked first. */
export function withDetectionRows(catalog: Catalog, table: DetectionTable, rows: Rows): Catalog {
  switch (table) {
    case 'names':
      return { ...catalog, names: [...Object.values(rows as Record<string, NameRow>), ...catalog.names] };
    case 'containers':
      return { ...catalog, containers: withContainers(catalog.containers, rows as unknown as ContainerWords) };
    case 'libraries': {
      const own = Object.entries(rows as Record<string, LibraryRow>).map(([id, row]) => ({ ...row, id }));
      return { ...catalog, libraries: [...own, ...catalog.libraries.filter(({ id }) => !Object.hasOwn(rows, id))] };
    }
    case 'recipients': {
      const own = Object.entries(rows as Record<string, KnownRecipient>);
      const whole = own.map(([id, row]) => [id, { ...row, packages: row.packages ?? [], domains: row.domains ?? [] }]);
      return { ...catalog, recipients: { ...catalog.recipients, ...Object.fromEntries(whole) } };
    }
  }
}

type Words = Readonly<Record<string, readonly string[]>>;

const all = (words: Words | undefined): readonly string[] => Object.values(words ?? {}).flat();
const without = (words: readonly string[] | undefined, gone: ReadonlySet<string>): string[] =>
  (words ?? []).filter((word) => !gone.has(word));
const lessWords = (words: Words | undefined, gone: ReadonlySet<string>): Words =>
  Object.fromEntries(Object.entries(words ?? {}).map(([language, list]) => [language, without(list, gone)]));

function moreWords(words: Words, own: Words | undefined): Words {
  const merged: Record<string, readonly string[]> = { ...words };
  for (const [language, list] of Object.entries(own ?? {})) merged[language] = [...(merged[language] ?? []), ...list];
  return merged;
}

/** Words that say what a container is leave the lists in which they said something else. */
function withContainers(words: ContainerWords, own: ContainerWords): ContainerWords {
  const records: readonly RecordWords[] = own.records ?? [];
  const moved = new Set([
    ...all(own.persons),
    ...all(own.maybePersons),
    ...all(own.things),
    ...(own.bearers ?? []),
    ...(own.beings ?? []),
    ...records.flatMap((record) => all(record.words)),
  ]);
  const list = (
    key:
      | 'about'
      | 'wrappers'
      | 'actions'
      | 'aboutFirst'
      | 'qualifiers'
      | 'tails'
      | 'aboutContainers'
      | 'areas'
      | 'occasions'
      | 'dataForms'
      | 'accounts'
      | 'keyed'
      | 'common'
      | 'commonAlone',
  ) => [...without(words[key], moved), ...(own[key] ?? [])];
  const kept = (words.records ?? []).filter(({ id }) => !records.some((record) => record.id === id));
  return {
    ...words,
    persons: moreWords(lessWords(words.persons, moved), own.persons),
    maybePersons: moreWords(lessWords(words.maybePersons, moved), own.maybePersons),
    things: moreWords(lessWords(words.things, moved), own.things),
    bearers: [...without(words.bearers, moved), ...(own.bearers ?? [])],
    beings: [...without(words.beings, moved), ...(own.beings ?? [])],
    records: [...records, ...kept.map((record) => ({ ...record, words: lessWords(record.words, moved) }))],
    about: list('about'),
    wrappers: list('wrappers'),
    actions: list('actions'),
    aboutFirst: list('aboutFirst'),
    qualifiers: list('qualifiers'),
    tails: list('tails'),
    aboutContainers: list('aboutContainers'),
    areas: list('areas'),
    occasions: list('occasions'),
    dataForms: list('dataForms'),
    accounts: list('accounts'),
    keyed: list('keyed'),
    common: list('common'),
    commonAlone: list('commonAlone'),
    spellings: { ...words.spellings, ...own.spellings },
  };
}

/** Categories that rows for the scan name, each with its path within the table. */
export function categoriesNamed(table: DetectionTable, rows: Rows): { readonly category: string; readonly path: string[] }[] {
  if (table === 'containers') {
    const records = (rows as unknown as ContainerWords).records ?? [];
    return records.flatMap(({ makes }, at) =>
      makes.map((category, index) => ({ category, path: ['records', String(at), 'makes', String(index)] })),
    );
  }
  const key = table === 'names' ? 'category' : 'proves';
  return Object.entries(rows as Record<string, Record<string, string | undefined>>).flatMap(([id, row]) => {
    const category = row[key];
    return category === undefined || table === 'recipients' ? [] : [{ category, path: [id, key] }];
  });
}
