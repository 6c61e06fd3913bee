import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { emitCarried, emitKeys, type Sink } from './calls-sink.js';
import { carriedBy } from './calls-values.js';

/** Calls that hand an object on as a text. */
const asText = /^(?:JSON\.stringify|inspect|util\.inspect|Object\.assign)$/;

/** The name of the innermost function around a place. */
export function functionAt(scope: string): string | null {
  return scope.slice(scope.lastIndexOf('.') + 1) || null;
}

/** What a call writes to a log: values and texts with values in them, keys of objects, whole records. */
export function logSites(scan: FileScan, expression: number, emit: Emit): void {
  const { scope, args } = scan.view.expression(expression);
  const container = functionAt(scope);
  const sink: Sink = {
    site: 'log',
    role: 'sends',
    container,
    contexts: [],
    place: (field) => prefixedPlace('log', container, field),
  };
  for (const argument of args) argumentOfSink(scan, sink, argument, emit);
}

/** One argument of a call that takes all that it is given. */
export function argumentOfSink(scan: FileScan, sink: Sink, argument: number, emit: Emit): void {
  const row = scan.view.expression(argument);
  if (row.kind === 'object') emitKeys(scan, sink, row.shape, emit);
  else if (row.kind === 'array') for (const part of row.args) argumentOfSink(scan, sink, part, emit);
  else if (row.kind === 'conditional') for (const part of row.args.slice(1)) argumentOfSink(scan, sink, part, emit);
  else if (row.kind === 'call' && asText.test(row.text))
    for (const part of row.args.slice(0, 1)) argumentOfSink(scan, sink, part, emit);
  else for (const carried of carriedBy(scan, argument)) emitCarried(scan, sink, carried, emit);
}
