import { flag, memberAt, shapeAt, typeAt, variableAt } from '../../core/facts.js';
import { parameterValue } from './context.js';
import type { LinkedMember, NameTarget, RowRef, Site, TypeTarget, ValueTarget } from './graph.js';
import { type Links, noScope, plain } from './links.js';
import { modelOfAccessor } from './prisma.js';
import { omit } from './types.js';

/** What a dotted path is declared as, member by member. */
export function typeOfPath(links: Links, site: Site, path: string): ValueTarget | null {
  const key = `path ${site.file} ${site.scope} ${site.line} ${path}`;
  return links.memo(key, null as ValueTarget | null, () => {
    const [first = '', ...rest] = path.split('.');
    if (first === 'this') return follow(links, thisValue(links, site), rest);
    const target = links.resolveName(site, first);
    if (target?.kind === 'module') return throughModule(links, target.file, rest, first);
    const root = target ? links.valueOfTarget(target, first) : null;
    return follow(links, root ?? unknown(first), rest);
  });
}

/** A value of which nothing is declared. */
function unknown(origin: string): ValueTarget {
  return { target: null, type: null, member: null, origin };
}

function throughModule(links: Links, file: string, names: readonly string[], origin: string): ValueTarget | null {
  const [first, ...rest] = names;
  if (first === undefined) return null;
  const target = links.exportOf(file, first);
  if (target?.kind === 'module') return throughModule(links, target.file, rest, `${origin}.${first}`);
  const root = target ? links.valueOfTarget(target, `${origin}.${first}`) : null;
  return follow(links, root ?? unknown(`${origin}.${first}`), rest);
}

function thisValue(links: Links, { file, scope }: Site): ValueTarget {
  const index = links.indexOf(file);
  for (let path = scope; index && path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const outer = path.slice(0, Math.max(path.length - name.length - 1, 0));
    const row = (index.types.get(name) ?? []).find((shape) => {
      const { kind, scope: declared } = shapeAt(index.facts, shape);
      return kind === 'class' && declared === outer;
    });
    if (row !== undefined) return { ...unknown('this'), target: plain({ file, index: row }) };
  }
  return unknown('this');
}

function follow(links: Links, root: ValueTarget, names: readonly string[]): ValueTarget {
  return names.reduce((value, name) => step(links, value, name), root);
}

/** Names under which libraries hand out a value whole: a query's `data`, a reference's `current`, a signal's `value`. */
const holders: ReadonlySet<string> = new Set(['data', 'value', 'current', 'props', 'default', 'dataValues', '_doc']);

/** One more name of a path. */
export function step(links: Links, value: ValueTarget, name: string): ValueTarget {
  const origin = value.origin === '' ? name : `${value.origin}.${name}`;
  const { target } = value;
  if (target === null) return { ...unknown(origin), target: accessorTarget(links, value, name) };
  const isElement = name === '[]' || /^\d+$/.test(name);
  if (isElement) return { ...unknown(origin), target: target.array || name === '0' ? { ...target, array: false } : null };
  const member = links.memberOf(target, name);
  if (member) return links.memberValue(member, origin);
  return { ...unknown(origin), target: holders.has(name) ? target : null };
}

/** `prisma.user` and `this.database.user` stand for the model. */
function accessorTarget(links: Links, value: ValueTarget, name: string): TypeTarget | null {
  if (links.models.size === 0 || !/(?:prisma|client|db|database|tx|trx|transaction)$/i.test(value.origin)) return null;
  const model = modelOfAccessor(links, name);
  return model ? plain(model, true) : null;
}

/** What a resolved name is declared as. */
export function valueOfTarget(links: Links, target: NameTarget, origin: string): ValueTarget | null {
  switch (target.kind) {
    case 'variable':
      return variableValue(links, target, origin);
    case 'parameter':
      return parameterValue(links, target, origin);
    case 'binding':
      return bindingValue(links, target, origin);
    case 'member':
      return memberRowValue(links, target, origin);
    case 'shape':
      return { ...unknown(origin), target: plain(target) };
    default:
      return null;
  }
}

function variableValue(links: Links, { file, index: row }: RowRef, origin: string): ValueTarget | null {
  const index = links.indexOf(file);
  if (!index) return null;
  const { type, value, flags } = variableAt(index.facts, row);
  if (type !== -1) return written(links, file, type, origin);
  const found = value === -1 ? null : links.typeOf(file, value);
  if (found === null) return unknown(origin);
  return flags & flag.array ? elementOf(found) : found;
}

function written(links: Links, file: string, type: number, origin: string): ValueTarget {
  return { target: links.typesIn(file, type, noScope)[0] ?? null, type: { file, index: type }, member: null, origin };
}

function elementOf(value: ValueTarget): ValueTarget {
  return { ...value, target: value.target && { ...value.target, array: false }, origin: `${value.origin}.[]` };
}

/** A destructured name: what is taken apart, followed by the names on the way in. */
function bindingValue(links: Links, { file, index: row }: RowRef, origin: string): ValueTarget | null {
  const index = links.indexOf(file);
  if (!index) return null;
  const { shape, name, flags } = memberAt(index.facts, row);
  const around = patternValue(links, file, shape, origin);
  if (around === null) return unknown(origin);
  if ((flags & flag.rest) === 0) return step(links, around, name);
  const others = (index.members.get(shape) ?? [])
    .filter((other) => other !== row)
    .map((other) => memberAt(index.facts, other).name);
  return { ...around, target: around.target ? (omit([around.target], others)[0] ?? null) : null };
}

function patternValue(links: Links, file: string, shape: number, origin: string): ValueTarget | null {
  const index = links.indexOf(file);
  if (!index) return null;
  const { owner, heritage, source, flags } = shapeAt(index.facts, shape);
  const [type] = heritage;
  if (owner !== -1) {
    const isParameter = memberAt(index.facts, owner).kind === 'parameter';
    return isParameter ? parameterValue(links, { file, index: owner }, '') : bindingValue(links, { file, index: owner }, origin);
  }
  if (type !== undefined) return written(links, file, type, source === -1 ? origin : originOf(links, file, source));
  const value = source === -1 ? null : links.typeOf(file, source);
  return value && flags & flag.array ? elementOf(value) : value;
}

function originOf(links: Links, file: string, expression: number): string {
  return links.typeOf(file, expression)?.origin ?? '';
}

function memberRowValue(links: Links, row: RowRef, origin: string): ValueTarget | null {
  const index = links.indexOf(row.file);
  if (!index) return null;
  const { shape, name } = memberAt(index.facts, row.index);
  return memberValue(links, { ...row, name, optional: false, shape: { file: row.file, index: shape }, scope: noScope }, origin);
}

/** What a member is declared as: by its type, else by its value, which in a schema is another schema. */
export function memberValue(links: Links, member: LinkedMember, origin: string): ValueTarget {
  const index = links.indexOf(member.file);
  if (!index) return { ...unknown(origin), member };
  const { type, value, kind, decorators } = memberAt(index.facts, member.index);
  if (type !== -1 && typeAt(index.facts, type).kind !== 'function') {
    const target = links.typesIn(member.file, type, member.scope)[0] ?? null;
    return { target, type: { file: member.file, index: type }, member, origin };
  }
  const [related] = links.relationsOf(member.file, decorators);
  if (related) return { target: related, type: null, member, origin };
  if (value === -1 || kind === 'method') return { ...unknown(origin), member };
  const [schema] = links.schemaOf(member.file, value);
  const target = schema ?? links.typeOf(member.file, value)?.target ?? null;
  return { target, type: null, member, origin };
}
