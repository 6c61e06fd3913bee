import type { LibraryRow } from '../../../core/catalog.js';
import type { Site } from '../../../core/observation.js';
import { namePlace, prefixedPlace, requestPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant } from '../value-kinds.js';
import { ownerOfValue } from '../values.js';
import { candidate } from './base.js';

/** Receivers of the web platform whose `get` and `set` name a part of a request or of a form. */
const platform: readonly {
  readonly receiver: RegExp;
  readonly methods: RegExp;
  readonly site: Site;
  readonly role: LibraryRow['role'];
}[] = [
  { receiver: /^(?:\w*[fF]ormData|form_data)$/, methods: /^(?:get|getAll)$/, site: 'request', role: 'receives' },
  { receiver: /^(?:\w*[sS]earchParams)$/, methods: /^(?:get|getAll)$/, site: 'request', role: 'receives' },
  { receiver: /^(?:\w*[fF]ormData)$/, methods: /^(?:append|set)$/, site: 'payload', role: 'sends' },
  { receiver: /^(?:\w*[sS]earchParams|params|httpParams)$/, methods: /^(?:append|set)$/, site: 'payload', role: 'sends' },
  { receiver: /^(?:\w*[hH]eaders)$/, methods: /^(?:get|has)$/, site: 'header', role: 'receives' },
  { receiver: /^(?:\w*[hH]eaders)$/, methods: /^(?:append|set)$/, site: 'header', role: 'sends' },
  {
    receiver: /^(?:req|request|ctx|c|reply|res|response)$/,
    methods: /^(?:header|setHeader|getHeader)$/,
    site: 'header',
    role: 'receives',
  },
  { receiver: /^(?:req|request|ctx)$/, methods: /^get$/, site: 'header', role: 'receives' },
  { receiver: /^(?:res|response|reply)$/, methods: /^(?:set|append)$/, site: 'header', role: 'sends' },
];

interface Named {
  readonly site: Site;
  readonly role: LibraryRow['role'];
  readonly argument: number;
  readonly from: string;
}

function namedBy(scan: FileScan, expression: number): Named | null {
  const row = scan.view.expression(expression);
  const found = scan.library.ofCall(expression);
  const library =
    found &&
    (scan.libraries.rowsFor('storage', found)[0] ?? scan.libraries.rowsFor('storage', { module: 'global', name: row.text })[0]);
  if (library) return { site: library.site as Site, role: library.role, argument: library.argument ?? 0, from: library.id };
  const global = found ? null : scan.libraries.rowsFor('storage', { module: 'global', name: row.text })[0];
  if (global) return { site: global.site as Site, role: global.role, argument: global.argument ?? 0, from: global.id };
  const parts = row.text.split('.');
  const method = parts.at(-1) as string;
  const receiver = parts.at(-2);
  if (receiver === undefined) return null;
  const known = platform.find((each) => each.receiver.test(receiver) && each.methods.test(method));
  return known ? { site: known.site, role: known.role, argument: 0, from: receiver } : null;
}

function placeOf(site: Site, from: string, name: string, scope: string): string {
  if (site === 'header') return namePlace('header', name);
  if (site === 'storage') return namePlace(/cookie/i.test(from) ? 'cookie' : 'storage', name);
  if (site === 'request') return requestPlace('*', '*', from, name);
  if (site === 'form') return prefixedPlace('form', scope.slice(scope.lastIndexOf('.') + 1) || '*', name);
  return prefixedPlace('arg', from, name);
}

/** Calls that name a datum by a text: stored keys, cookies, headers, parts of forms and requests. */
export function namedCallSites(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  if (row.args.length === 0) return;
  const named = namedBy(scan, expression);
  if (!named) return;
  const argument = row.args[named.argument];
  if (argument === undefined) return;
  const name = scan.graph.textOf(scan.view.file, argument);
  if (!name || name.length > 80 || /\s/.test(name)) return;
  const reading = scan.read(name);
  if (!reading && !scan.everything) return;
  const key = scan.view.expression(argument);
  const value = row.args[named.argument + 1] ?? -1;
  const keeps = named.site === 'storage' || named.site === 'header';
  emit(
    candidate(scan, {
      line: key.line,
      column: key.column,
      endColumn: key.endColumn,
      field: name,
      reading,
      site: named.site,
      role: named.role,
      container: row.scope.slice(row.scope.lastIndexOf('.') + 1) || null,
      place: placeOf(named.site, named.from, name, row.scope),
      contexts: scan.contexts.ofScope(row.scope),
      valueOwner: ownerOfValue(scan.vocabulary, scan.view, scan.graph, value),
      constant: value >= 0 && isConstant(scan.view, value),
      bias:
        keeps && reading?.senses.some(({ category, within }) => category.startsWith('user.authorization') && !within)
          ? 4
          : named.site === 'request'
            ? 1
            : 0,
    }),
  );
}
