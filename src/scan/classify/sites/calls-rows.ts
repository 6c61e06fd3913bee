import type { LibraryRow } from '../../../core/catalog.js';
import type { FileScan } from '../scan.js';

type Kind = LibraryRow['kind'];

const globalObject = /^(?:window|globalThis|self|global)\./;

/** A call by the head of what it is called on: `auditLogger.info` is `logger.info`, `this.request.log.warn` is `log.warn`. */
export function namedAs(scan: FileScan, text: string): string {
  const parts = text.split('.');
  const method = parts.at(-1) as string;
  const receiver = parts.at(-2);
  const head = receiver === undefined ? undefined : scan.vocabulary.wordsOf(receiver).at(-1);
  return head === undefined ? method : `${head}.${method}`;
}

/** The rows of a kind that a call answers to: by the package that it comes from, by its global name, or by what the project calls it. */
export function rowsOfCall(scan: FileScan, kind: Kind, expression: number): readonly LibraryRow[] {
  const found = scan.library.ofCall(expression);
  const row = scan.view.expression(expression);
  if (found && found.module !== 'global') {
    const rows = scan.libraries.rowsFor(kind, { module: found.module, name: found.name || 'default' });
    if (rows.length > 0) return rows;
  }
  if (found?.module === 'global' || row.text.startsWith('window.')) {
    const name = (found?.module === 'global' ? found.name : row.text).replace(globalObject, '');
    const rows = scan.libraries.rowsFor(kind, { module: 'global', name });
    if (rows.length > 0) return rows;
  }
  const named = scan.libraries.rowsFor(kind, { module: 'own', name: namedAs(scan, row.text) });
  if (named.length > 0 || row.base >= 0 || row.text.includes('.')) return named;
  return scan.libraries.rowsFor(kind, { module: 'own', name: namedByFile(scan, row.text) });
}

/** A function of the project by the file that it comes from: `captureEvent` of `lib/posthog.ts` is `posthog.capture`. */
function namedByFile(scan: FileScan, callee: string): string {
  const file = scan.graph.importOf(scan.view.file, callee)?.file;
  const stem = file
    ?.split('/')
    .filter((part) => !/^index\./.test(part))
    .at(-1)
    ?.replace(/\..*$/, '');
  const head = stem === undefined ? undefined : scan.vocabulary.wordsOf(stem).at(-1);
  return head === undefined ? '' : `${head}.${scan.vocabulary.wordsOf(callee)[0] ?? ''}`;
}

const memories = new WeakMap<FileScan, Map<number, LibraryRow | null>>();

/** The row of a call that writes to a log or tells an analytics service; null for other calls. */
export function sinkRow(scan: FileScan, expression: number): LibraryRow | null {
  let memory = memories.get(scan);
  if (!memory) {
    memory = new Map();
    memories.set(scan, memory);
  }
  let row = memory.get(expression);
  if (row === undefined) {
    row = rowsOfCall(scan, 'call', expression).find(({ site }) => site === 'log' || site === 'analytics') ?? null;
    memory.set(expression, row);
  }
  return row;
}
