import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type {
  Catalog,
  Category,
  JurisdictionPack,
  KnownRecipient,
  LibraryRow,
  NameRow,
  RecordLaw,
  RetentionLimit,
} from '../core/catalog.js';
import { completePack } from '../core/packs.js';
import { compareText } from '../core/range.js';
import { phrasesOf } from '../scan/classify/vocabulary.js';
import { withLanguages } from './languages.js';

type Rows<T> = Record<string, T>;

/** Turns `label: Name` into `label: { en: Name }`, so that rows may be written short. */
function withLabels<T extends { label?: unknown }>(rows: Rows<T>): Rows<T> {
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => [key, typeof row.label === 'string' ? { ...row, label: { en: row.label } } : row]),
  );
}

/** Reads one catalogue file, or every file of a folder, as one value; `fallback` where there is none. */
function read<T>(folder: string, name: string, fallback: T): T {
  const entries = readdirSync(folder).sort(compareText);
  if (entries.includes(`${name}.yaml`)) return parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) as T;
  if (!entries.includes(name)) return fallback;
  const parts = readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .sort(compareText);
  const values = parts.map((file) => parse(readFileSync(join(folder, name, file), 'utf8')) as unknown);
  return (Array.isArray(fallback) ? values.flat() : Object.assign({}, ...values)) as T;
}

/** Known recipients, each with the sector that its file is named for. */
function recipientsIn(source: string): Rows<KnownRecipient> {
  const folder = join(source, 'recipients');
  const sectors = readdirSync(folder)
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort(compareText);
  const rows = sectors.flatMap((sector) =>
    Object.entries(read<Rows<KnownRecipient>>(folder, sector, {})).map(([id, row]) => [id, { ...row, sector }] as const),
  );
  return Object.fromEntries(rows);
}

/** Compiles the YAML of `src/catalog` into one JSON file. */
export function buildCatalog(source: string, target: string, version: string): void {
  const packs = Object.entries(read<Rows<JurisdictionPack>>(source, 'jurisdictions', {}));
  const catalog: Catalog = {
    version,
    categories: withLabels(read<Rows<Category>>(source, 'categories', {})),
    uses: withLabels(read<Catalog['uses']>(source, 'uses', {}) as Rows<Catalog['uses'][string]>),
    moved: read<Catalog['moved']>(source, 'moved', {}),
    bases: withLabels(read<Catalog['bases']>(source, 'bases', {}) as Rows<Catalog['bases'][string]>),
    events: withLabels(read<Catalog['events']>(source, 'events', {}) as Rows<Catalog['events'][string]>),
    measures: withLabels(read<Catalog['measures']>(source, 'measures', {}) as Rows<Catalog['measures'][string]>),
    roles: withLabels(read<Catalog['roles']>(source, 'roles', {}) as Rows<Catalog['roles'][string]>),
    countries: withLabels(read<Catalog['countries']>(source, 'countries', {}) as Rows<Catalog['countries'][string]>),
    jurisdictions: Object.fromEntries(packs.map(([id, pack]) => [id, completePack(pack)])),
    retentionLimits: read<RetentionLimit[]>(source, 'retention', []),
    recordLaws: Object.entries(read<Rows<Omit<RecordLaw, 'id'>>>(source, 'record-laws', {})).map(([id, row]) => ({ ...row, id })),
    citations: read<Catalog['citations']>(source, 'citations', {}),
    changes: read<Catalog['changes']>(source, 'changes', {}),
    coverage: read<Catalog['coverage']>(source, 'coverage', {}),
    disclosures: read<Catalog['disclosures']>(source, 'disclosures', {}),
    recipients: recipientsIn(source),
    sectors: read<Catalog['sectors']>(source, 'sectors', {}),
    plain: read<Catalog['plain']>(source, 'plain-language', {}),
    names: read<NameRow[]>(source, 'names', []),
    containers: read<Catalog['containers']>(source, 'containers', { persons: {}, things: {}, about: [] }),
    libraries: read<LibraryRow[]>(source, 'libraries', []),
    evidence: read<Catalog['evidence']>(source, 'evidence', {
      schedules: [],
      jobs: [],
      deletions: [],
      cookies: [],
      softening: [],
      doubtful: [],
      readers: [],
      serves: [],
      adapters: [],
    }),
  };
  mkdirSync(target, { recursive: true });
  const whole = withLanguages(catalog, join(source, 'languages'));
  writeFileSync(join(target, 'catalog.json'), JSON.stringify(whole));
  writeFileSync(join(target, 'phrases.json'), JSON.stringify(phrasesOf(whole)));
}
