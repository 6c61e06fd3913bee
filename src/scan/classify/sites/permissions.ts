import type { LibraryRow } from '../../../core/catalog.js';
import type { Candidate } from '../candidate.js';
import { tailOf } from '../libraries.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { candidate } from './base.js';
import { rowsOfCall } from './calls-rows.js';

/** Whether a call may ask a browser or a phone for something, by the end of its name alone. */
export const mayAsk = (scan: FileScan, callee: string): boolean =>
  scan.libraries.tailsOf('permission', ['other']).has(tailOf(callee));

/** What a browser or a phone gives after it asked the person: `navigator.geolocation.getCurrentPosition(…)`. */
export function permissionSites(scan: FileScan, expression: number, emit: Emit): void {
  const isOwn = scan.library.ofCall(expression) === null;
  for (const row of rowsOfCall(scan, 'permission', expression)) {
    // What the project itself calls `navigator` is not the browser's.
    if (isOwn && !row.modules.includes('own')) continue;
    const at = row.key === undefined ? ofCall(scan, expression) : ofKey(scan, expression, row.key);
    if (at && row.proves !== undefined) emit(candidate(scan, { ...found(scan, expression, row, at), ...at, reading: null }));
  }
}

type At = Pick<Candidate, 'field' | 'line' | 'column' | 'endColumn'>;

function found(scan: FileScan, expression: number, row: LibraryRow, { field }: At) {
  const { text, scope } = scan.view.expression(expression);
  const library = scan.library.ofCall(expression);
  const callee = text.replace(/^(?:window|globalThis|self)\./, '');
  const from = library && library.module !== 'global' ? library.module.replaceAll('.', '-') : callee.replace(/\.?[^.]*$/, '');
  const asked = row.key === undefined ? field : `${tailOf(callee)}.${field}`;
  return {
    site: 'other' as const,
    role: row.role,
    container: scope.slice(scope.lastIndexOf('.') + 1) || null,
    place: prefixedPlace('arg', from === '' ? null : from, asked),
    proofs: [
      {
        category: row.proves ?? '',
        text: `\`${callee}\` asks the browser or the phone for it`,
        ...(row.doubtful ? { points: 4.5 } : {}),
      },
    ],
  };
}

function ofCall(scan: FileScan, expression: number): At {
  const { text, line, column, endColumn } = scan.view.expression(expression);
  return { field: tailOf(text), line, column, endColumn };
}

/** The key of the call's options; null where it is absent or `false`. */
function ofKey(scan: FileScan, expression: number, key: string): At | null {
  for (const argument of scan.view.expression(expression).args) {
    const { kind, shape } = scan.view.expression(argument);
    if (kind !== 'object') continue;
    for (const index of scan.view.membersOf(shape)) {
      const { name, value, line, column, endColumn } = scan.view.member(index);
      if (name === key && (value < 0 || scan.view.expression(value).text !== 'false'))
        return { field: key, line, column, endColumn };
    }
  }
  return null;
}
