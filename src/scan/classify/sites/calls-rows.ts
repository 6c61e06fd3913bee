import type { LibraryRow } from '../../../core/catalog.js';
import { tailOf } from '../libraries.js';
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

/** Words that say which form a store takes in code: `storageService.set`. */
const forms = new Set(['service', 'helper', 'util', 'utils', 'manager', 'api', 'client', 'wrapper']);

/** A call by what it is called on, without the word for its form. */
function namedAsStore(scan: FileScan, text: string): string {
  const parts = text.split('.');
  const words = scan.vocabulary.wordsOf(parts.at(-2) ?? '');
  return words.length > 1 && forms.has(words.at(-1) as string) ? `${words.at(-2)}.${parts.at(-1)}` : namedAs(scan, text);
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
  // A parameter that is called as the world calls it: `res.cookie`, `analytics.track`.
  const usual = found ? [] : scan.libraries.rowsFor(kind, { module: 'global', name: row.text });
  if (usual.length > 0) return usual;
  const name = kind === 'storage' ? namedAsStore(scan, row.text) : namedAs(scan, row.text);
  const named = scan.libraries.rowsFor(kind, { module: 'own', name });
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

/** Whether a row for a log or for analytics may answer to a call, by the end of its name alone; asked once for each name. */
function mayBeSink(scan: FileScan): (callee: string) => boolean {
  const tails = scan.libraries.tailsOf('call', ['log', 'analytics']);
  const known = new Map<string, boolean>();
  return (callee) => {
    let may = known.get(callee);
    if (may === undefined) {
      // A name alone may be an import of another name, or a function that is known by its file.
      may = !callee.includes('.') || tails.has(tailOf(callee));
      known.set(callee, may);
    }
    return may;
  };
}

/** Whether a call may keep something under a name, by its last name alone. A name without a dot may be an import of another name. */
export function mayKeep({ libraries, view }: FileScan, expression: number): boolean {
  const { text, base } = view.expression(expression);
  return (base < 0 && !text.includes('.')) || libraries.tailsOf('storage', ['storage']).has(tailOf(text));
}

interface Sinks {
  readonly may: (callee: string) => boolean;
  readonly rows: Map<number, LibraryRow | null>;
}

const memories = new WeakMap<FileScan, Sinks>();

/** The row of a call that writes to a log or tells an analytics service; null for other calls. */
export function sinkRow(scan: FileScan, expression: number): LibraryRow | null {
  let sinks = memories.get(scan);
  if (!sinks) {
    sinks = { may: mayBeSink(scan), rows: new Map() };
    memories.set(scan, sinks);
  }
  let row = sinks.rows.get(expression);
  if (row === undefined) {
    const found = sinks.may(scan.view.expression(expression).text) ? rowsOfCall(scan, 'call', expression) : [];
    row = found.find(({ site }) => site === 'log' || site === 'analytics') ?? null;
    sinks.rows.set(expression, row);
  }
  return row;
}
