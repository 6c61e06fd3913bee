import { recipientOfClient } from '../client-recipient.js';
import { httpTarget, mayRequest } from '../http-target.js';
import { tailOf } from '../libraries.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { positionOf } from './base.js';
import { rowsOfCall } from './calls-rows.js';
import { emitParts, type Sink } from './calls-sink.js';
import { carriedBy } from './calls-values.js';
import { asText, bodies, bodyArgument } from './http-bodies.js';
import { functionAt } from './logs.js';

/** Whole records that a request, a mail or another service's client is given: `axios.post('https://…', customer)`, `mail.send(customer)`. */
export function handedRecords(scan: FileScan, expression: number, emit: Emit): void {
  const { text, args, scope } = scan.view.expression(expression);
  const target = mayRequest(text) ? httpTarget(scan, expression) : null;
  if (target) {
    if (target.to === null) return;
    const sink = sinkOf(target.to, scope);
    if (bodyArgument.test(text) && args[1] !== undefined) emitRecords(scan, sink, args[1], emit);
    for (const argument of args) for (const value of bodiesIn(scan, argument)) emitRecords(scan, sink, value, emit);
    return;
  }
  if (!scan.libraries.tailsOf('call', ['payload']).has(tailOf(text))) return;
  const row = rowsOfCall(scan, 'call', expression).find(
    ({ site, role, id }) => site === 'payload' && role === 'sends' && !/^(?:http-clients|tokens)$/.test(id),
  );
  const module = row && scan.library.ofCall(expression)?.module;
  const argument = args[row?.argument ?? 0];
  const to = module && module !== 'global' ? recipientOfClient(scan, expression, module) : null;
  if (to && argument !== undefined) emitRecords(scan, sinkOf(to.replaceAll('.', '-'), scope), argument, emit);
}

function sinkOf(to: string, scope: string): Sink {
  const place = (field: string) => prefixedPlace('to', to, field);
  return { site: 'payload', role: 'sends', container: functionAt(scope), contexts: [], place };
}

/** What the options of a request send: the value of `body`, `data`, `json`. */
function bodiesIn(scan: FileScan, argument: number): number[] {
  const { kind, shape } = scan.view.expression(argument);
  if (kind !== 'object') return [];
  return scan.view.membersOf(shape).flatMap((index) => {
    const { name, value } = scan.view.member(index);
    return bodies.has(name) && value >= 0 ? [value] : [];
  });
}

function emitRecords(scan: FileScan, sink: Sink, value: number, emit: Emit, depth = 0): void {
  const { kind, text, shape, args } = scan.view.expression(value);
  if (depth > 4) return;
  if (kind === 'object') emitWithin(scan, sink, shape, emit, depth);
  else if (kind === 'call' && asText.test(text)) for (const part of args) emitRecords(scan, sink, part, emit, depth + 1);
  else for (const carried of carriedBy(scan, value)) emitParts(scan, sink, carried, carried, emit);
}

/** Records in an object that is written in place, which is read key by key elsewhere: `{ ...customer }`, `{ contact: customer }`. */
function emitWithin(scan: FileScan, sink: Sink, shape: number, emit: Emit, depth: number): void {
  for (const index of scan.view.membersOf(shape)) {
    const member = scan.view.member(index);
    if (member.value < 0) continue;
    const isObject = scan.view.expression(member.value).kind === 'object';
    if (member.kind === 'spread' || isObject) emitRecords(scan, sink, member.value, emit, depth + 1);
    else if (member.kind === 'key' && member.name !== '')
      for (const carried of carriedBy(scan, member.value))
        emitParts(scan, sink, carried, { field: member.name, ...positionOf(member) }, emit);
  }
}
