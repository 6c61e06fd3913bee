import type { Catalog } from '../core/catalog.js';
import type { Suppression } from '../core/inventory.js';
import type { Range } from '../core/range.js';
import { expand } from './expand.js';
import { merge, type Stated } from './merge.js';
import { type ParsedFile, parseFile } from './parse.js';
import type { Fatal, Problem } from './problem.js';
import { inventoryShape } from './shape.js';
import { applyMoves } from './short-forms.js';
import { rangesOf } from './spans.js';
import { suppressionsIn } from './suppressions.js';
import { tidyProblems } from './tidy.js';
import type { Walk } from './walk.js';
import { shortened } from './wording.js';

/** Reads the user's files; a `Tree` is one. Paths are relative to the root with `/`; null where there is no such file. */
export interface Reader {
  read(path: string): string | null;
}

/** What was gathered from all files of an inventory. */
export interface Gathered {
  readonly files: string[];
  readonly problems: Problem[];
  readonly fatal: Fatal[];
  readonly suppressions: Suppression[];
  /** Matters of taste in the file that everything begins with; absent where nobody asks for them. */
  readonly untidy?: Problem[];
}

/** Reads a file and all that it extends and includes, as one. Null where a file does not parse. */
export function readStated(reader: Reader, file: string, text: string, catalog: Catalog, gathered: Gathered): Stated {
  const done = new Map<string, Stated>();
  const readOne = (path: string, content: string, open: readonly string[]): Stated => {
    const known = done.get(path);
    if (known) return known;
    gathered.files.push(path);
    const parsed = parseFile(path, content);
    if (open.length === 0) gathered.untidy?.push(...tidyProblems(path, content, parsed));
    const own = expandFile(path, content, parsed, catalog, gathered);
    let below: Stated | null = null;
    for (const key of ['extends', 'include']) {
      for (const [index, name] of textsOf(own.value[key]).entries()) {
        const at = own.ranges.get(`${key}.${index}`) ?? own.ranges.get(key);
        const next = findFile(reader, path, name);
        const fault = next === null ? 'missing-file' : [...open, path].includes(next.path) ? 'extends-cycle' : null;
        if (fault) gathered.problems.push(fileProblem(fault, key, index, name, at));
        if (next === null || fault) continue;
        const base = readOne(next.path, next.text, [...open, path]);
        below = below ? merge(inventoryShape(), below, base) : base;
      }
    }
    const { extends: _extends, include: _include, ...value } = own.value;
    const ranges = below ? new Map([...own.ranges].filter(([id]) => !/^(extends|include)(\.|$)/.test(id))) : own.ranges;
    const mine = { ...own, value, ranges };
    const stated = below ? merge(inventoryShape(), below, mine) : mine;
    done.set(path, stated);
    return stated;
  };
  return readOne(file, text, []);
}

/** One file in the long form. */
function expandFile(file: string, text: string, parsed: ParsedFile, catalog: Catalog, gathered: Gathered): Stated {
  const { suppressions, problems } = suppressionsIn(file, text, parsed.rangeAt);
  const walk: Walk = {
    file,
    text,
    rangeAt: parsed.rangeAt,
    catalog,
    spans: new Map(),
    todos: [],
    problems: [...parsed.problems, ...problems],
    moves: [],
    follow: parsed.follow,
    expand,
  };
  const value =
    parsed.fatal.length > 0
      ? undefined
      : expand(walk, inventoryShape(), parsed.root, { path: '', name: 'The inventory', key: null });
  const stated = (value ?? {}) as Record<string, unknown>;
  applyMoves(walk, stated);
  gathered.problems.push(...walk.problems);
  gathered.fatal.push(...parsed.fatal);
  gathered.suppressions.push(...suppressions);
  return { value: stated, ranges: rangesOf(walk.spans, parsed.rangeAt), todos: walk.todos };
}

/** The texts of a list; none where it is no list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Finds what `extends` or `include` names: a path from the file's own folder, else a package in the nearest `node_modules`. */
function findFile(reader: Reader, from: string, name: string): { path: string; text: string } | null {
  const folder = from.split('/').slice(0, -1);
  const candidates = [resolvePath(folder, name)];
  if (!/^[./]/.test(name)) {
    const parts = name.split('/');
    const isWhole = parts.length === (name.startsWith('@') ? 2 : 1);
    for (let depth = folder.length; depth >= 0; depth -= 1) {
      candidates.push([...folder.slice(0, depth), 'node_modules', ...parts, ...(isWhole ? ['privacy.yaml'] : [])].join('/'));
    }
  }
  for (const path of candidates) {
    const text = path === null ? null : reader.read(path);
    if (path !== null && text !== null) return { path, text };
  }
  return null;
}

/** A path as seen from a folder; null where it leaves the root. */
export function resolvePath(folder: readonly string[], name: string): string | null {
  if (name.startsWith('/')) return null;
  const parts = [...folder];
  for (const part of name.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '.' && part !== '..' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function fileProblem(
  fault: 'missing-file' | 'extends-cycle',
  key: string,
  index: number,
  name: string,
  at: Range | undefined,
): Problem {
  const written = shortened(name);
  return {
    rule: `inventory/${fault}`,
    severity: 'error',
    about: `${key}.${index}`,
    message:
      fault === 'missing-file'
        ? `\`${key}\` names \`${written}\`, which is not there.`
        : `\`${key}\` names \`${written}\`, which leads back to this file.`,
    do:
      fault === 'missing-file'
        ? ['Write a path from this file’s folder, or the name of an installed package.']
        : ['Remove this entry, or the one that leads back.'],
    at: at ? [at] : [],
  };
}
