import { flag, memberAt, shapeAt, typeAt, variableAt } from '../../core/facts.js';
import { parameterValue } from './context.js';
import type { LinkedMember, NameTarget, RowRef, Site, TypeTarget, ValueTarget } from './graph.js';
import { type Links, noScope, plain, valueOfShapes } from './links.js';
import { modelOfAccessor } from './prisma.js';
import { omit } from './types.js';

/** What a dotted path is declared as, member by member. */
export function typeOfPath(links: Links, site: Site, path: string): ValueTarget | null {
  return links.memo('path', site.file, `${site.line} ${site.scope} ${path}`, null as ValueTarget | null, () => {
    const [first = '', ...rest] = path.split('.');
    if (first === 'this') return follow(links, valueOfShapes(classAround(links, site), 'this'), rest);
    const target = links.resolveName(site, first);
    if (target?.kind === 'module') return throughModule(links, target.file, rest, first);
    const root = target ? links.valueOfTarget(target, first) : null;
    return follow(links, root ?? unknown(first), rest);
  });
}

/** A value of which nothing is declared. */
function unknown(origin: string): ValueTarget {
  return valueOfShapes([], origin);
}

function throughModule(links: Links, file: string, names: readonly string[], origin: string): ValueTarget | null {
  const [first, ...rest] = names;
  if (first === undefined) return null;
  const path = `${origin}.${first}`;
  const target = links.exportOf(file, first);
  if (target?.kind === 'module') return throughModule(links, target.file, rest, path);
  const root = target ? links.valueOfTarget(target, path) : null;
  return follow(links, root ?? unknown(path), rest);
}

/** The class whose scope is the longest part of a site's. */
function classAround(links: Links, { file, scope }: Site): TypeTarget[] {
  const index = links.indexOf(file);
  for (let path = scope; index && path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const name = path.slice(path.lastIndexOf('.') + 1);
    const outer = path.slice(0, Math.max(path.length - name.length - 1, 0));
    const row = (index.types.get(name) ?? []).find((shape) => {
      const { kind, scope: declared } = shapeAt(index.facts, shape);
      return kind === 'class' && declared === outer;
    });
    if (row !== undefined) return [plain({ file, index: row })];
  }
  return [];
}

function follow(links: Links, root: ValueTarget, names: readonly string[]): ValueTarget {
  return names.reduce((value, name) => step(links, value, name), root);
}

/** Names under which libraries hand out a value whole: a query's `data`, a reference's `current`, a signal's `value`, a schema's `shape`. */
const holders: ReadonlySet<string> = new Set([
  'data',
  'value',
  'current',
  'props',
  'default',
  'dataValues',
  '_doc',
  'shape',
  'entries',
]);

/** One more name of a path. */
export function step(links: Links, value: ValueTarget, name: string): ValueTarget {
  const origin = value.origin === '' ? name : `${value.origin}.${name}`;
  const { targets } = value;
  if (targets.length === 0) return valueOfShapes(accessorTarget(links, value, name), origin);
  if (name === '[]' || /^\d+$/.test(name)) return valueOfShapes(elementsAt(targets, name), origin);
  for (const target of targets) {
    const member = links.memberOf(target, name);
    if (member) return links.memberValue(member, origin);
  }
  return valueOfShapes(holders.has(name) ? targets : [], origin);
}

/** The elements of lists; the first name of an array pattern also stands for a value that is no list (`const [user] = useState<User>()`). */
function elementsAt(targets: readonly TypeTarget[], name: string): TypeTarget[] {
  return targets.filter((target) => target.array || name === '0').map((target) => ({ ...target, array: false }));
}

/** `prisma.user` and `this.database.user` stand for the model. */
function accessorTarget(links: Links, value: ValueTarget, name: string): TypeTarget[] {
  if (!/(?:prisma|client|db|database|tx|trx|transaction)$/i.test(value.origin) || links.models.size === 0) return [];
  const model = modelOfAccessor(links, name);
  return model ? [plain(model, true)] : [];
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
      return valueOfShapes([plain(target)], origin);
    default:
      return null;
  }
}

function variableValue(links: Links, { file, index: row }: RowRef, origin: string): ValueTarget | null {
  const facts = links.factsOf(file);
  if (!facts) return null;
  const { type, value, flags } = variableAt(facts, row);
  if (type !== -1) return written(links, file, type, origin);
  const found = value === -1 ? null : links.typeOf(file, value);
  if (found === null) return unknown(origin);
  return flags & flag.array ? elementOf(found) : found;
}

function written(links: Links, file: string, type: number, origin: string): ValueTarget {
  return valueOfShapes(links.typesIn(file, type, noScope), origin, { type: { file, index: type } });
}

function elementOf(value: ValueTarget): ValueTarget {
  const targets = value.targets.map((target) => ({ ...target, array: false }));
  return { ...value, ...valueOfShapes(targets, `${value.origin}.[]`, value) };
}

/** A destructured name: what is taken apart, followed by the names on the way in. */
function bindingValue(links: Links, { file, index: row }: RowRef, origin: string): ValueTarget | null {
  const index = links.indexOf(file);
  if (!index) return null;
  const { shape, name, flags } = memberAt(index.facts, row);
  const around = patternValue(links, file, shape);
  if (around === null) return unknown(origin);
  if ((flags & flag.rest) === 0) return step(links, around, name);
  const others = (index.members.get(shape) ?? [])
    .filter((other) => other !== row)
    .map((other) => memberAt(index.facts, other).name);
  return valueOfShapes(omit(around.targets, others), around.origin);
}

function patternValue(links: Links, file: string, shape: number): ValueTarget | null {
  const facts = links.factsOf(file);
  if (!facts) return null;
  const { owner, heritage, source, flags } = shapeAt(facts, shape);
  const [type] = heritage;
  if (owner !== -1) {
    const isParameter = memberAt(facts, owner).kind === 'parameter';
    return isParameter ? parameterValue(links, { file, index: owner }, '') : bindingValue(links, { file, index: owner }, '');
  }
  const value = source === -1 ? null : links.typeOf(file, source);
  if (type !== undefined) return written(links, file, type, value?.origin ?? '');
  return value && flags & flag.array ? elementOf(value) : value;
}

function memberRowValue(links: Links, row: RowRef, origin: string): ValueTarget | null {
  const facts = links.factsOf(row.file);
  if (!facts) return null;
  const { shape, name } = memberAt(facts, row.index);
  return memberValue(links, { ...row, name, optional: false, shape: { file: row.file, index: shape }, scope: noScope }, origin);
}

/** What a member is declared as: by its type, else by its value, which in a schema is another schema. */
export function memberValue(links: Links, member: LinkedMember, origin: string): ValueTarget {
  const { file } = member;
  const facts = links.factsOf(file);
  if (!facts) return valueOfShapes([], origin, { member });
  const { type, value, kind, decorators } = memberAt(facts, member.index);
  if (type !== -1 && typeAt(facts, type).kind !== 'function') {
    return valueOfShapes(links.typesIn(file, type, member.scope), origin, { type: { file, index: type }, member });
  }
  const related = links.relationsOf(file, decorators);
  if (related.length > 0) return valueOfShapes(related.slice(0, 1), origin, { member });
  if (value === -1 || kind === 'method') return valueOfShapes([], origin, { member });
  const schemas = links.schemaOf(file, value);
  return valueOfShapes(schemas.length > 0 ? schemas : (links.typeOf(file, value)?.targets ?? []), origin, { member });
}
