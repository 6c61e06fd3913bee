import { type Expression, expressionAt, memberAt, shapeAt, typeAt, variableAt } from '../../core/facts.js';
import { receiverOf } from './context.js';
import type { LinkedMember, NameTarget, Site, TypeTarget, ValueTarget } from './graph.js';
import { keyOf, type Links, noScope, plain, valueOfShapes } from './links.js';
import { step } from './values.js';
import { elementMethods, sameMethods, storeMethods, storeTypes } from './wrappers.js';

/** What an expression's value is declared as, null where nothing is known of it. */
export function typeOf(links: Links, file: string, row: number): ValueTarget | null {
  const index = links.indexOf(file);
  if (row === -1 || !index) return null;
  return links.memo('value', file, row, null as ValueTarget | null, () => {
    const expression = expressionAt(index.facts, row);
    return asserted(links, file, expression) ?? read(links, file, row, expression);
  });
}

/** The type of an `as`, or the last type argument of a call where it is a shape (`useState<User>()`, `axios.get<User>()`). */
function asserted(links: Links, file: string, { kind, types, text }: Expression): ValueTarget | null {
  const last = types.at(-1);
  if (last === undefined || kind === 'function') return null;
  const targets = links.typesIn(file, last, noScope);
  return targets.length > 0 ? valueOfShapes(targets, kind === 'path' ? text : '', { type: { file, index: last } }) : null;
}

function read(links: Links, file: string, row: number, expression: Expression): ValueTarget | null {
  const { kind, text, base, args, shape, scope, line } = expression;
  const part = (position: number) => links.typeOf(file, args[position] ?? -1);
  switch (kind) {
    case 'path':
      return base === -1 ? links.typeOfPath({ file, scope, line }, text) : followed(links, links.typeOf(file, base), text);
    case 'object':
      return shape === -1 ? null : value([plain({ file, index: shape })]);
    case 'array':
      return listOf(part(0));
    case 'assign':
      return part(0);
    case 'conditional':
      return part(1) ?? part(2);
    case 'binary':
      return ['||', '??', '&&'].includes(text) ? firstShaped(args.map((argument) => links.typeOf(file, argument))) : null;
    case 'other':
      return text === '...' ? part(0) : null;
    case 'call':
      return called(links, file, expression) ?? built(links, file, row);
    case 'new':
      return instance(links, file, expression) ?? built(links, file, row);
    default:
      return null;
  }
}

/** A schema that is built in place stands for what it describes. */
function built(links: Links, file: string, row: number): ValueTarget | null {
  return value(links.schemaOf(file, row));
}

function value(targets: readonly TypeTarget[]): ValueTarget | null {
  return targets.length > 0 ? valueOfShapes(targets, '') : null;
}

function listOf(element: ValueTarget | null): ValueTarget | null {
  return element ? value(element.targets.map((target) => ({ ...target, array: true }))) : null;
}

function firstShaped(values: readonly (ValueTarget | null)[]): ValueTarget | null {
  return values.find((candidate) => candidate?.target) ?? values.find((candidate) => candidate !== null) ?? null;
}

function followed(links: Links, start: ValueTarget | null, path: string): ValueTarget | null {
  return start && path.split('.').reduce((at, name) => step(links, at, name), start);
}

/** One or more names further than a value. */
export function followPath(links: Links, start: ValueTarget, path: string): ValueTarget {
  return path.split('.').reduce((at, name) => step(links, at, name), start);
}

function instance(links: Links, file: string, { text, base, scope, line }: Expression): ValueTarget | null {
  if (base !== -1) return null;
  const targets = links.typeOfPath({ file, scope, line }, text)?.targets ?? [];
  return value(targets.filter((target) => kindOf(links, target) === 'class'));
}

function called(links: Links, file: string, expression: Expression): ValueTarget | null {
  const { text, base, scope, line } = expression;
  const dot = text.lastIndexOf('.');
  const method = text.slice(dot + 1);
  const returned = base === -1 ? value(links.returnsOf({ file, scope, line }, text)) : null;
  if (returned) return returned;
  if (dot === -1 && base === -1) return hooked(links, file, expression);
  const receiver = receiverOf(links, file, base, dot === -1 ? '' : text.slice(0, dot), { scope, line });
  return receiver ? fromReceiver(links, file, expression, receiver, method) : null;
}

/** Hooks and wrappers that hand back what they are given: `useState(user)`, `useMemo(() => user)`, `structuredClone(user)`. */
const passing =
  /^(?:use(?:State|Ref|Memo|Signal|DeferredValue)|structuredClone|cloneDeep|ref|reactive|signal|computed|shallowRef|observable|clone|freeze)$/;

function hooked(links: Links, file: string, { text, args }: Expression): ValueTarget | null {
  const [first = -1] = args;
  if (!passing.test(text) || first === -1) return null;
  const index = links.indexOf(file);
  if (!index) return null;
  const { kind, args: body } = expressionAt(index.facts, first);
  return links.typeOf(file, kind === 'function' ? (body[0] ?? -1) : first);
}

const parsing: ReadonlySet<string> = new Set([
  ...[
    'parse',
    'parseAsync',
    'safeParse',
    'safeParseAsync',
    'validate',
    'validateSync',
    'validateAsync',
    'cast',
    'create',
    'assert',
    'decode',
    'Decode',
  ],
]);

/** What a method call on a known value gives: an element, the list itself, a parsed schema, rows of a store. */
function fromReceiver(
  links: Links,
  file: string,
  expression: Expression,
  receiver: ValueTarget,
  method: string,
): ValueTarget | null {
  const { target, targets } = receiver;
  const stored = value(storedIn(links, receiver, method));
  if (stored || target === null) return stored;
  const member = links.memberOf(target, method);
  if (member) return value(methodReturn(links, member));
  const many = storeMethods.get(method);
  if (many !== undefined && isStore(links, target)) return value([{ ...target, array: many }]);
  if (elementMethods.has(method) && target.array) return value(targets.map((each) => ({ ...each, array: false })));
  if (method === 'map') return listOf(mapped(links, file, expression));
  const isSchema = parsing.has(method) && kindOf(links, target) === 'object';
  return sameMethods.has(method) || isSchema ? { ...receiver, origin: '' } : null;
}

/** A class with static finders, or a Prisma model. */
function isStore(links: Links, target: TypeTarget): boolean {
  const kind = kindOf(links, target);
  return kind === 'class' || kind === 'model' || kind === 'object';
}

function kindOf(links: Links, { shape }: TypeTarget): string | null {
  const facts = links.factsOf(shape.file);
  return facts ? shapeAt(facts, shape.index).kind : null;
}

function mapped(links: Links, file: string, { args }: Expression): ValueTarget | null {
  const index = links.indexOf(file);
  const [first = -1] = args;
  if (!index || first === -1) return null;
  const { kind, args: body } = expressionAt(index.facts, first);
  return kind === 'function' ? links.typeOf(file, body[0] ?? -1) : null;
}

/** `this.users.findOne()` where `users: Repository<User>`. */
function storedIn(links: Links, receiver: ValueTarget, method: string): readonly TypeTarget[] {
  const many = storeMethods.get(method);
  const facts = receiver.type ? links.factsOf(receiver.type.file) : null;
  if (many === undefined || !facts || !receiver.type) return [];
  const { kind, text, args } = typeAt(facts, receiver.type.index);
  if (kind !== 'ref' || !storeTypes.test(text)) return [];
  return links.typesIn(receiver.type.file, args[0] ?? -1, noScope).map((target) => ({ ...target, array: many }));
}

function methodReturn(links: Links, member: LinkedMember): readonly TypeTarget[] {
  const facts = links.factsOf(member.file);
  if (!facts) return [];
  const { type, value: expression, shape, name } = memberAt(facts, member.index);
  if (type === -1) return expression === -1 ? [] : returnsOfFunction(links, member.file, expression);
  const { kind, args } = typeAt(facts, type);
  if (kind !== 'function') return links.typesIn(member.file, type, member.scope);
  if (args[0] !== undefined) return links.typesIn(member.file, args[0], member.scope);
  const { name: owner, scope } = shapeAt(facts, shape);
  return objectsReturned(links, member.file, [scope, owner, name].filter((part) => part !== '').join('.'));
}

/** What a function gives back, by its dotted name at a place. */
export function returnsOf(links: Links, site: Site, path: string): readonly TypeTarget[] {
  return links.memo('returns', site.file, `${site.line} ${site.scope} ${path}`, [] as readonly TypeTarget[], () => {
    const [first = '', ...rest] = path.split('.');
    let target = first === 'this' ? null : links.resolveName(site, first);
    while (target?.kind === 'module' && rest.length > 0) target = links.exportOf(target.file, rest.shift() ?? '');
    return target && rest.length === 0 ? returnsOfTarget(links, target) : [];
  });
}

function returnsOfTarget(links: Links, target: NameTarget): readonly TypeTarget[] {
  if (target.kind !== 'variable' && target.kind !== 'member') return [];
  const index = links.indexOf(target.file);
  if (!index) return [];
  const row =
    target.kind === 'variable' ? variableAt(index.facts, target.index).value : memberAt(index.facts, target.index).value;
  return returnsOfFunction(links, target.file, row);
}

function returnsOfFunction(links: Links, file: string, row: number): readonly TypeTarget[] {
  const index = links.indexOf(file);
  if (!index || row === -1) return [];
  const { kind, types, args, shape } = expressionAt(index.facts, row);
  if (kind === 'call')
    return args.flatMap((argument) =>
      links.expressionKind(file, argument) === 'function' ? returnsOfFunction(links, file, argument) : [],
    );
  if (kind !== 'function') return [];
  const [written] = types;
  if (written !== undefined) return links.typesIn(file, written, noScope);
  const body = args[0] === undefined ? null : links.typeOf(file, args[0]);
  if (body && body.targets.length > 0) return body.targets;
  const { scope, name } = shapeAt(index.facts, shape);
  return name === '' ? [] : objectsReturned(links, file, scope === '' ? name : `${scope}.${name}`);
}

function objectsReturned(links: Links, file: string, scope: string): TypeTarget[] {
  const index = links.indexOf(file);
  const rows = index?.returned.get(scope) ?? [];
  return rows
    .map((row) => plain({ file, index: row }))
    .filter((target, position, all) => all.findIndex((other) => keyOf(other.shape) === keyOf(target.shape)) === position);
}
