import { bundlerMappings } from './bundler-aliases.js';
import type { PathMapping, Project, ProjectReader, WorkspacePackage } from './graph.js';
import { parseLenient } from './lenient-json.js';
import { folderOf, normalize } from './modules.js';

/** What a project's compiler options, bundlers and workspace packages say of module names. Files that cannot be read say nothing. */
export function readProject(reader: ProjectReader): Project {
  const paths = reader.list().map((entry) => entry.path);
  const configs = paths.filter((path) => /(?:^|\/)(?:tsconfig(?:\.[\w-]+)?|jsconfig)\.json$/.test(path) && !isInstalled(path));
  const manifests = paths.filter((path) => /(?:^|\/)package\.json$/.test(path) && !isInstalled(path));
  const mappings = preferred(configs)
    .map((path) => readMapping(reader, path))
    .filter((mapping) => mapping.paths.length > 0 || mapping.baseUrl !== null);
  return {
    mappings: [...mappings, ...bundlerMappings(reader, paths)],
    packages: new Map(manifests.flatMap((path) => readPackage(reader, path))),
  };
}

function isInstalled(path: string): boolean {
  return /(?:^|\/)node_modules\//.test(path);
}

/** `tsconfig.json` of a folder before its variants: `tsconfig.base.json` counts where others extend it, or as the only one. */
function preferred(configs: readonly string[]): string[] {
  const plain = new Set(configs.filter((path) => /(?:^|\/)(?:tsconfig|jsconfig)\.json$/.test(path)).map(folderOf));
  return configs.filter((path) => /(?:^|\/)(?:tsconfig|jsconfig)\.json$/.test(path) || !plain.has(folderOf(path))).sort();
}

interface Options {
  readonly folder: string;
  readonly baseUrl: string | null;
  readonly paths: Readonly<Record<string, unknown>> | null;
}

function readMapping(reader: ProjectReader, path: string): PathMapping {
  const { folder, baseUrl, paths } = readOptions(reader, path, new Set());
  const base = baseUrl ?? folder;
  const entries = Object.entries(paths ?? {}).flatMap(([pattern, targets]) => {
    if (!Array.isArray(targets)) return [];
    const texts = targets.filter((target): target is string => typeof target === 'string');
    return [{ pattern, targets: texts.map((target) => normalize(`${base}/${target}`)) }];
  });
  return { folder: folderOf(path), baseUrl, paths: entries };
}

/** The options of a file, those that it lacks taken from what it extends. `folder` is where `paths` stand. */
function readOptions(reader: ProjectReader, path: string, seen: Set<string>): Options {
  const folder = folderOf(path);
  const json = seen.has(path) ? null : asRecord(parseLenient(reader.read(path) ?? ''));
  seen.add(path);
  if (json === null) return { folder, baseUrl: null, paths: null };
  const options = asRecord(json['compilerOptions']) ?? {};
  const written = typeof options['baseUrl'] === 'string' ? normalize(`${folder}/${options['baseUrl']}`) : null;
  const paths = asRecord(options['paths']);
  const inherited = parentsOf(json['extends'], folder).map((parent) => readOptions(reader, parent, seen));
  const parent = inherited.findLast((candidate) => candidate.paths !== null || candidate.baseUrl !== null);
  const baseUrl = written ?? parent?.baseUrl ?? null;
  return paths === null && parent ? { ...parent, baseUrl } : { folder, baseUrl, paths };
}

function parentsOf(value: unknown, folder: string): string[] {
  const names = (Array.isArray(value) ? value : [value]).filter((name): name is string => typeof name === 'string');
  return names
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(`${folder}/${name.endsWith('.json') ? name : `${name}.json`}`));
}

function readPackage(reader: ProjectReader, path: string): [string, WorkspacePackage][] {
  const json = asRecord(parseLenient(reader.read(path) ?? ''));
  if (json === null || typeof json['name'] !== 'string' || json['name'] === '') return [];
  return [[json['name'], { folder: folderOf(path), entries: entriesOf(json) }]];
}

/** The files behind `exports`, else `source`, `types`, `module` and `main`: whichever stands nearest to the source. */
function entriesOf(json: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const main = ['source', 'types', 'typings', 'module', 'main']
    .map((key) => json[key])
    .find((value) => typeof value === 'string');
  if (typeof main === 'string') entries.set('.', main);
  const exported = json['exports'];
  const record = asRecord(exported);
  const isMap = record !== null && Object.keys(record).some((key) => key.startsWith('.'));
  if (!isMap && exported !== undefined) setEntry(entries, '.', exported);
  for (const [subpath, value] of isMap ? Object.entries(record) : []) setEntry(entries, subpath, value);
  return entries;
}

function setEntry(entries: Map<string, string>, subpath: string, value: unknown): void {
  const file = firstText(value);
  if (file !== null) entries.set(subpath, file);
}

function firstText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const record = asRecord(value);
  if (record === null) return null;
  for (const condition of ['source', 'development', 'types', 'import', 'default', 'require', 'node', ...Object.keys(record)]) {
    const found = firstText(record[condition]);
    if (found !== null) return found;
  }
  return null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
