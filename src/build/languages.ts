import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalog } from '../core/catalog.js';
import { compareText } from '../core/range.js';

type Tree = { readonly [key: string]: Tree | string };

/** Which key of a row a bare word of a language stands for: its label, or the sentence that is printed. */
const usual: Readonly<Record<string, string>> = { measures: 'say' };

/** Adds the words that a folder of languages has for the rows of the catalogue, one file a language. A word for a row that is not there stops the build. */
export function withLanguages(catalog: Catalog, folder: string): Catalog {
  const copy = structuredClone(catalog) as unknown as Record<string, Record<string, Row>>;
  for (const file of readdirSync(folder).sort(compareText)) {
    const language = file.replace(/\.yaml$/, '');
    const words = parse(readFileSync(join(folder, file), 'utf8'), { merge: true }) as Record<string, Tree>;
    for (const [group, rows] of Object.entries(words)) {
      for (const [id, row] of Object.entries(rows)) {
        const target = copy[group]?.[id];
        if (!target) throw new Error(`${file}: the catalogue has no ${group}.${id}`);
        add(target, typeof row === 'string' ? { [usual[group] ?? 'label']: row } : row, language, `${file}: ${group}.${id}`);
      }
    }
  }
  return copy as unknown as Catalog;
}

interface Row {
  [key: string]: unknown;
}

function add(target: Row, words: Tree, language: string, where: string): void {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') target[key] = { ...(target[key] as Row | undefined), [language]: value };
    else for (const [id, inner] of Object.entries(value)) addTo(target[key], id, inner, language, `${where}.${key}.${id}`);
  }
}

/** Lists of rows are told apart by their ids. */
function addTo(list: unknown, id: string, words: Tree | string, language: string, where: string): void {
  const row = (list as Row[] | undefined)?.find((one) => one['id'] === id);
  if (!row) throw new Error(`${where} is not in the catalogue`);
  add(row, typeof words === 'string' ? { label: words } : words, language, where);
}
