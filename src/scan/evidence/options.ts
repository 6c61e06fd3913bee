import type { OpenFile } from '../link/open-file.js';
import type { Code } from './code.js';

/** A value of an object, in the file where it is written. */
export interface Held {
  readonly open: OpenFile;
  readonly row: number;
}

/** An object's keys as far as they can be told. `isWhole`: nothing is spread into it that nobody can follow. */
export interface Options {
  readonly keys: ReadonlyMap<string, Held>;
  readonly isWhole: boolean;
}

const unknown: Options = { keys: new Map(), isWhole: false };

/** Reads the object that an expression is: written in place, or a constant's, followed across files and through spreads. */
export function optionsOf(code: Code, open: OpenFile, row: number, depth = 0): Options {
  if (row < 0 || depth > 4) return unknown;
  const { kind, text, shape, scope, line, base, args } = open.expression(row);
  if (kind === 'object') return keysOf(code, open, shape, depth);
  if (kind === 'call' && args.length === 1 && /^Object\.freeze$/.test(text))
    return optionsOf(code, open, args[0] ?? -1, depth + 1);
  if (kind !== 'path' || base !== -1 || text.includes('.')) return unknown;
  const target = code.graph.resolveName({ file: open.file, scope, line }, text);
  const other = target?.kind === 'variable' ? code.open(target.file) : null;
  if (!other || target?.kind !== 'variable') return unknown;
  return optionsOf(code, other, other.variable(target.index).value, depth + 1);
}

function keysOf(code: Code, open: OpenFile, shape: number, depth: number): Options {
  const keys = new Map<string, Held>();
  let isWhole = true;
  for (const index of open.membersOf(shape)) {
    const { kind, name, value } = open.member(index);
    if (kind === 'spread') {
      const inner = optionsOf(code, open, value, depth + 1);
      for (const [key, held] of inner.keys) keys.set(key, held);
      isWhole &&= inner.isWhole;
    } else if (name !== '') keys.set(name, { open, row: value });
    else isWhole = false;
  }
  return { keys, isWhole };
}
