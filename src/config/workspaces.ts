import { parse } from 'yaml';
import { foldersAbove, joinPath } from '../core/paths.js';
import { compareText } from '../core/range.js';
import { matchAny } from '../tree/globs.js';
import type { Tree } from '../tree/tree.js';

/** A package that a workspace keeps in one of its folders, and the names that its manifest depends on: to run, and only to be built or tested. */
export interface WorkspacePackage {
  readonly name: string;
  /** From the top of the tree. */
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
type Reader = Pick<Tree, 'list' | 'read' | 'readAll'>;

const manifest = /(?:^|\/)package\.json$/;
const definition = /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|lerna\.json)$/;
const installed = /(?:^|\/)node_modules\//;

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const recordOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

function read(path: string, text: string): Json {
  try {
    // JSON is YAML too, but its own reader is many times faster.
    return recordOf(path.endsWith('.json') ? JSON.parse(text) : parse(text, { logLevel: 'silent' }));
  } catch {
    return {};
  }
}

/** The globs of package folders that one file names. npm, yarn and bun: `workspaces`, a list or `{ packages }`; pnpm and lerna: `packages`. nx and turbo rely on these. */
function globsIn(path: string, json: Json): string[] {
  if (!manifest.test(path)) return textsIn(json['packages']);
  const { workspaces } = json;
  return [...textsIn(workspaces), ...textsIn(recordOf(workspaces)['packages'])];
}

function membersOf(folder: string, globs: readonly string[]): (path: string) => boolean {
  const plain = (glob: string) => joinPath(folder, glob.replace(/^!/, ''));
  const isIn = matchAny(globs.filter((glob) => !glob.startsWith('!')).map(plain));
  const isOut = matchAny(globs.filter((glob) => glob.startsWith('!')).map(plain));
  return (path) => isIn(path) && !isOut(path);
}

/** The names that a manifest's key depends on. `workspace:name@range` stands for another name; `npm:` leads to a registry. */
function namesUnder(value: unknown): string[] {
  return Object.entries(recordOf(value)).flatMap(([name, range]) => {
    if (typeof range !== 'string') return [name];
    if (range.startsWith('npm:')) return [];
    return [/^workspace:(@?[^@]+)@/.exec(range)?.[1] ?? name];
  });
}

/** The packages of a tree's workspaces, by folder. What cannot be read names nothing; what is installed is not looked at. */
export function readWorkspaces(tree: Reader): WorkspacePackage[] {
  const paths = tree
    .list()
    .map(({ path }) => path)
    .filter((path) => definition.test(path) && !installed.test(path));
  const files = new Map<string, Json>();
  tree.readAll(paths, (path, text) => void files.set(path, read(path, text)));
  const members = [...files].flatMap(([path, json]) => {
    const globs = globsIn(path, json);
    return globs.length === 0 ? [] : [membersOf(foldersAbove(path)[0] ?? '', globs)];
  });
  return [...files]
    .flatMap(([path, json]): WorkspacePackage[] => {
      const folder = foldersAbove(path)[0] ?? '';
      if (!manifest.test(path) || folder === '' || !members.some((isMember) => isMember(folder))) return [];
      return [
        {
          name: typeof json['name'] === 'string' ? json['name'] : '',
          folder,
          dependencies: ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) => namesUnder(json[key])),
          devDependencies: namesUnder(json['devDependencies']),
        },
      ];
    })
    .sort((a, b) => compareText(a.folder, b.folder));
}
