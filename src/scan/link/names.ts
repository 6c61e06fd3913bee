import { memberAt, members, moduleAt, shapeAt, shapes, variableAt, variables } from '../../core/facts.js';
import { cell, type FileIndex } from './file-index.js';
import type { ImportTarget, NameTarget, Site } from './graph.js';
import type { Links } from './links.js';
import { packageOf } from './modules.js';

/** What a bare name means at a place: the innermost variable, parameter or destructured name around it, else a declared shape, else an import. */
export function resolveName(links: Links, site: Site, name: string): NameTarget | null {
  const index = links.indexOf(site.file);
  if (!index) return null;
  const found = innermost(index, site.line, candidatesOf(index, name));
  if (found && !isRequired(index, name, found)) return { kind: found.kind, file: site.file, index: found.row };
  return shapeNamed(index, site, name) ?? importedName(links, site.file, index, name);
}

/** `const { User } = require('./user')` declares a name that is imported all the same. */
function isRequired(index: FileIndex, name: string, { kind, line }: Candidate): boolean {
  const row = index.imports.get(name);
  return row !== undefined && kind !== 'parameter' && moduleAt(index.facts, row).line === line;
}

interface Candidate {
  readonly kind: 'variable' | 'parameter' | 'binding';
  readonly row: number;
  readonly line: number;
  /** The function in which the name is known, as a position in the tree; -1 for the file. */
  readonly home: number;
}

function candidatesOf(index: FileIndex, name: string): Candidate[] {
  const { facts } = index;
  const found = (index.variables.get(name) ?? []).map((row): Candidate => {
    const line = cell(facts.variables, variables, variables.offsets.line, row);
    const home = functionAround(index, line, cell(facts.variables, variables, variables.offsets.column, row));
    return { kind: 'variable', row, line, home };
  });
  for (const row of index.locals.get(name) ?? []) {
    const line = cell(facts.members, members, members.offsets.line, row);
    const column = cell(facts.members, members, members.offsets.column, row);
    const kind = memberAt(facts, row).kind === 'parameter' ? 'parameter' : 'binding';
    found.push({ kind, row, line, home: parameterHome(index, row) ?? functionAround(index, line, column) });
  }
  return found;
}

/** The function that a parameter, or a name destructured in one, belongs to. */
function parameterHome(index: FileIndex, row: number): number | null {
  const { facts } = index;
  let shape = cell(facts.members, members, members.offsets.shape, row);
  for (;;) {
    if (shapeAt(facts, shape).kind === 'parameters') return index.functions.positions.get(shape) ?? -1;
    const owner = cell(facts.shapes, shapes, shapes.offsets.owner, shape);
    if (owner === -1) return null;
    shape = cell(facts.members, members, members.offsets.shape, owner);
  }
}

function functionAround(index: FileIndex, line: number, column: number): number {
  const { rows, parents } = index.functions;
  const at = (offset: number, position: number) => cell(index.facts.shapes, shapes, offset, rows[position] ?? 0);
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = at(shapes.offsets.line, middle);
    if (first < line || (first === line && at(shapes.offsets.column, middle) < column)) low = middle + 1;
    else high = middle;
  }
  let position = low - 1;
  while (position !== -1 && at(shapes.offsets.endLine, position) < line) position = parents[position] ?? -1;
  return position;
}

function innermost(index: FileIndex, line: number, candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.home !== -1 && !spans(index, candidate.home, line)) continue;
    if (best === null || isNearer(index, line, candidate, best)) best = candidate;
  }
  return best;
}

function spans(index: FileIndex, position: number, line: number): boolean {
  const row = index.functions.rows[position] ?? 0;
  const { line: first, endLine } = shapes.offsets;
  return cell(index.facts.shapes, shapes, first, row) <= line && line <= cell(index.facts.shapes, shapes, endLine, row);
}

/** The deeper function wins; in one function the last declaration before the line, since blocks are not told apart. */
function isNearer(index: FileIndex, line: number, a: Candidate, b: Candidate): boolean {
  const depths = [depthOf(index, a.home), depthOf(index, b.home)] as const;
  if (depths[0] !== depths[1]) return depths[0] > depths[1];
  if (a.line <= line !== b.line <= line) return a.line <= line;
  return a.line <= line && a.line > b.line;
}

function depthOf(index: FileIndex, position: number): number {
  let depth = 0;
  for (let at = position; at !== -1; at = index.functions.parents[at] ?? -1) depth += 1;
  return depth;
}

function shapeNamed(index: FileIndex, site: Site, name: string): NameTarget | null {
  const rows = index.types.get(name) ?? [];
  const visible = rows
    .map((row) => ({ row, scope: shapeAt(index.facts, row).scope }))
    .filter(({ scope }) => scope === '' || site.scope === scope || site.scope.startsWith(`${scope}.`));
  const nearest = visible.reduce<(typeof visible)[number] | null>(
    (best, next) => (best && best.scope.length >= next.scope.length ? best : next),
    null,
  );
  return nearest ? { kind: 'shape', file: site.file, index: nearest.row } : null;
}

function importedName(links: Links, file: string, index: FileIndex, name: string): NameTarget | null {
  const row = index.imports.get(name);
  if (row === undefined) return null;
  const { module, imported } = moduleAt(index.facts, row);
  return nameIn(links, file, module, imported);
}

/** What a name of a module is, seen from a file. */
function nameIn(links: Links, from: string, module: string, imported: string): NameTarget | null {
  const file = links.moduleFile(from, module);
  if (file === null) return { kind: 'external', import: { module, imported, package: packageOf(module), file: null } };
  if (imported === '*') return links.exportOf(file, 'export=') ?? { kind: 'module', file };
  return links.exportOf(file, imported);
}

/** What leaves a file under a name, followed through re-exports. */
export function exportOf(links: Links, file: string, name: string): NameTarget | null {
  return links.memo('export', file, name, null as NameTarget | null, () => {
    const index = links.indexOf(file);
    if (!index) return null;
    return ownExport(links, file, index, name) ?? starExport(links, file, index, name) ?? commonExport(links, file, index, name);
  });
}

function ownExport(links: Links, file: string, index: FileIndex, name: string): NameTarget | null {
  const row = index.exports.get(name);
  const top: Site = { file, scope: '', line: 0 };
  if (row !== undefined) {
    const { module, local } = moduleAt(index.facts, row);
    return module === '' ? resolveName(links, top, local) : nameIn(links, file, module, local);
  }
  if (name === 'default' || name === 'export=') return null;
  const variable = (index.variables.get(name) ?? []).find((candidate) => variableAt(index.facts, candidate).scope === '');
  if (variable !== undefined) return { kind: 'variable', file, index: variable };
  return shapeNamed(index, top, name) ?? exportedBinding(index, file, name);
}

/** `export const { id, email } = columns`. */
function exportedBinding(index: FileIndex, file: string, name: string): NameTarget | null {
  const row = (index.locals.get(name) ?? []).find((candidate) => {
    const { shape } = memberAt(index.facts, candidate);
    const { kind, scope } = shapeAt(index.facts, shape);
    return kind === 'binding' && scope === '' && parameterHome(index, candidate) === null;
  });
  return row === undefined ? null : { kind: 'binding', file, index: row };
}

function starExport(links: Links, file: string, index: FileIndex, name: string): NameTarget | null {
  if (name === 'default' || name === 'export=') return null;
  const modules = index.stars.map((row) => moduleAt(index.facts, row).module);
  for (const module of modules) {
    const target = links.moduleFile(file, module);
    const found = target === null ? null : links.exportOf(target, name);
    if (found) return found;
  }
  // What no file of the project has comes from another package that is passed on whole.
  const passed = modules.find((module) => packageOf(module) !== null && links.moduleFile(file, module) === null);
  return passed === undefined ? null : nameIn(links, file, passed, name);
}

/** `module.exports = { create }` or `export default { create }` imported by name; `module.exports = User` imported as default. */
function commonExport(links: Links, file: string, index: FileIndex, name: string): NameTarget | null {
  if (name === 'export=' || !index.exports.has('export=')) return null;
  const whole = links.exportOf(file, 'export=');
  if (whole === null || name === 'default') return whole;
  if (whole.kind !== 'variable') return null;
  const { value } = variableAt(index.facts, whole.index);
  const member = whole.file === file && value !== -1 ? keyOfObject(links, file, value, name) : null;
  return member === null ? null : { kind: 'member', file, index: member };
}

function keyOfObject(links: Links, file: string, value: number, name: string): number | null {
  const target = links.typeOf(file, value)?.target;
  return target ? (links.memberOf(target.shape, name)?.index ?? null) : null;
}

/** Where an imported name comes from. */
export function importOf(links: Links, file: string, local: string): ImportTarget | null {
  const index = links.indexOf(file);
  const row = index?.imports.get(local);
  if (!index || row === undefined) return null;
  const { module, imported } = moduleAt(index.facts, row);
  const target = links.moduleFile(file, module);
  return { module, imported, package: target === null ? packageOf(module) : null, file: target };
}
