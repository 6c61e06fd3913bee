import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

/** Our own keywords and formats: notes for the loaders, the documentation and the editors. They check nothing by themselves. */
const keywords = ['public', 'todo', 'names', 'short', 'wrap', 'list', 'ids', 'parse', 'also', 'whole', 'wants'].map(
  (name) => `x-${name}`,
);
const formats = ['id', 'tracker', 'language', 'date', 'duration', 'country', 'url', 'page', 'mail'];

/** An ajv that knows our keywords and is strict about all others. */
export function schemaCompiler(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictTuples: false,
    formats: Object.fromEntries(formats.map((name) => [name, true as const])),
    code: { source: true, lines: true },
  });
  ajv.addVocabulary(keywords);
  return ajv;
}

/** Compiles the schemas of config, catalogue and rules to validators that need no compiler at run time, and makes sure that the inventory's compiles too. */
export function buildSchemas(source: string, target: string): void {
  const read = (name: string) => JSON.parse(readFileSync(join(source, `${name}.schema.json`), 'utf8')) as object;
  const ajv = schemaCompiler();
  ajv.compile(read('inventory'));
  mkdirSync(target, { recursive: true });
  // CommonJS, since a loader that is not asynchronous can only `require` it.
  for (const name of ['config', 'catalog', 'rules'])
    writeFileSync(join(target, `${name}.cjs`), generate(ajv, ajv.compile(read(name))));
}

/** The package's types tell of a module with a default; in Node it is the function's own module. */
const generate = ((standaloneCode as unknown as { default?: unknown }).default ?? standaloneCode) as (
  ajv: Ajv2020,
  validate: unknown,
) => string;
