import type { PathMapping, ProjectReader } from './graph.js';
import { folderOf, normalize } from './modules.js';

const config = /(?:^|\/)(svelte|nuxt|vite|vitest|astro|vue|webpack|quasar|craco|rsbuild|rspack)\.config\.[cm]?[jt]s$/;

/** Names that a framework gives without being told: https://svelte.dev/docs/kit/$lib, https://nuxt.com/docs/api/nuxt-config#alias. */
const given: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  svelte: [['$lib', ['src/lib']]],
  nuxt: [
    ['~~', ['.']],
    ['@@', ['.']],
    ['~', ['app', '.']],
    ['@', ['app', '.']],
  ],
};

/** `alias: { '@': path.resolve(__dirname, './src'), $lib: './src/lib' }` and `{ find: '@', replacement: '…' }`, each on one line. */
const written =
  /(?:(?:^|[{,\s])find:\s*['"]([^'"]+)['"]\s*,\s*replacement:|(?:^|[{,\s])(?:['"]([@~#$\w][\w@~#$/.*-]*)['"]|([@~#$\w]+))\s*:)[ \t]*([^{}\n]*)/gm;
const texts = /['"`]((?:\.\/|\/)?[\w@$][\w@$./*-]*)['"`]/g;

/** What the configurations of bundlers and frameworks say of module names. A name counts where what it means is there. */
export function bundlerMappings(reader: ProjectReader, paths: readonly string[]): PathMapping[] {
  return paths.flatMap((path) => {
    const tool = config.exec(path)?.[1];
    if (tool === undefined || /(?:^|\/)node_modules\//.test(path)) return [];
    const folder = folderOf(path);
    const isThere = (target: string) =>
      target === '' || paths.some((other) => other === target || other.startsWith(`${target}/`));
    const entries = [...writtenIn(reader.read(path) ?? ''), ...(given[tool] ?? [])].flatMap(([name, targets]) =>
      patternsOf(
        name,
        targets.map((target) => normalize(`${folder}/${target}`)).filter((target) => isThere(target.replace(/\/\*$/, ''))),
      ),
    );
    return entries.length === 0 ? [] : [{ folder, baseUrl: null, paths: entries }];
  });
}

function writtenIn(text: string): [string, readonly string[]][] {
  const start = text.search(/\balias\b/);
  return [...(start < 0 ? '' : text.slice(start)).matchAll(written)].flatMap(
    ([, found, quoted, bare, value = '']): [string, readonly string[]][] => {
      const target = [...value.matchAll(texts)].at(-1)?.[1];
      const name = found ?? quoted ?? bare;
      return name === undefined || target === undefined ? [] : [[name, [target.replace(/^\//, '')]]];
    },
  );
}

/** A name means a file or a folder, and what is below it. */
function patternsOf(name: string, targets: readonly string[]): PathMapping['paths'] {
  if (targets.length === 0) return [];
  if (name.includes('*')) return [{ pattern: name, targets }];
  const plain = name.replace(/\/$/, '');
  return [
    { pattern: plain, targets },
    { pattern: `${plain}/*`, targets: targets.map((target) => (target === '' ? '*' : `${target}/*`)) },
  ];
}
