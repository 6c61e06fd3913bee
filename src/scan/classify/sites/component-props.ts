import { countOf, flag } from '../../../core/facts.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { kindOfType, kindOfValue } from '../value-kinds.js';
import { candidate } from './base.js';
import { typedAs } from './typed.js';

/** The name of a component: that of its file. */
export const componentOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, '');

/** What a Svelte component is handed, as version 4 writes it: `export let email`. */
export function exportedProps(scan: FileScan, emit: Emit): void {
  const { view } = scan;
  if (view.facts.syntax !== 'svelte') return;
  const container = componentOf(view.file);
  for (let index = 0; index < countOf(view.facts, 'variables'); index += 1) {
    const { name, scope, type, value, flags, line, column } = view.variable(index);
    const isProp = scope === '' && (flags & flag.exported) !== 0 && (flags & flag.constant) === 0;
    if (!isProp || (!scan.everything && !scan.read(name))) continue;
    const declared = kindOfType(view, type);
    emit(
      candidate(scan, {
        field: name,
        line,
        column,
        endColumn: column + name.length,
        site: 'param',
        role: 'carries',
        container,
        place: prefixedPlace('param', container, name),
        contexts: scan.contexts.ofScope(container),
        kind: declared === 'unknown' ? kindOfValue(view, value) : declared,
        typed: typedAs(scan, type),
      }),
    );
  }
}

/** What a Vue component is handed, told by names alone: `props: ['email']`, `defineProps(['email'])`. */
export function namedProps(scan: FileScan, emit: Emit): void {
  const { view } = scan;
  if (view.facts.syntax !== 'vue') return;
  const lists: number[] = [];
  for (let row = 0; row < view.memberCount; row += 1) {
    const { kind, name, value } = view.member(row);
    if (kind === 'key' && name === 'props') lists.push(value);
  }
  for (let index = 0; index < view.expressionCount; index += 1) {
    const { kind, text, args } = view.expression(index);
    if (kind === 'call' && text === 'defineProps') lists.push(args[0] ?? -1);
  }
  for (const list of lists) {
    const row = list < 0 ? null : view.expression(list);
    for (const argument of row?.kind === 'array' ? row.args : []) emitProp(scan, argument, emit);
  }
}

function emitProp(scan: FileScan, argument: number, emit: Emit): void {
  const { kind, text, line, column, endColumn } = scan.view.expression(argument);
  if (kind !== 'string' || (!scan.everything && !scan.read(text))) return;
  const container = componentOf(scan.view.file);
  const place = prefixedPlace('param', container, text);
  const contexts = scan.contexts.ofScope(container);
  emit(candidate(scan, { field: text, line, column, endColumn, site: 'param', role: 'carries', container, place, contexts }));
}
