import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { compareText } from '../core/range.js';
import { compilerFile, namesUsed, parserSource } from './parser.js';

/** Packages that stay files of their own: those that compiled templates ask for by name. */
const apart = ['handlebars'];

/** Puts the parser in the compiler's place, with no more of it than the scan names. */
const parserAlone = (dist: string): Plugin => ({
  name: 'parser-alone',
  resolveId: (id) => (id === 'ts-morph' ? '\0ts-morph' : null),
  load(id) {
    if (id === '\0ts-morph') return `import * as ts from ${JSON.stringify(compilerFile)};\nexport { ts };\n`;
    return id === compilerFile ? parserSource(namesUsed(textsIn(join(dist, 'scan')))) : null;
  },
});

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));

/**
 * Joins the command line with what it imports into few files under `dist/bin`: Node spends longer on finding and linking some three hundred modules than a
 * check takes. What a command imports at need stays a file that is loaded at need. The licences of the packages inside stand beside them.
 */
export async function buildBundle(dist: string): Promise<void> {
  const folder = join(dist, 'bin');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: { forthright: join(dist, 'cli/bin.js') },
    platform: 'node',
    external: (id) => apart.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [parserAlone(dist)],
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // What nearly every command loads is one file rather than thirty.
    codeSplitting: { groups: [{ name: 'core', test: /[\\/]dist[\\/](?:core|tree)[\\/]/ }] },
  });
  await bundle.close();
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  writeFileSync(join(folder, 'LICENSES.txt'), licencesOf(modules));
}

const packageOf = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** The licences of all packages that modules belong to, by name. */
function licencesOf(modules: readonly string[]): string {
  const folders = new Map<string, string>();
  for (const module of modules) {
    const [, folder, name] = packageOf.exec(module.split('\\').join('/')) ?? [];
    if (folder !== undefined && name !== undefined) folders.set(name, folder);
  }
  // The compiler comes in a package of somebody else.
  folders.set('typescript', dirname(createRequire(import.meta.url).resolve('typescript/package.json')));
  return [...folders]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, folder]) => `${name}\n\n${licenceIn(folder)}`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8');
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license?: string;
    author?: unknown;
  };
  return `License: ${license}\n${typeof author === 'string' ? `Author: ${author}\n` : ''}`;
}
