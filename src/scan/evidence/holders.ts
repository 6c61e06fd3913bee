import type { OpenFile } from '../link/open-file.js';

/** What holds a value: a key or an attribute, a pattern that takes it apart, a variable. */
export interface Holder {
  readonly kind: 'member' | 'binding' | 'variable';
  readonly row: number;
}

/** The holders of a file's values by row, and the rows of its objects by shape. */
export interface Holders {
  readonly held: ReadonlyMap<number, Holder>;
  readonly objects: ReadonlyMap<number, number>;
}

const known = new WeakMap<OpenFile, Holders>();

/** Finds what holds each value of a file. */
export function holdersOf(open: OpenFile): Holders {
  const found = known.get(open);
  if (found) return found;
  const held = new Map<number, Holder>();
  for (let row = 0; row < open.memberCount; row += 1) {
    const { value } = open.member(row);
    if (value >= 0) held.set(value, { kind: 'member', row });
  }
  for (let row = 0; row < open.variableCount; row += 1) {
    const { value } = open.variable(row);
    if (value >= 0) held.set(value, { kind: 'variable', row });
  }
  for (let row = 0; row < open.shapeCount; row += 1) {
    const { source, kind } = open.shape(row);
    if (source >= 0 && kind === 'binding') held.set(source, { kind: 'binding', row });
  }
  const objects = new Map<number, number>();
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, shape } = open.expression(row);
    if (kind === 'object' && shape >= 0) objects.set(shape, row);
  }
  const holders = { held, objects };
  known.set(open, holders);
  return holders;
}
