import type { Facts } from '../../core/facts.js';
import type { Timed } from '../../core/timed.js';
import { readGraphql } from './graphql/read.js';
import { readAstro, readSvelte, readTemplate, readVue } from './markup/read.js';
import { readOpenapi } from './openapi/read.js';
import { readPrisma } from './prisma/read.js';
import { readSql } from './sql/read.js';
import { readTypeScript } from './typescript/read.js';

type Read = (path: string, text: string) => Facts;
/** Readers by extension; what has none is TypeScript or JavaScript. */
const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['prisma', (_, text) => readPrisma(text)],
  ['sql', readSql],
  ['vue', readVue],
  ['svelte', readSvelte],
  ['astro', readAstro],
  ['html', readTemplate],
  ...['yaml', 'yml', 'json'].map((extension): [string, Read] => [extension, (_, text) => readOpenapi(text)]),
  ...['graphql', 'graphqls', 'gql'].map((extension): [string, Read] => [extension, (_, text) => readGraphql(text)]),
]);

/** What one file says, by its extension. Never throws: where the text cannot be parsed, `problem` says so and the rows are what could be read. `timed` times each extractor of code, and each other format as a whole. */
export function extractFacts(path: string, text: string, timed?: Timed): Facts {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const read = readers.get(extension);
  if (!read) return readTypeScript(path, text, timed);
  return timed ? timed(extension, () => read(path, text)) : read(path, text);
}
