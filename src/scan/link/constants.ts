import { expressionAt, memberAt, shapeAt, variableAt } from '../../core/facts.js';
import type { NameTarget, Site } from './graph.js';
import type { Links } from './links.js';

/** The text of an expression that is a constant. */
export function textOf(links: Links, file: string, row: number): string | null {
  const index = links.indexOf(file);
  if (row === -1 || !index) return null;
  return links.memo('text', file, row, null as string | null, () => {
    const { kind, text, args, base, scope, line } = expressionAt(index.facts, row);
    if (kind === 'string') return text;
    if (kind === 'template') return filled(links, file, text, args);
    if (kind === 'path') return base === -1 ? links.textOfPath({ file, scope, line }, text) : null;
    if (kind !== 'binary' || text !== '+') return null;
    const parts = args.map((argument) => links.textOf(file, argument));
    return parts.every((part) => part !== null) ? parts.join('') : null;
  });
}

function filled(links: Links, file: string, text: string, holes: readonly number[]): string | null {
  const parts = text.split(/\$\{\}/);
  if (parts.length !== holes.length + 1) return null;
  const values = holes.map((hole) => links.textOf(file, hole));
  if (values.some((value) => value === null)) return null;
  return parts.map((part, position) => part + (values[position] ?? '')).join('');
}

/** The text that a dotted name stands for: `TOKEN_KEY`, `STORAGE_KEYS.token`, `Storage.Token` of an enum, `Keys.TOKEN` of a class. */
export function textOfPath(links: Links, site: Site, path: string): string | null {
  const [first = '', ...rest] = path.split('.');
  const target = first === 'this' ? null : links.resolveName(site, first);
  return target ? textOfTarget(links, target, rest) : null;
}

function textOfTarget(links: Links, target: NameTarget, rest: readonly string[]): string | null {
  if (target.kind === 'module') {
    const [first = '', ...others] = rest;
    const inner = links.exportOf(target.file, first);
    return inner ? textOfTarget(links, inner, others) : null;
  }
  if (target.kind === 'external' || target.kind === 'parameter' || target.kind === 'binding') return null;
  const index = links.indexOf(target.file);
  if (!index) return null;
  if (target.kind === 'shape') return rest.length === 1 ? textOfEntry(links, target.file, target.index, rest[0] ?? '') : null;
  const value =
    target.kind === 'variable' ? variableAt(index.facts, target.index).value : memberAt(index.facts, target.index).value;
  return textWithin(links, target.file, value, rest);
}

/** The text at a dotted path within the object literal that an expression is; `Object.freeze(…)` and its like are seen through. */
function textWithin(links: Links, file: string, value: number, rest: readonly string[]): string | null {
  const index = links.indexOf(file);
  if (value === -1 || !index) return null;
  const [first, ...others] = rest;
  if (first === undefined) return links.textOf(file, value);
  const { kind, shape, args } = expressionAt(index.facts, value);
  if (kind === 'call') return args.length === 1 ? textWithin(links, file, args[0] ?? -1, rest) : null;
  if (kind !== 'object') return null;
  const member = (index.members.get(shape) ?? []).find((row) => memberAt(index.facts, row).name === first);
  return member === undefined ? null : textWithin(links, file, memberAt(index.facts, member).value, others);
}

/** The value of an enum's entry or a class's property. */
function textOfEntry(links: Links, file: string, shape: number, name: string): string | null {
  const index = links.indexOf(file);
  if (!index) return null;
  const member = (index.members.get(shape) ?? []).find((row) => memberAt(index.facts, row).name === name);
  if (member === undefined) return null;
  const { value } = memberAt(index.facts, member);
  const isPrismaEntry = value === -1 && shapeAt(index.facts, shape).kind === 'enum' && index.facts.syntax === 'prisma';
  return isPrismaEntry ? name : links.textOf(file, value);
}
