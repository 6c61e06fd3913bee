import { type Expression, expressionAt, memberAt, shapeAt } from '../../core/facts.js';
import type { RowRef, TypeTarget } from './graph.js';
import { keyOf, type Links, plain } from './links.js';
import { omit, pick } from './types.js';

const nothing: readonly TypeTarget[] = [];

/** Calls whose object argument is a list of keys: `z.object`, `new Schema`, `pgTable`, `sequelize.define`, `model.define`. */
const objectCalls =
  /^(?:object|strictobject|looseobject|interface|struct|schema|define|model|entity|partial|type|shape|keys|\w*table|definemodel|createschema|init|properties)$/i;
/** Chained calls that add the keys of their argument. */
const extendCalls = new Set([
  'extend',
  'safeExtend',
  'augment',
  'merge',
  'and',
  'concat',
  'keys',
  'shape',
  'append',
  'assign',
  'intersect',
  'add',
  'fields',
]);
/** Calls on other schemas: all their arguments together. */
const joinCalls = new Set([
  'union',
  'intersection',
  'intersect',
  'discriminatedUnion',
  'variant',
  'composite',
  'merge',
  'and',
  'or',
  'either',
  'tuple',
  'all',
]);
const listCalls = new Set(['array', 'set', 'record', 'map', 'list', 'arrayOf', 'many']);
const optionalCalls = new Set(['partial', 'deepPartial']);
/** Calls around one schema, by its argument: `z.optional(address)`, `z.lazy(() => user)`. */
const aroundCalls = new Set([
  'optional',
  'nullable',
  'nullish',
  'lazy',
  'pipe',
  'preprocess',
  'readonly',
  'promise',
  'required',
  'brand',
  'exactOptional',
]);

/** The shapes that a schema builder's value describes: the literals of its keys, with what was picked and dropped. */
export function schemaOf(links: Links, file: string, row: number): readonly TypeTarget[] {
  if (row === -1) return nothing;
  return links.memo('schema', file, row, nothing, () => {
    const index = links.indexOf(file);
    return index ? read(links, file, expressionAt(index.facts, row)) : nothing;
  });
}

function read(links: Links, file: string, expression: Expression): readonly TypeTarget[] {
  const { kind, text, base, shape } = expression;
  if (kind === 'object') return shape === -1 ? nothing : [plain({ file, index: shape })];
  if (kind === 'path') return base === -1 ? named(links, file, expression) : nothing;
  if (kind === 'function') return expression.args.flatMap((body) => links.schemaOf(file, body));
  if (kind === 'array') return expression.args.flatMap((part) => links.schemaOf(file, part));
  if (kind !== 'call' && kind !== 'new') return nothing;
  const dot = text.lastIndexOf('.');
  const method = text.slice(dot + 1);
  const receiver =
    base !== -1
      ? links.schemaOf(file, base)
      : dot === -1
        ? nothing
        : named(links, file, { ...expression, text: text.slice(0, dot) });
  return receiver.length > 0 ? derived(links, file, expression, method, receiver) : built(links, file, expression, method);
}

/** A schema that another name holds. */
function named(links: Links, file: string, { text, scope, line }: Expression): readonly TypeTarget[] {
  const path = text.replace(/\.shape$/, '');
  if (/^(?:z|zod|yup|joi|Joi|v|t|S|Type)$/.test(path)) return nothing;
  return links.typeOfPath({ file, scope, line }, path)?.targets ?? nothing;
}

const madeOfEach = /^(?:map|flatMap|reduce|reduceRight|join|some|every|includes|indexOf|findIndex|forEach|keys)$/;

/** `user.extend({ … })`, `user.pick({ email: true })`, `user.optional()`. */
function derived(
  links: Links,
  file: string,
  { args }: Expression,
  method: string,
  receiver: readonly TypeTarget[],
): readonly TypeTarget[] {
  const [first = -1] = args;
  // What is made out of each element of a list is told by the function that makes it, and is not the element.
  if (madeOfEach.test(method) && receiver.every(({ array }) => array)) return nothing;
  if (method === 'pick') return pick(receiver, keysOf(links, file, first));
  if (method === 'omit') return omit(receiver, keysOf(links, file, first) ?? []);
  if (optionalCalls.has(method)) return receiver.map((target) => ({ ...target, partial: true }));
  if (method === 'array') return receiver.map((target) => ({ ...target, array: true }));
  if (!extendCalls.has(method) && !joinCalls.has(method)) return receiver;
  const added = links.schemaOf(file, first);
  // A literal's parent is the receiver, so that it alone stands for both.
  const isLiteral = links.expressionKind(file, first) === 'object';
  return isLiteral ? added : [...receiver, ...added];
}

/** `z.object({ … })`, `z.array(address)`, `new Schema({ … })`. */
function built(links: Links, file: string, { args, base, text, scope, line }: Expression, method: string): readonly TypeTarget[] {
  const parts = () => args.flatMap((argument) => links.schemaOf(file, argument));
  if (listCalls.has(method))
    return (args.length > 1 ? links.schemaOf(file, args.at(-1) ?? -1) : parts()).map((target) => ({ ...target, array: true }));
  if (joinCalls.has(method) || aroundCalls.has(method)) return parts();
  if (!objectCalls.test(method)) return base === -1 ? links.returnsOf({ file, scope, line }, text) : nothing;
  const literal = args.find((argument) => links.expressionKind(file, argument) === 'object');
  return literal === undefined ? parts() : links.schemaOf(file, literal);
}

/** The keys that `.pick({ email: true })` or `.pick(['email'])` names; null where they cannot be read. */
function keysOf(links: Links, file: string, row: number): readonly string[] | null {
  const index = links.indexOf(file);
  if (row === -1 || !index) return null;
  const { kind, args, shape } = expressionAt(index.facts, row);
  if (kind === 'array') return args.flatMap((argument) => links.textOf(file, argument) ?? []);
  if (kind !== 'object') return null;
  return (index.members.get(shape) ?? []).map((member) => memberAt(index.facts, member).name);
}

/** The schemas that the literal of an `.extend({ … })` adds to. */
export function extendedSchemas(links: Links, shape: RowRef): readonly TypeTarget[] {
  const facts = links.factsOf(shape.file);
  const call = facts ? shapeAt(facts, shape.index).call : -1;
  if (!facts || call === -1) return nothing;
  const expression = expressionAt(facts, call);
  const dot = expression.text.lastIndexOf('.');
  if (!extendCalls.has(expression.text.slice(dot + 1))) return nothing;
  if (expression.base !== -1) return links.schemaOf(shape.file, expression.base);
  const receiver = dot === -1 ? nothing : named(links, shape.file, { ...expression, text: expression.text.slice(0, dot) });
  return receiver.filter((target) => keyOf(target.shape) !== keyOf(shape));
}

/** Whether an object is the list of keys of a schema. */
export function isSchemaLiteral(links: Links, shape: RowRef): boolean {
  const facts = links.factsOf(shape.file);
  const call = facts ? shapeAt(facts, shape.index).call : -1;
  if (!facts || call === -1) return false;
  const { text } = expressionAt(facts, call);
  const method = text.slice(text.lastIndexOf('.') + 1);
  return objectCalls.test(method) || extendCalls.has(method);
}
