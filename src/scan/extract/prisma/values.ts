import type { Attribute, AttributeArgument, BlockAttribute, KeyValue, Value } from '@mrleebo/prisma-ast';
import type { Expression } from '../../../core/facts.js';
import { type FactsWriter, pushExpression, pushMember, pushShape, type Span, setExpression, setMember } from '../writer.js';

/** Records `@relation(fields: [orgId])` as a call: positional arguments first, then the named ones as one object. */
export function readAttribute(writer: FactsWriter, attribute: Attribute | BlockAttribute, span: Span): number {
  const name = attribute.group ? `${attribute.group}.${attribute.name}` : attribute.name;
  const row = pushExpression(writer, 'call', name, -1, '', span);
  const args = (attribute.args ?? []).map((argument: AttributeArgument) => argument.value);
  const named = args.filter(isKeyValue);
  const rows = args
    .filter((argument) => !isKeyValue(argument))
    .map((argument) => readValue(writer, argument as Value, row, span));
  if (named.length > 0) rows.push(readNamed(writer, named, row, rows.length, span));
  setExpression(writer, row, rows, []);
  return row;
}

function isKeyValue(value: unknown): value is KeyValue {
  return typeof value === 'object' && value !== null && (value as KeyValue).type === 'keyValue';
}

function readNamed(writer: FactsWriter, pairs: readonly KeyValue[], call: number, argument: number, span: Span): number {
  const row = pushExpression(writer, 'object', '', call, '', span);
  const base = { kind: 'object', name: '', scope: '', owner: -1, source: -1, call, argument, flags: 0, doc: '' } as const;
  const shape = pushShape(writer, base, span, span.end);
  for (const { key, value } of pairs) {
    const member = pushMember(writer, { shape, kind: 'key', name: key, alias: '', flags: 0, doc: '' }, span);
    setMember(writer, member, -1, readValue(writer, value, -1, span), -1);
  }
  setExpression(writer, row, [], [], -1, shape);
  return row;
}

function readValue(writer: FactsWriter, value: Value, parent: number, span: Span): number {
  const { kind, text, parts } = describe(value);
  const row = pushExpression(writer, kind, text, parent, '', span);
  const args = parts.map((part) => readValue(writer, part, row, span));
  if (args.length > 0) setExpression(writer, row, args, []);
  return row;
}

interface Described {
  readonly kind: Expression['kind'];
  readonly text: string;
  readonly parts: readonly Value[];
}

function describe(value: Value): Described {
  if (typeof value === 'string') return describeText(value);
  if (typeof value === 'number') return { kind: 'number', text: String(value), parts: [] };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value), parts: [] };
  if (value === null) return { kind: 'null', text: 'null', parts: [] };
  if (Array.isArray(value)) return { kind: 'array', text: '', parts: value };
  if (value.type === 'array') return { kind: 'array', text: '', parts: value.args ?? [] };
  if (value.type === 'function') return { kind: 'call', text: value.name, parts: value.params ?? [] };
  return { kind: 'other', text: '', parts: [] };
}

function describeText(text: string): Described {
  if (text.startsWith('"')) return { kind: 'string', text: text.slice(1, -1), parts: [] };
  if (/^-?\d/.test(text)) return { kind: 'number', text, parts: [] };
  return { kind: /^(?:true|false)$/.test(text) ? 'boolean' : 'path', text, parts: [] };
}
