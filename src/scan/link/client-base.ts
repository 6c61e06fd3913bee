import { flag } from '../../core/facts.js';
import type { Graph } from './graph.js';
import { type OpenFile, openFile } from './open-file.js';

/** Where a client was told to send what it is given: the address, as far as the code says it; null where it stands in a setting. */
export interface ClientBase {
  readonly address: string | null;
  /** The words of the value, by which a setting may say whose address it holds: `process.env.OPENAI_BASE_URL`. */
  readonly written: string;
}

/** Options by which a client is pointed to a host. */
const pointing =
  /^(?:base_?(?:url|path)|api_?(?:base|url|host|endpoint)|endpoint(?:_?url)?|server_?url|host(?:_?name)?|ingestion_?endpoint)$/i;
/** Options that hold such options: `configuration: { baseURL }`. */
const holding = /^(?:configuration|config|client_?options|options|client)$/i;

interface Made {
  readonly open: OpenFile;
  readonly row: number;
}

/** The host that the client of a call was made for; null where its making says nothing of one, or nobody can tell where it is made. */
export function clientBase(graph: Graph, open: OpenFile, call: number): ClientBase | null {
  const root = rootOf(open, call);
  const made = /^(?:new|call)$/.test(open.expression(root).kind) && root !== call ? { open, row: root } : null;
  return made ? (baseOf(graph, made) ?? baseBehind(graph, open, root)) : baseBehind(graph, open, root);
}

function rootOf(open: OpenFile, call: number): number {
  let at = call;
  for (let depth = 0; depth < 8; depth += 1) {
    const { base } = open.expression(at);
    if (base < 0) break;
    at = base;
  }
  return at;
}

/** By the name that a call begins with: a variable, a member of the class, a function that makes the client. */
function baseBehind(graph: Graph, open: OpenFile, root: number, depth = 0): ClientBase | null {
  const { text, scope, line } = open.expression(root);
  const [first = '', second] = text.split('.');
  if (depth > 2 || first === '') return null;
  if (first === 'this') return second === undefined ? null : baseOfMember(graph, open, second);
  const target = graph.resolveName({ file: open.file, scope, line }, first);
  if (target?.kind !== 'variable') return null;
  const other = opened(graph, open, target.file);
  if (!other) return null;
  const { value, name, scope: around } = other.variable(target.index);
  const values = assignedTo(other, name, value);
  for (const each of values) {
    const { kind } = other.expression(each);
    if (kind === 'function') return baseMadeIn(graph, other, around === '' ? name : `${around}.${name}`);
    const found = baseOf(graph, { open: other, row: each });
    if (found) return found;
    if (kind === 'call') return baseBehind(graph, other, each, depth + 1);
  }
  return null;
}

const opened = (graph: Graph, open: OpenFile, file: string): OpenFile | null => {
  if (file === open.file) return open;
  const facts = graph.factsOf(file);
  return facts ? openFile(file, facts) : null;
};

/** What a name is given: where it is declared, else where it is assigned. */
function assignedTo(open: OpenFile, name: string, value: number): number[] {
  if (value >= 0 && /^(?:new|call|function|binary|conditional)$/.test(open.expression(value).kind)) return [value];
  return assignments(open, name);
}

function assignments(open: OpenFile, name: string): number[] {
  const found: number[] = [];
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, args } = open.expression(row);
    if (kind === 'assign' && text === name) found.push(...args);
  }
  return found;
}

/** `private client = new OpenAI({ … })`, `this.client = new OpenAI({ … })`. */
function baseOfMember(graph: Graph, open: OpenFile, name: string): ClientBase | null {
  for (let row = 0; row < open.memberCount; row += 1) {
    const member = open.member(row);
    if (member.name !== name || member.value < 0 || (member.flags & flag.static) !== 0) continue;
    const found = open.shape(member.shape).kind === 'class' ? baseOf(graph, { open, row: member.value }) : null;
    if (found) return found;
  }
  for (const row of assignments(open, `this.${name}`)) {
    const found = baseOf(graph, { open, row });
    if (found) return found;
  }
  return null;
}

/** A function that makes a client: `const getClient = () => new OpenAI({ … })`. */
function baseMadeIn(graph: Graph, open: OpenFile, scope: string): ClientBase | null {
  for (const row of open.inScope(scope)) {
    const found = open.expression(row).kind === 'new' ? baseOf(graph, { open, row }) : null;
    if (found) return found;
  }
  return null;
}

/** The host among what a client is made with. */
function baseOf(graph: Graph, { open, row }: Made, depth = 0): ClientBase | null {
  const { kind, text, args } = open.expression(row);
  if (kind === 'binary' || kind === 'conditional') {
    const parts = kind === 'conditional' ? args.slice(1) : /^(?:\?\?|\|\|)$/.test(text) ? args : args.slice(-1);
    const found = depth > 3 ? [] : parts.map((part) => baseOf(graph, { open, row: part }, depth + 1));
    return found.find((one) => one !== null) ?? null;
  }
  if (kind !== 'new' && kind !== 'call') return null;
  for (const argument of args) {
    const found = baseAmong(graph, open, argument, 0);
    if (found) return found;
  }
  return null;
}

function baseAmong(graph: Graph, open: OpenFile, argument: number, depth: number): ClientBase | null {
  const { kind, shape, args } = open.expression(argument);
  if (kind === 'new') return args[0] === undefined || depth > 1 ? null : baseAmong(graph, open, args[0], depth + 1);
  if (kind !== 'object') return null;
  for (const row of open.membersOf(shape)) {
    const { name, value } = open.member(row);
    if (pointing.test(name) && value >= 0) return addressOf(graph, open, value);
    if (holding.test(name) && value >= 0 && depth < 2) {
      const found = baseAmong(graph, open, value, depth + 1);
      if (found) return found;
    }
  }
  return null;
}

/** A text whose host is filled in. */
const isOpen = /^(?:\w+:\/\/)?\$\{\}(?:[/:?#]|$)/;

function addressOf(graph: Graph, open: OpenFile, value: number): ClientBase | null {
  const { kind, text, args } = open.expression(value);
  if (kind === 'null' || text === 'undefined') return null;
  if (kind === 'string' || kind === 'template') return { address: isOpen.test(text) ? null : text, written: text };
  // What stands in for a missing setting is where it goes unless somebody says otherwise.
  if (kind === 'binary' && /^(?:\?\?|\|\|)$/.test(text)) {
    const [first = -1, second = -1] = args;
    const other = second < 0 ? null : addressOf(graph, open, second);
    return other ?? (first < 0 ? null : addressOf(graph, open, first));
  }
  const known = kind === 'path' ? graph.textOf(open.file, value) : null;
  return known === null || known === '' ? { address: null, written: text } : { address: known, written: known };
}
