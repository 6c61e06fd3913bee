import { shapeAt, type TypeNode, typeAt } from '../../core/facts.js';
import type { NameTarget, RowRef, TypeArgument, TypeScope, TypeTarget } from './graph.js';
import { keyOf, type Links, noScope, plain } from './links.js';
import { prismaTypes } from './prisma.js';
import { inferTypes, joinTypes, listTypes, omitTypes, partialTypes, pickTypes, transparentTypes } from './wrappers.js';

const nothing: readonly TypeTarget[] = [];

/** The shapes that a written type comes to. `scope` says what the type parameters around it stand for. */
export function typesIn(links: Links, file: string, row: number, scope: TypeScope): readonly TypeTarget[] {
  if (row === -1) return nothing;
  const key = scope.size === 0 ? row : `${row} ${scopeKey(scope)}`;
  return links.memo('type', file, key, nothing, () => {
    const index = links.indexOf(file);
    return index ? resolve(links, { file, scope }, typeAt(index.facts, row)) : nothing;
  });
}

function scopeKey(scope: TypeScope): string {
  if (scope.size === 0) return '';
  return [...scope].map(([name, argument]) => `${name}=${keyOf(argument)}(${scopeKey(argument.scope)})`).join();
}

interface Place {
  readonly file: string;
  readonly scope: TypeScope;
}

function resolve(links: Links, place: Place, type: TypeNode): readonly TypeTarget[] {
  const part = (row: number | undefined) => (row === undefined ? nothing : links.typesIn(place.file, row, place.scope));
  switch (type.kind) {
    case 'shape':
      return [{ ...plain({ file: place.file, index: type.shape }), scope: place.scope }];
    case 'array':
      return part(type.args[0]).map(asList);
    case 'union':
    case 'intersection':
      return distinct(type.args.flatMap(part));
    case 'tuple':
      return distinct(type.args.flatMap(part)).map(asList);
    case 'indexed':
      return resolveIndexed(links, place, type);
    case 'query':
      return resolveQuery(links, place.file, type.text);
    case 'ref':
      return resolveReference(links, place, type);
    case 'named':
      return links.shared(place.file, type.text).map((shape) => plain(shape));
    default:
      return nothing;
  }
}

function asList(target: TypeTarget): TypeTarget {
  return { ...target, array: true };
}

function distinct(targets: readonly TypeTarget[]): readonly TypeTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ shape }) => !seen.has(keyOf(shape)) && seen.add(keyOf(shape)));
}

function resolveIndexed(links: Links, { file, scope }: Place, type: TypeNode): readonly TypeTarget[] {
  const [object = -1, key = -1] = type.args;
  const index = links.indexOf(file);
  if (!index) return nothing;
  const { kind, text } = typeAt(index.facts, key);
  return links.typesIn(file, object, scope).flatMap((target) => {
    if (kind === 'primitive' && text === 'number') return [{ ...target, array: false }];
    const member = kind === 'literal' ? links.memberOf(target, text) : null;
    return member ? links.memberValue(member, text).targets : [];
  });
}

function resolveQuery(links: Links, file: string, path: string): readonly TypeTarget[] {
  const bare = path.replace(/\.(?:\$inferSelect|\$inferInsert|_type|infer|static|Type|prototype)$/, '');
  return links.typeOfPath({ file, scope: '', line: 0 }, bare)?.targets ?? nothing;
}

function resolveReference(links: Links, place: Place, type: TypeNode): readonly TypeTarget[] {
  const parameter = place.scope.get(type.text);
  if (parameter) return links.typesIn(parameter.file, parameter.index, parameter.scope);
  const declared = declaredType(links, place.file, type.text);
  if (declared?.kind === 'shape') return resolveShape(links, declared, argumentsOf(place, type));
  if (declared?.kind === 'variable')
    return links.valueOfTarget(declared, type.text)?.target ? resolveQuery(links, place.file, type.text) : nothing;
  return prismaTypes(links, declared, type.text) ?? resolveWrapper(links, place, type);
}

/** How deep type arguments may stand in type arguments: a type that passes itself a larger one has no end (`type Deep<T> = Deep<T[]>`). */
const deepest = 4;

function argumentsOf({ file, scope }: Place, type: TypeNode): TypeArgument[] {
  const isDeep = depthOf(scope) >= deepest;
  return type.args.map((index) => ({ file, index, scope: isDeep ? noScope : scope }));
}

function depthOf(scope: TypeScope): number {
  let deepestInside = 0;
  for (const argument of scope.values()) deepestInside = Math.max(deepestInside, 1 + depthOf(argument.scope));
  return deepestInside;
}

/** What a dotted type name is declared as: `User`, `models.User` of a namespace import, `Billing.Invoice` of a namespace. */
function declaredType(links: Links, file: string, text: string): NameTarget | null {
  const imported = /^import\((.*)\)\.?(.*)$/.exec(text);
  if (imported) {
    const target = links.moduleFile(file, imported[1] ?? '');
    return target === null ? null : links.exportOf(target, imported[2] || 'default');
  }
  const [first = '', ...rest] = text.split('.');
  const root = typeNamed(links, file, first, '');
  if (rest.length === 0 || root?.kind === 'external') return root;
  const last = rest.at(-1) ?? '';
  if (root?.kind === 'module') return links.exportOf(root.file, last);
  return typeNamed(links, file, last, [first, ...rest.slice(0, -1)].join('.'));
}

/** A shape that the file declares under a name: in a scope where one is named, else preferably at the top. A name that is only a value says what its type is. */
function typeNamed(links: Links, file: string, name: string, scope: string): NameTarget | null {
  const index = links.indexOf(file);
  const rows = (index?.types.get(name) ?? []).map((row) => ({ row, scope: index ? shapeAt(index.facts, row).scope : '' }));
  const found = rows.find((row) => row.scope === scope) ?? (scope === '' ? rows[0] : undefined);
  if (found) return { kind: 'shape', file, index: found.row };
  const model = index?.facts.syntax === 'prisma' ? links.models.get(name) : undefined;
  if (model) return { kind: 'shape', ...model };
  return scope === '' ? links.resolveName({ file, scope: '', line: 0 }, name) : null;
}

/** A shape, or what it stands for where it is only another name. */
function resolveShape(links: Links, shape: RowRef, args: readonly TypeArgument[]): readonly TypeTarget[] {
  const index = links.indexOf(shape.file);
  if (!index) return nothing;
  const { kind, heritage, parameters } = shapeAt(index.facts, shape.index);
  if (kind === 'enum') return nothing;
  const ownMembers = index.members.get(shape.index)?.length ?? 0;
  const [only] = heritage;
  const names = parameters.map((position) => index.facts.strings[position] ?? '');
  const scope = scopeOf(names, args);
  if (kind !== 'type' || ownMembers > 0 || heritage.length !== 1 || only === undefined) return [{ ...plain(shape), scope }];
  const { kind: typeKind, args: parts } = typeAt(index.facts, only);
  const hasLiteral = typeKind === 'union' && parts.some((part) => typeAt(index.facts, part).kind === 'shape');
  return hasLiteral ? [{ ...plain(shape), scope }] : links.typesIn(shape.file, only, scope);
}

/** What type parameters stand for, given the arguments in their order. */
function scopeOf(names: readonly string[], args: readonly TypeArgument[]): TypeScope {
  if (names.length === 0 || args.length === 0) return noScope;
  return new Map(names.flatMap((name, position) => (args[position] ? [[name, args[position]] as const] : [])));
}

function resolveWrapper(links: Links, { file, scope }: Place, type: TypeNode): readonly TypeTarget[] {
  const name = type.text.slice(type.text.lastIndexOf('.') + 1);
  const part = (position: number) => links.typesIn(file, type.args[position] ?? -1, scope);
  if (listTypes.has(name)) return part(type.args.length - 1).map(asList);
  if (partialTypes.has(name)) return part(0).map((target) => ({ ...target, partial: true }));
  if (pickTypes.has(name)) return pick(part(0), keysIn(links, file, type.args[1]));
  if (omitTypes.has(name)) return omit(part(0), keysIn(links, file, type.args[1]) ?? []);
  if (joinTypes.has(name)) return distinct(type.args.flatMap((_, position) => part(position)));
  if (name === 'ReturnType') return returnedBy(links, file, type.args[0]);
  if (name === 'Exclude' || name === 'Extract') return part(0);
  return transparentTypes.has(name) || inferTypes.has(name) ? part(0) : nothing;
}

/** Keeps only some keys of shapes; null keeps all. */
export function pick(targets: readonly TypeTarget[], keys: readonly string[] | null): readonly TypeTarget[] {
  if (keys === null) return targets;
  const kept = (target: TypeTarget) => keys.filter((key) => target.picked === null || target.picked.includes(key));
  return targets.map((target) => ({ ...target, picked: kept(target) }));
}

/** Drops some keys of shapes. */
export function omit(targets: readonly TypeTarget[], keys: readonly string[]): readonly TypeTarget[] {
  return targets.map((target) => ({ ...target, omitted: [...new Set([...target.omitted, ...keys])] }));
}

/** The keys that a type of literals names; null where it names none that can be read. */
function keysIn(links: Links, file: string, row: number | undefined): readonly string[] | null {
  const index = links.indexOf(file);
  if (row === undefined || !index) return null;
  const { kind, text, args } = typeAt(index.facts, row);
  if (kind === 'literal') return [text];
  if (kind === 'union' || kind === 'tuple' || kind === 'array') return args.flatMap((part) => keysIn(links, file, part) ?? []);
  if (kind !== 'ref') return null;
  const alias = declaredType(links, file, text);
  if (alias?.kind !== 'shape') return null;
  const target = links.indexOf(alias.file);
  const [only] = target ? shapeAt(target.facts, alias.index).heritage : [];
  return links.memo('keys', alias.file, alias.index, null as readonly string[] | null, () => keysIn(links, alias.file, only));
}

function returnedBy(links: Links, file: string, row: number | undefined): readonly TypeTarget[] {
  const index = links.indexOf(file);
  if (row === undefined || !index) return nothing;
  const { kind, text } = typeAt(index.facts, row);
  return kind === 'query' ? links.returnsOf({ file, scope: '', line: 0 }, text) : nothing;
}
