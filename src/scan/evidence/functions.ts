import type { NameTarget } from '../link/graph.js';
import type { OpenFile } from '../link/open-file.js';
import { type Code, joined, lastName } from './code.js';

/** A function, a method, or a class with all its methods: where it stands, and the scope of what is in it. An empty scope means the whole file. */
export interface Unit {
  readonly file: string;
  readonly scope: string;
  readonly line: number;
  readonly column: number;
}

/** A unit as one word. */
export const keyOfUnit = ({ file, scope }: Unit): string => `${file}#${scope}`;

/** The function, method or class that a symbol names in a file (`purge`, `PurgeService.run`, `default`); null where there is none. */
export function unitNamed(code: Code, file: string, symbol: string): Unit | null {
  const open = code.open(file);
  if (!open) return null;
  return shapeNamed(open, symbol) ?? variableNamed(open, symbol) ?? exportNamed(code, file, symbol);
}

function shapeNamed({ file, shapeCount, shape: shapeAt }: OpenFile, symbol: string): Unit | null {
  const name = lastName(symbol);
  for (let row = 0; row < shapeCount; row += 1) {
    const shape = shapeAt(row);
    if (shape.name !== name || (shape.kind !== 'parameters' && shape.kind !== 'class')) continue;
    const scope = joined(shape.scope, shape.name);
    if (scope === symbol || scope.endsWith(`.${symbol}`)) return { file, scope, line: shape.line, column: shape.column };
  }
  return null;
}

function variableNamed({ file, variableCount, variable }: OpenFile, symbol: string): Unit | null {
  for (let row = 0; row < variableCount; row += 1) {
    const { name, scope, line, column } = variable(row);
    if (joined(scope, name) === symbol) return { file, scope: symbol, line, column };
  }
  return null;
}

/** `export { remove as purge }`, `export default`, `export * from`. */
function exportNamed(code: Code, file: string, symbol: string): Unit | null {
  if (symbol.includes('.')) return null;
  const target = code.graph.resolveName({ file, scope: '', line: 0 }, symbol);
  return target ? unitOf(code, target) : null;
}

/** The unit that a resolved name is. */
export function unitOf(code: Code, target: NameTarget): Unit | null {
  if (target.kind !== 'variable' && target.kind !== 'shape' && target.kind !== 'member') return null;
  const open = code.open(target.file);
  if (!open) return null;
  if (target.kind === 'variable') {
    const { name, scope, line, column } = open.variable(target.index);
    return { file: target.file, scope: joined(scope, name), line, column };
  }
  if (target.kind === 'member') return methodUnit(open, target.index);
  const { kind, name, scope, line, column } = open.shape(target.index);
  return kind === 'class' ? { file: target.file, scope: joined(scope, name), line, column } : null;
}

/** The unit of a method, or of a key that holds a function. */
export function methodUnit(open: OpenFile, row: number): Unit | null {
  const member = open.member(row);
  const names = [member.name];
  let shape = open.shape(member.shape);
  while (shape.owner !== -1) {
    const owner = open.member(shape.owner);
    names.unshift(owner.name);
    shape = open.shape(owner.shape);
  }
  if (shape.name !== '') names.unshift(shape.name);
  return { file: open.file, scope: joined(shape.scope, names.join('.')), line: member.line, column: member.column };
}

/** What a dotted name at a place is, as a unit: a function, a class, `this.method`, a method of a typed field or of a whole module. */
export function unitAt(code: Code, file: string, place: { scope: string; line: number }, path: string): Unit | null {
  const site = { file, scope: place.scope, line: place.line };
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    const target = code.graph.resolveName(site, first);
    return target ? unitOf(code, target) : null;
  }
  if (first !== 'this') {
    const target = code.graph.resolveName(site, first);
    if (target?.kind === 'external') return null;
    if (target?.kind === 'module') return unitNamed(code, target.file, rest.join('.'));
    if (target?.kind === 'variable' && rest.length === 1) {
      const object = unitOf(code, target);
      const own = object && unitNamed(code, object.file, joined(object.scope, rest[0] ?? ''));
      if (own) return own;
    }
  }
  const member = code.graph.typeOfPath(site, path)?.member;
  const open = member ? code.open(member.file) : null;
  if (!member || !open) return null;
  const found = methodUnit(open, member.index);
  return found && open.hasScope(found.scope) ? found : null;
}

/** What a unit is called: its own dotted name, or the file's for a whole file. */
export const nameOfUnit = ({ file, scope }: Unit): string => (scope === '' ? file : scope);
