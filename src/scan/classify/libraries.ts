import type { Catalog, LibraryRow } from '../../core/catalog.js';
import { countOf, type Expression, expressionAt, variableAt } from '../../core/facts.js';
import type { Graph, ImportTarget, RowRef } from '../link/graph.js';
import { type OpenFile, openFile } from '../link/open-file.js';

type Kind = LibraryRow['kind'];

/** What a callee, decorator or type is called in its library. */
export interface LibraryName {
  /** The module it comes from; `global` where no import and no declaration is behind it. */
  readonly module: string;
  /** Its dotted name there (`customers.create`, `object`). */
  readonly name: string;
}

/** The catalogue's libraries by kind and module. */
export interface LibraryIndex {
  /** The rows of a kind that a name of a library answers to. */
  rowsFor(kind: Kind, found: LibraryName): readonly LibraryRow[];
  /** All rows of a kind for a module. */
  rowsOf(kind: Kind, module: string): readonly LibraryRow[];
  /** The last parts of all names that the rows of a kind for some sites answer to. */
  tailsOf(kind: Kind, sites: readonly string[]): ReadonlySet<string>;
}

const none: readonly LibraryRow[] = [];

/** Whether a dotted name ends in a row's name: `messages.create` answers to `create` and to `messages.create`. */
function answers(row: LibraryRow, name: string): boolean {
  return row.match.some((wanted) => name === wanted || name.endsWith(`.${wanted}`));
}

/** The module's own name and those of the packages around it: `zod/v4` is `zod` as well. */
function namesOfModule(module: string): string[] {
  const names = [module];
  for (let at = module.lastIndexOf('/'); at > 0; at = module.lastIndexOf('/', at - 1)) names.push(module.slice(0, at));
  return names;
}

/** The last part of a dotted name. */
export const tailOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

interface ModuleRows {
  readonly all: readonly LibraryRow[];
  /** Rows by the last part of the names that they answer to: a name is asked for by the million, and few rows share its end. */
  readonly byTail: ReadonlyMap<string, readonly LibraryRow[]>;
}

function rowsByTail(all: readonly LibraryRow[]): ModuleRows {
  const byTail = new Map<string, LibraryRow[]>();
  for (const row of all) {
    for (const tail of new Set(row.match.map(tailOf))) {
      const rows = byTail.get(tail);
      if (rows) rows.push(row);
      else byTail.set(tail, [row]);
    }
  }
  return { all, byTail };
}

function indexLibraries(catalog: Catalog): LibraryIndex {
  const byModule = new Map<string, LibraryRow[]>();
  for (const row of catalog.libraries) {
    for (const module of row.modules) {
      const key = `${row.kind} ${module}`;
      byModule.set(key, [...(byModule.get(key) ?? []), row]);
    }
  }
  const memory = new Map<Kind, Map<string, ModuleRows>>();
  const tails = new Map<string, ReadonlySet<string>>();
  function find(kind: Kind, module: string): ModuleRows {
    let modules = memory.get(kind);
    if (!modules) {
      modules = new Map();
      memory.set(kind, modules);
    }
    let rows = modules.get(module);
    if (!rows) {
      const named = namesOfModule(module).map((name) => byModule.get(`${kind} ${name}`));
      rows = rowsByTail(named.find((found) => found) ?? none);
      modules.set(module, rows);
    }
    return rows;
  }
  return {
    rowsOf: (kind, module) => find(kind, module).all,
    rowsFor(kind, { module, name }) {
      const rows = find(kind, module).byTail.get(tailOf(name));
      return rows?.filter((row) => answers(row, name)) ?? none;
    },
    tailsOf(kind, sites) {
      const key = `${kind} ${sites.join(' ')}`;
      let found = tails.get(key);
      if (!found) {
        const rows = catalog.libraries.filter((row) => row.kind === kind && sites.includes(row.site));
        found = new Set(rows.flatMap((row) => row.match.map(tailOf)));
        tails.set(key, found);
      }
      return found;
    },
  };
}

const indexed = new WeakMap<Catalog, LibraryIndex>();

/** The libraries of a catalogue, indexed once. */
export function librariesOf(catalog: Catalog): LibraryIndex {
  let index = indexed.get(catalog);
  if (!index) {
    index = indexLibraries(catalog);
    indexed.set(catalog, index);
  }
  return index;
}

/** Finds what names of one file are called in the libraries that they come from. */
export interface LibraryReader {
  /** The library name behind a written dotted name; null where it is the project's own. */
  nameOf(path: string, scope: string, line: number): LibraryName | null;
  /** The library name behind a call, at the root of its chain; a chained call's own name is added to it. */
  ofCall(expression: number): LibraryName | null;
  /** The library at the root of a chain of calls (`z.string().email()` is zod's `string`). */
  ofRoot(expression: number): LibraryName | null;
}

const depthLimit = 10;

function nameIn(target: ImportTarget, rest: string): LibraryName {
  const own = target.imported === '*' || target.imported === 'default' || target.imported === '' ? '' : target.imported;
  return {
    module: target.package && !target.module.startsWith(target.package) ? target.package : target.module,
    name: [own, rest].filter(Boolean).join('.'),
  };
}

/** How many files a name is followed through: `export const stripe = new Stripe(key)`, passed on by an index. */
const fileLimit = 2;

/** What another file of the project made of a library: `export const authClient = createAuthClient()`. */
function madeElsewhere(graph: Graph, { file, index }: RowRef, through: number): LibraryName | null {
  const facts = through < fileLimit ? graph.factsOf(file) : null;
  const value = facts ? variableAt(facts, index).value : -1;
  if (!facts || value < 0) return null;
  const { kind } = expressionAt(facts, value);
  // A function of the project's own is called as what it is.
  if (!/^(?:call|new|conditional|binary)$/.test(kind)) return null;
  const found = libraryReader(openFile(file, facts), graph, through + 1).ofRoot(value);
  return found && found.module !== 'global' ? found : null;
}

/** What a value may be: either side of a condition, what stands behind `??`, `||` or `&&`. */
function branchesOf({ kind, text, args }: Expression): readonly number[] | null {
  if (kind === 'conditional') return args.slice(1);
  if (kind !== 'binary') return null;
  return text === '&&' ? args.slice(-1) : /^(?:\?\?|\|\|)$/.test(text) ? args : [];
}

/** What a function of the project hands out that is named for a library's class, or for a client, and makes that alone: `getStripe()` is a `Stripe`. */
function handedOut(graph: Graph, { file, index }: RowRef, through: number): LibraryName | null {
  const facts = through < fileLimit ? graph.factsOf(file) : null;
  if (!facts) return null;
  const { name, scope, value } = variableAt(facts, index);
  if (value < 0 || expressionAt(facts, value).kind !== 'function') return null;
  const inside = scope === '' ? name : `${scope}.${name}`;
  const reader = libraryReader(openFile(file, facts), graph, through + 1);
  const made: (LibraryName | null)[] = [];
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
    const one = expressionAt(facts, row);
    if (one.kind !== 'new' || one.scope !== inside) continue;
    const found = reader.ofRoot(row);
    // The language's own (`new Error`) is no client.
    if (found?.module !== 'global') made.push(found);
  }
  const [first] = made;
  const isAlike = made.every((one) => one && one.module === first?.module && one.name === first.name);
  if (!first || !isAlike) return null;
  const own = first.name.split('.').at(-1) || first.module;
  return /client|sdk/i.test(name) || name.toLowerCase().includes(own.toLowerCase()) ? first : null;
}

/** The one library that all branches which name any come from: `key ? new Stripe(key) : null`. */
function onlyOne(branches: readonly (LibraryName | null)[]): LibraryName | null {
  const made = branches.flatMap((found) => (found && found.module !== 'global' ? [found] : []));
  const [first] = made;
  return first && made.every(({ module, name }) => module === first.module && name === first.name) ? first : null;
}

interface HeldByClass {
  /** The package of its declared type. */
  readonly target: ImportTarget | null;
  /** What is made for it where it is declared without a type; -1 for nothing. */
  readonly value: number;
  /** The names behind it. */
  readonly rest: string;
}

/** The member of a class that a path reads first. */
function memberOfClass(view: OpenFile, graph: Graph, path: string, at: { scope: string; line: number }): HeldByClass | null {
  const parts = path.split('.');
  if (parts.length < 3) return null;
  const declared = graph.typeOfPath({ file: view.file, ...at }, parts.slice(0, 2).join('.'));
  const rest = parts.slice(2).join('.');
  if (!declared?.type) {
    const value = declared?.member?.file === view.file ? view.member(declared.member.index).value : -1;
    return { target: null, value: value >= 0 && view.expression(value).kind === 'new' ? value : -1, rest };
  }
  if (declared.type.file !== view.file) return null;
  const type = view.type(declared.type.index);
  const target = type.kind === 'ref' ? graph.importOf(view.file, type.text.split('.')[0] as string) : null;
  return target?.package ? { target, value: -1, rest } : null;
}

/** A reader of library names for one file. */
export function libraryReader(view: OpenFile, graph: Graph, through = 0): LibraryReader {
  const memory = new Map<string, LibraryName | null>();

  function resolveRoot(root: string, scope: string, line: number, depth: number): LibraryName | null {
    const target = graph.resolveName({ file: view.file, scope, line }, root);
    if (!target) return { module: 'global', name: root };
    if (target.kind === 'external') return nameIn(target.import, '');
    if (target.kind === 'binding' && target.file === view.file && depth <= 4) return takenFrom(target.index, depth);
    if (target.kind !== 'variable' || depth > 4) return null;
    if (target.file !== view.file) return madeElsewhere(graph, target, through);
    const { value } = view.variable(target.index);
    return value < 0 ? null : (rootOf(value, depth + 1) ?? ofFactory(value));
  }

  /** `const stripe = getStripe()`. */
  function ofFactory(value: number): LibraryName | null {
    const { kind, text, base, scope, line } = view.expression(value);
    if (kind !== 'call' || base >= 0 || !/^\w+$/.test(text)) return null;
    const target = graph.resolveName({ file: view.file, scope, line }, text);
    return target?.kind === 'variable' ? handedOut(graph, target, through) : null;
  }

  /** `const { Schema } = mongoose`. */
  function takenFrom(binding: number, depth: number): LibraryName | null {
    const member = view.member(binding);
    const { source } = view.shape(member.shape);
    const from = source < 0 || member.name === '' ? null : rootOf(source, depth + 1);
    return from && from.module !== 'global'
      ? { module: from.module, name: [from.name, member.name].filter(Boolean).join('.') }
      : null;
  }

  function nameOf(path: string, scope: string, line: number, depth = 0): LibraryName | null {
    const dot = path.indexOf('.');
    const root = dot < 0 ? path : path.slice(0, dot);
    const rest = dot < 0 ? '' : path.slice(dot + 1);
    if (root === 'this') return ofDeclared(path, scope, line);
    const key = `${scope} ${root}`;
    let found = memory.get(key);
    if (found === undefined) {
      memory.set(key, null);
      found = resolveRoot(root, scope, line, depth);
      memory.set(key, found);
    }
    return found ? { module: found.module, name: [found.name, rest].filter(Boolean).join('.') } : null;
  }

  /** `this.mailer.send` by the declared type of `this.mailer`, or by what it begins with. */
  function ofDeclared(path: string, scope: string, line: number): LibraryName | null {
    const held = memberOfClass(view, graph, path, { scope, line });
    if (!held || held.target) return held?.target ? nameIn(held.target, held.rest) : null;
    const made = held.value < 0 ? null : rootOf(held.value, 1);
    return made && made.module !== 'global' ? { ...made, name: [made.name, held.rest].filter(Boolean).join('.') } : null;
  }

  function rootOf(expression: number, depth: number): LibraryName | null {
    const branches = branchesOf(view.expression(expression));
    if (branches) return depth > 4 ? null : onlyOne(branches.map((branch) => rootOf(branch, depth + 1)));
    let at = expression;
    for (let steps = 0; steps < depthLimit; steps += 1) {
      const row = view.expression(at);
      if (row.kind !== 'call' && row.kind !== 'new' && row.kind !== 'path') return null;
      if (row.base < 0) return row.text === '' ? null : nameOf(row.text, row.scope, row.line, depth);
      at = row.base;
    }
    return null;
  }

  return {
    nameOf: (path, scope, line) => nameOf(path, scope, line),
    ofRoot: (expression) => rootOf(expression, 0),
    ofCall(expression) {
      const row = view.expression(expression);
      const root = rootOf(expression, 0);
      if (!root || row.base < 0) return root;
      return { module: root.module, name: `${root.name}.${row.text}` };
    },
  };
}
