/** What a room may import. `rooms` of ours, `packages` from the registry, `node` built-in modules (without `node:`). */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  readonly node: readonly string[];
}

const room = (rooms: string, packages = '', node = ''): Room => {
  const words = (text: string) => text.split(' ').filter((word) => word !== '');
  return { rooms: words(rooms), packages: words(packages), node: words(node) };
};

const below = 'core tree catalog';
const level = 'config inventory scan scan/* match policy rules';

/** The house, from the bottom up: imports run one way, and rooms on one level meet in `core` alone. */
export const rooms: Readonly<Record<string, Room>> = {
  core: room('', 'fastest-levenshtein picomatch', 'crypto'),
  tree: room('core', 'ignore picomatch', 'child_process crypto fs path path/posix process zlib'),
  catalog: room('core', 'yaml ajv', 'fs'),
  config: room(below, 'yaml ajv', 'fs module path path/posix'),
  inventory: room(below, 'yaml ajv', 'fs module path path/posix'),
  'scan/types': room('core', 'ts-morph', ''),
  'scan/extract': room('core', 'ts-morph @mrleebo/prisma-ast graphql htmlparser2 yaml', 'module path path/posix'),
  'scan/link': room('core scan/extract scan/types', '', 'module path path/posix'),
  'scan/classify': room('core catalog scan/link scan/extract', '', 'path path/posix'),
  'scan/evidence': room('core catalog scan/link scan/extract', '', 'path path/posix'),
  scan: room('core catalog scan/extract scan/types scan/link scan/classify scan/evidence', '', 'path path/posix'),
  match: room(below, '', 'path path/posix'),
  policy: room(
    below,
    'handlebars htmlparser2 syllable remark remark-gfm remark-rehype rehype-stringify unified diff mdast hast unist',
    'crypto fs module path path/posix url',
  ),
  rules: room('core catalog', '', 'path path/posix'),
  lint: room(`${below} ${level}`, '', 'path path/posix'),
  adopt: room(`${below} ${level}`, 'diff', 'path path/posix'),
  run: room(`${below} ${level} lint adopt`, '', 'crypto fs path path/posix'),
  index: room(`${below} ${level} lint adopt run`, '', ''),
  report: room('core', '', 'util'),
  cli: room('core tree report index', 'yargs', 'crypto fs module os path path/posix readline/promises url v8'),
  build: room(`${below} ${level} lint`, 'yaml ajv handlebars rolldown ts-morph', 'crypto fs module path url'),
};

/** Rooms that may do more with files than read those that ship with the package. */
export const handlesFiles = ['tree', 'cli', 'build'];

/** Files that may speak to the process beside `cli` and `build`: git's hooks hand on the index through the environment, and the YAML parser asks for it too often. */
export const speaksToProcess = ['src/tree/git.ts', 'src/inventory/parse.ts'];

/** The room of a file: its folder, or inside `scan` the folder below. */
export function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  const isFile = (name: string) => /\.[jt]s$/.test(name);
  if (isFile(first)) return 'index';
  return first === 'scan' && !isFile(second) ? `scan/${second}` : first;
}

/** Whether a list of rooms names this one; `scan/*` names those inside `scan`. */
export function names(list: readonly string[], one: string): boolean {
  return list.includes(one) || (one.startsWith('scan/') && list.includes('scan/*'));
}
