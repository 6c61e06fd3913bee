import { expressionAt, flag, memberAt, shapeAt } from '../../core/facts.js';
import { extendedSchemas } from './builders.js';
import type { LinkedMember, RowRef, TypeScope, TypeTarget } from './graph.js';
import { keyOf, type Links, noScope, plain } from './links.js';

const noMembers: readonly LinkedMember[] = [];

/** Own and inherited members, nearest first, each name once. */
export function membersOf(links: Links, asked: RowRef | TypeTarget | readonly TypeTarget[]): readonly LinkedMember[] {
  if (Array.isArray(asked)) return firstOfEach(asked.flatMap((target: TypeTarget) => links.membersOf(target)));
  return membersOfOne(links, asked as RowRef | TypeTarget);
}

function firstOfEach(members: readonly LinkedMember[]): readonly LinkedMember[] {
  const known = new Set<string>();
  return members.filter(({ name }) => !known.has(name) && known.add(name));
}

function membersOfOne(links: Links, asked: RowRef | TypeTarget): readonly LinkedMember[] {
  const target = 'shape' in asked ? asked : plain(asked);
  const all = target.scope.size === 0 ? bareMembers(links, target) : collect(links, target);
  const { picked, omitted, partial } = target;
  if (picked === null && omitted.length === 0 && !partial) return all;
  const kept = all.filter(({ name }) => (picked === null || picked.includes(name)) && !omitted.includes(name));
  return partial ? kept.map((member) => ({ ...member, optional: true })) : kept;
}

function bareMembers(links: Links, { shape }: TypeTarget): readonly LinkedMember[] {
  return links.memo('members', shape.file, shape.index, noMembers, () => collect(links, plain(shape)));
}

function collect(links: Links, { shape, scope }: TypeTarget): readonly LinkedMember[] {
  const own = ownMembers(links, shape, scope);
  const inherited = parentsIn(links, shape, scope).flatMap((parent) => links.membersOf(parent));
  return firstOfEach([...own, ...inherited]);
}

function ownMembers(links: Links, shape: RowRef, scope: TypeScope): LinkedMember[] {
  const index = links.indexOf(shape.file);
  if (!index) return [];
  return (index.members.get(shape.index) ?? []).flatMap((row) => {
    const { kind, name, alias, flags } = memberAt(index.facts, row);
    // A computed key goes by the text of the constant that it names.
    const text =
      name || (alias && kind === 'key' ? (links.textOfPath({ file: shape.file, scope: '', line: 0 }, alias) ?? '') : '');
    if (text === '' || kind === 'spread') return [];
    return [{ file: shape.file, index: row, name: text, optional: (flags & flag.optional) !== 0, shape, scope }];
  });
}

/** The member of a shape by name. */
export function memberOf(links: Links, shape: RowRef | TypeTarget, name: string): LinkedMember | null {
  return links.membersOf(shape).find((member) => member.name === name) ?? null;
}

/** The shapes that a shape inherits from, directly. */
export function parentsOf(links: Links, shape: RowRef): readonly TypeTarget[] {
  return parentsIn(links, shape, noScope);
}

function parentsIn(links: Links, shape: RowRef, scope: TypeScope): readonly TypeTarget[] {
  const index = links.indexOf(shape.file);
  if (!index) return [];
  const { kind, heritage, name } = shapeAt(index.facts, shape.index);
  // What is destructured inherits nothing; its heritage is the written type.
  if (kind === 'binding' || kind === 'parameters' || kind === 'jsx') return [];
  const written = heritage.flatMap((row) => links.typesIn(shape.file, row, scope));
  const spread = (index.members.get(shape.index) ?? []).flatMap((row) => spreadTarget(links, shape.file, row));
  const schema = kind === 'object' ? extendedSchemas(links, shape) : [];
  const initialized = kind === 'class' ? initializedBy(links, shape, name) : [];
  return [...written, ...spread, ...schema, ...initialized].filter(({ shape: parent }) => keyOf(parent) !== keyOf(shape));
}

function spreadTarget(links: Links, file: string, row: number): readonly TypeTarget[] {
  const facts = links.factsOf(file);
  if (!facts) return [];
  const { kind, value } = memberAt(facts, row);
  if (kind !== 'spread' || value === -1) return [];
  return links.typeOf(file, value)?.targets ?? [];
}

/** `User.init({ email: … })`: Sequelize's columns of a class are the keys of a call in its file. */
function initializedBy(links: Links, shape: RowRef, name: string): TypeTarget[] {
  const index = links.indexOf(shape.file);
  if (!index) return [];
  return (index.initializers.get(name) ?? []).flatMap((row) => {
    const [first] = expressionAt(index.facts, row).args;
    return first === undefined ? [] : links.schemaOf(shape.file, first);
  });
}
