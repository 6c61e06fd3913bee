import type { Context } from '../candidate.js';
import { readContainer } from '../containers.js';
import { namePlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { candidate } from './base.js';

/** What an IndexedDB store is keyed by (`{ keyPath: 'email' }`), and the tables of Dexie (`{ letters: '++id, recipientName' }`). */
export function indexedStores(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const isTable = row.text.endsWith('stores');
  for (const argument of row.args) {
    const { kind, shape } = scan.view.expression(argument);
    if (kind !== 'object') continue;
    for (const index of scan.view.membersOf(shape)) {
      const { name, value } = scan.view.member(index);
      if (!isTable && name !== 'keyPath') continue;
      const store = isTable ? name : scan.graph.textOf(scan.view.file, row.args[0] ?? -1);
      emitNames(scan, store ?? '', value, emit);
    }
  }
}

/** The names in a list such as `++id, recipientName, [street+city]`. */
function emitNames(scan: FileScan, store: string, value: number, emit: Emit): void {
  const text = value < 0 ? null : scan.graph.textOf(scan.view.file, value);
  if (!text) return;
  const { line, column, endColumn, scope } = scan.view.expression(value);
  const own: Context[] = store ? [{ name: store, reading: readContainer(scan.vocabulary, store), by: 'own' }] : [];
  const contexts = [...own, ...scan.contexts.ofScope(scope)];
  for (const [offset, field] of [...text.matchAll(/[A-Za-z_][\w.]*/g)].map((match) => [match.index, match[0]] as const)) {
    // A text begins after its quotation mark.
    const start = column + 1 + offset;
    const at = { line, column: start, endColumn: Math.min(start + field.length, endColumn) };
    const place = namePlace('storage', field);
    emit(candidate(scan, { field, ...at, site: 'storage', role: 'stores', container: store || null, place, contexts }));
  }
}
