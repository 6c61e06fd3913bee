import type { Step } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import type { Code } from './code.js';
import { keyOfUnit, nameOfUnit, type Unit, unitAt } from './functions.js';

/** A unit that is reached, from where, and the call that leads there. */
export interface Reached {
  readonly unit: Unit;
  readonly from: Reached | null;
  readonly at: { readonly file: string; readonly line: number; readonly column: number };
}

/** How many units are followed from one start. A job that reaches more is not followed to its end, and `isWhole` says so. */
const mostUnits = 400;

/** Everything that code may run when it starts at some rows: units by key, nearest first. */
export interface Reach {
  readonly units: ReadonlyMap<string, Reached>;
  readonly isWhole: boolean;
}

/** Rows of a unit: those of its scope, or of the whole file where it has none. */
export function rowsOf(code: Code, unit: Unit): readonly number[] {
  const open = code.open(unit.file);
  if (!open) return [];
  return unit.scope === '' ? open.between(1, Number.MAX_SAFE_INTEGER) : open.inScope(unit.scope);
}

/** Units that rows name: what they call, and what they hand on. */
export function unitsNamedBy(code: Code, open: OpenFile, rows: readonly number[]): { unit: Unit; row: number }[] {
  return rows.flatMap((row) => {
    const { kind, text, base, scope, line } = open.expression(row);
    if (base !== -1 || text === '' || (kind !== 'call' && kind !== 'path' && kind !== 'new')) return [];
    const unit = unitAt(code, open.file, { scope, line }, text.replace(/\.(?:bind|call|apply)$/, ''));
    return unit && rowsOf(code, unit).length > 0 ? [{ unit, row }] : [];
  });
}

/** Follows calls and functions handed on, from units onward. */
export function reachFrom(code: Code, starts: readonly Reached[]): Reach {
  const units = new Map<string, Reached>();
  const queue = [...starts];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const key = keyOfUnit(next.unit);
    if (units.has(key)) continue;
    if (units.size >= mostUnits) return { units, isWhole: false };
    units.set(key, next);
    const open = code.open(next.unit.file);
    if (!open) continue;
    for (const { unit, row } of unitsNamedBy(code, open, rowsOf(code, next.unit))) {
      if (units.has(keyOfUnit(unit))) continue;
      const { line, column } = open.expression(row);
      queue.push({ unit, from: next, at: { file: open.file, line, column } });
    }
  }
  return { units, isWhole: true };
}

/** A start that nothing leads to. */
export const startAt = (unit: Unit): Reached => ({ unit, from: null, at: unit });

/** The steps that lead to a unit, from the start on. */
export function stepsTo(reached: Reached): Step[] {
  const own: Step = {
    ...reached.at,
    text: reached.from
      ? `\`${nameOfUnit(reached.from.unit)}\` runs \`${nameOfUnit(reached.unit)}\``
      : `\`${nameOfUnit(reached.unit)}\``,
  };
  const { file, line, column, text } = own;
  return [...(reached.from ? stepsTo(reached.from) : []), { file, line, column, text }];
}
