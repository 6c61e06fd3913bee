import type { LibraryRow } from '../../../core/catalog.js';
import { recipientOfClient } from '../client-recipient.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { emitKeyed, personContext, type Sink } from './calls-sink.js';
import { argumentOfSink, functionAt } from './logs.js';

/** Methods that take one key and its value: `Sentry.setTag('plan', plan)`, `new Identify().set('age', age)`. */
const keyed =
  /^(?:set|setOnce|set_once|setTag|setExtra|setAttribute|setUserProperty|setCustomAttribute|add|append|union|register)$/;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** What a call tells an analytics service, an error reporter or a support chat: keys and values of its objects, ids, whole records. */
export function analyticsSites(scan: FileScan, expression: number, library: LibraryRow, emit: Emit): void {
  const row = scan.view.expression(expression);
  const service = scan.library.ofCall(expression)?.module;
  const to =
    service && service !== 'global'
      ? (recipientOfClient(scan, expression, service, true) ?? service)
      : (row.text.split('.').at(-2) ?? row.text);
  const sink: Sink = {
    site: 'analytics',
    role: 'sends',
    container: functionAt(row.scope),
    contexts: personContext(library, row.text),
    place: (field) => prefixedPlace('to', to.replaceAll('.', '-'), field),
  };
  const [first, second] = row.args;
  if (first !== undefined && second !== undefined && keyed.test(lastOf(row.text)) && ofKey(scan, sink, first, second, emit))
    return;
  for (const argument of row.args) argumentOfSink(scan, sink, argument, emit);
}

function ofKey(scan: FileScan, sink: Sink, first: number, value: number, emit: Emit): boolean {
  const field = scan.graph.textOf(scan.view.file, first);
  if (!field || /\s/.test(field) || scan.view.expression(value).kind === 'object') return false;
  const { line, column, endColumn, scope } = scan.view.expression(first);
  const contexts = [...sink.contexts, ...scan.contexts.ofScope(scope)];
  emitKeyed(scan, sink, { field, value, at: { line, column, endColumn }, extra: { contexts } }, emit);
  return true;
}
