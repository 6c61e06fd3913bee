import { createRequire } from 'node:module';
import { isMap, isNode, isScalar, type Node, type YAMLMap } from 'yaml';
import type { Catalog, JurisdictionPack, RecordLaw, RetentionLimit } from '../core/catalog.js';
import { completePack } from '../core/packs.js';
import type { Range } from '../core/range.js';
import { schemaErrors, type Validate } from '../core/schema-errors.js';
import { type Gathered, type Reader, resolvePath } from './files.js';
import { categoriesNamed, type DetectionTable, detectionTables, withDetectionRows } from './own-detection.js';
import { parseFile } from './parse.js';
import type { Problem } from './problem.js';
import type { ProblemKind } from './problem-kinds.js';
import { meant } from './wording.js';

/** Tables that users may add rows to, with what a row is taken to say where it does not say it. */
const tables = {
  categories: { source: 'own' },
  uses: { group: 'other' },
  bases: { article: '' },
  events: { needs: [] },
  measures: {},
  roles: {},
} as const;

/** Tables whose rows hold more than a label: they are held against `schemas/catalog.schema.json`. */
const strict = ['jurisdictions', 'retention', 'record_laws', ...detectionTables] as const;
const isStrict = (table: string): table is (typeof strict)[number] => (strict as readonly string[]).includes(table);
const known = [...Object.keys(tables), ...strict];

/** The catalogue with the rows of the files that the inventory names under `catalog`, and what is wrong with them. */
export function extendCatalog(
  reader: Reader,
  from: string,
  names: readonly string[],
  at: (index: number) => Range,
  catalog: Catalog,
  gathered: Gathered,
): Catalog {
  let extended = catalog;
  const problem = (kind: ProblemKind, index: number, range: Range, message: string, advice: readonly string[]) =>
    gathered.problems.push({
      rule: `inventory/${kind}`,
      severity: 'error',
      about: `catalog.${index}`,
      message,
      do: advice,
      at: [range],
    } satisfies Problem);
  for (const [index, name] of names.entries()) {
    const path = resolvePath(from.split('/').slice(0, -1), name);
    const text = path === null ? null : reader.read(path);
    if (path === null || text === null) {
      problem('missing-file', index, at(index), `\`catalog\` names \`${name}\`, which is not there.`, [
        'Write a path from this file’s folder.',
      ]);
      continue;
    }
    const parsed = parseFile(path, text);
    gathered.files.push(path);
    gathered.fatal.push(...parsed.fatal);
    const say = (node: Node | null, message: string, advice: readonly string[]) =>
      problem('bad-catalog', index, parsed.rangeAt(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0), message, advice);
    // Rows for the scan may name categories that stand below them in the file.
    const ordered = mapsIn(parsed.root, say).sort(([a], [b]) => Number(b === 'categories') - Number(a === 'categories'));
    for (const [table, rows, key] of ordered) {
      if (isStrict(table)) extended = withStrictRows(extended, table, rows, say);
      else if (!Object.hasOwn(tables, table)) say(key, `The catalogue has no table \`${table}\`.`, meant(table, known, ''));
      else
        extended = {
          ...extended,
          [table]: { ...extended[table as keyof typeof tables], ...rowsOf(table as keyof typeof tables, rows, say) },
        };
    }
  }
  return extended;
}

type Say = (node: Node | null, message: string, advice: readonly string[]) => void;

/** The entries of a node that are maps; any other is reported. */
function mapsIn(node: Node | null, say: Say): (readonly [string, YAMLMap, Node])[] {
  if (!isMap(node)) {
    say(node, 'This wants keys and values.', ['Write `table: { id: { label: … } }`.']);
    return [];
  }
  return node.items.flatMap(({ key, value }) => {
    if (isScalar(key) && isMap(value)) return [[String(key.value), value, key as Node] as const];
    say(key as Node | null, 'This wants keys and values.', ['Write `id: { label: … }`.']);
    return [];
  });
}

function rowsOf(table: keyof typeof tables, node: YAMLMap, say: Say): Record<string, object> {
  const rows: Record<string, object> = {};
  for (const [id, map, key] of mapsIn(node, say)) {
    const row = map.toJSON() as Record<string, unknown>;
    const label = typeof row['label'] === 'string' ? { en: row['label'] } : (row['label'] as { en?: unknown } | undefined);
    if (typeof label?.en === 'string') rows[id] = { ...tables[table], ...row, label };
    else say(key, `\`${id}\` has no \`label\`.`, ['Write `label: …`, or one by language with `en` among them.']);
  }
  return rows;
}

let validate: Validate | undefined;

/** The catalogue with rows of the user's own that hold more than a label; none of a table with a fault in it. */
function withStrictRows(catalog: Catalog, table: (typeof strict)[number], node: YAMLMap, say: Say): Catalog {
  validate ??= createRequire(import.meta.url)('../../dist/schemas/catalog.cjs') as Validate;
  const rows = node.toJSON() as Record<string, unknown>;
  const errors = schemaErrors(validate, { [table]: rows }, 'The file');
  for (const error of errors) say(nodeAt(node, error.path.slice(1), error.key), error.message, error.do);
  if (errors.length > 0) return catalog;
  if (table === 'record_laws') return withRecordLaws(catalog, rows as Record<string, RecordLaw>, node, say);
  if (table !== 'jurisdictions' && table !== 'retention') return withChecked(catalog, table, rows, node, say);
  if (table === 'jurisdictions') {
    const packs = Object.entries(rows as Record<string, JurisdictionPack>).map(([id, pack]) => [id, completePack(pack)]);
    return { ...catalog, jurisdictions: { ...catalog.jurisdictions, ...Object.fromEntries(packs) } };
  }
  const limits = Object.entries(rows as Record<string, RetentionLimit>).map(([id, limit]) => ({ ...limit, id }));
  const others = catalog.retentionLimits.filter(({ id }) => !Object.hasOwn(rows, id));
  return { ...catalog, retentionLimits: [...others, ...limits.map((limit) => ({ ...limit, isOwn: true }))] };
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}

function withRecordLaws(catalog: Catalog, rows: Readonly<Record<string, RecordLaw>>, node: YAMLMap, say: Say): Catalog {
  const wrong = Object.entries(rows).filter(([, { pattern }]) => !isPattern(pattern));
  for (const [id] of wrong) {
    say(nodeAt(node, [id, 'pattern'], undefined), `The \`pattern\` of \`${id}\` is no regular expression.`, [
      'Write `code de commerce`, say.',
    ]);
  }
  if (wrong.length > 0) return catalog;
  const own = Object.entries(rows).map(([id, row]) => ({ ...row, id }));
  return { ...catalog, recordLaws: [...own, ...catalog.recordLaws.filter(({ id }) => !Object.hasOwn(rows, id))] };
}

function withChecked(catalog: Catalog, table: DetectionTable, rows: Record<string, unknown>, node: YAMLMap, say: Say): Catalog {
  const strange = categoriesNamed(table, rows).filter(({ category }) => !Object.hasOwn(catalog.categories, category));
  for (const { category, path } of strange) {
    const advice = [...meant(category, Object.keys(catalog.categories), ''), 'A category of your own stands under `categories`.'];
    say(nodeAt(node, path, undefined), `\`${category}\` is no category of the catalogue.`, advice);
  }
  return strange.length > 0 ? catalog : withDetectionRows(catalog, table, rows);
}

/** The node at a path below another, or the key of that name in it. */
function nodeAt(node: YAMLMap, path: readonly string[], key: string | undefined): Node | null {
  const at = path.length === 0 ? node : node.getIn(path, true);
  const found = isNode(at) ? at : null;
  if (key === undefined || !isMap(found)) return found;
  return (found.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key as Node | undefined) ?? found;
}
