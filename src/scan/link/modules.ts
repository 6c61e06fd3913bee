import { isBuiltin } from 'node:module';
import { joinPath } from '../../core/paths.js';
import type { PathMapping, Project } from './graph.js';

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.vue', '.svelte'];
const emitted: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx', '.jsx']],
  [/\.jsx$/, ['.tsx']],
  [/\.mjs$/, ['.mts']],
  [/\.cjs$/, ['.cts']],
];

/** Finds the file that a module name means: relative, by compiler options, or by the name of a workspace package. Null for other packages. */
export function createModuleResolver(
  files: { has(path: string): boolean },
  project: Project,
): (from: string, module: string) => string | null {
  const known = new Map<string, string | null>();
  const mappings = [...project.mappings].sort((a, b) => b.folder.length - a.folder.length);
  return (from, module) => {
    const folder = folderOf(from);
    const key = `${folder} ${module}`;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const found = resolve(files, project, mappings, folder, module);
    known.set(key, found);
    return found;
  };
}

type Files = { has(path: string): boolean };

function resolve(
  files: Files,
  project: Project,
  mappings: readonly PathMapping[],
  folder: string,
  module: string,
): string | null {
  if (/^\.\.?(?:\/|$)/.test(module)) return asFile(files, normalize(`${folder}/${module}`));
  for (const mapping of mappings) {
    if (!isWithin(folder, mapping.folder)) continue;
    const mapped = mappedFile(files, project, mapping, module);
    if (mapped !== null) return mapped;
  }
  return workspaceFile(files, project, module);
}

function mappedFile(files: Files, project: Project, mapping: PathMapping, module: string): string | null {
  const fitting = mapping.paths
    .flatMap(({ pattern, targets }) => {
      const star = starOf(pattern, module);
      return star === null ? [] : [{ length: pattern.length, targets: targets.map((target) => target.replace('*', star)) }];
    })
    .sort((a, b) => b.length - a.length);
  for (const target of fitting[0]?.targets ?? []) {
    // What is installed of the workspace is a link to it.
    const installed = target.split('node_modules/')[1];
    const file = asFile(files, normalize(target)) ?? (installed ? workspaceFile(files, project, installed) : null);
    if (file !== null) return file;
  }
  return mapping.baseUrl === null ? null : asFile(files, normalize(`${mapping.baseUrl}/${module}`));
}

function starOf(pattern: string, module: string): string | null {
  const star = pattern.indexOf('*');
  if (star === -1) return pattern === module ? '' : null;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = module.startsWith(before) && module.endsWith(after) && module.length >= before.length + after.length;
  return fits ? module.slice(before.length, module.length - after.length) : null;
}

function workspaceFile(files: Files, project: Project, module: string): string | null {
  const name = packageOf(module);
  const found = name === null ? undefined : project.packages.get(name);
  if (!found || name === null) return null;
  const subpath = module === name ? '.' : `./${module.slice(name.length + 1)}`;
  const entry = found.entries.get(subpath);
  const guesses =
    subpath === '.'
      ? ['src/index', 'index', 'src', 'lib/index', 'src/main']
      : [subpath.slice(2), `src/${subpath.slice(2)}`, ...sourcesOf(subpath)];
  for (const candidate of entry === undefined ? guesses : [entry, ...sourcesOf(entry), ...guesses]) {
    const file = asFile(files, normalize(`${found.folder}/${candidate}`));
    if (file !== null) return file;
  }
  return null;
}

/** Where the source of a built file probably is: `dist/index.js` comes from `src/index.ts`. */
function sourcesOf(entry: string): string[] {
  const bare = entry.replace(/^\.\//, '').replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  return [
    bare,
    bare.replace(/^(?:dist|lib|build|out|es|esm|cjs)\//, 'src/'),
    bare.replace(/^(?:dist|lib|build|out|es|esm|cjs)\//, ''),
  ];
}

/** The file at a path: itself, its source where it names what is emitted, with an extension, or a folder's index. */
function asFile(files: Files, path: string): string | null {
  if (files.has(path)) return path;
  for (const [pattern, sources] of emitted) {
    if (!pattern.test(path)) continue;
    for (const source of sources) if (files.has(path.replace(pattern, source))) return path.replace(pattern, source);
  }
  for (const extension of extensions) if (files.has(path + extension)) return path + extension;
  const index = path === '' ? 'index' : `${path}/index`;
  for (const extension of extensions) if (files.has(index + extension)) return index + extension;
  return null;
}

/** The npm package of a module name, null for relative ones and Node's own. */
export function packageOf(module: string): string | null {
  if (module === '' || module.startsWith('.') || module.startsWith('/') || isBuiltin(module)) return null;
  // An alias like `@/user`, `~/user` or `#user` that nothing maps is no package.
  if (/^(?:@\/|~|#)/.test(module)) return null;
  const parts = module.split('/');
  return module.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? null);
}

/** The folder of a path, empty at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** Whether a folder is another one or stands in it. */
export function isWithin(folder: string, outer: string): boolean {
  if (outer === '') return folder !== '..' && !folder.startsWith('../');
  return folder === outer || folder.startsWith(`${outer}/`);
}

/** A path without `.` and doubled slashes, and without `..` but where it leads out of the root. */
export const normalize = (path: string): string => joinPath('', path);
