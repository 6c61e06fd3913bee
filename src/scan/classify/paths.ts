import type { Member } from '../../core/facts.js';
import type { FileScan } from './scan.js';

/** A dotted path traced to where its value comes from: a parameter, a call, or a name that nothing in the file declares. */
export interface Traced {
  readonly root: string;
  /** The parameter at the root; null for other roots. */
  readonly parameter: Member | null;
  /** The call at the root, whose value was named or taken apart; -1 without one. */
  readonly call: number;
  readonly segments: readonly string[];
}

const depthLimit = 6;

/** Follows a path through constants and destructurings of its file: `const { body } = req` makes `body.email` the path `req.body.email`. */
export function trace(scan: FileScan, path: string, scope: string, line: number, depth = 0): Traced {
  const [root = '', ...rest] = path.split('.');
  const open: Traced = { root, parameter: null, call: -1, segments: rest };
  if (depth > depthLimit || root === 'this') return open;
  const target = scan.graph.resolveName({ file: scan.view.file, scope, line }, root);
  if (!target || target.kind === 'module' || target.kind === 'external' || target.file !== scan.view.file) return open;
  if (target.kind === 'parameter') return { ...open, parameter: scan.view.member(target.index) };
  if (target.kind === 'variable') {
    const { value } = scan.view.variable(target.index);
    return value < 0 ? open : (traceValue(scan, value, rest, depth) ?? open);
  }
  if (target.kind === 'binding') return traceBinding(scan, target.index, rest, depth) ?? open;
  return open;
}

function traceValue(scan: FileScan, value: number, rest: readonly string[], depth: number): Traced | null {
  const row = scan.view.expression(value);
  if (row.kind === 'path' && row.base < 0) {
    const found = trace(scan, row.text, row.scope, row.line, depth + 1);
    return { ...found, segments: [...found.segments, ...rest] };
  }
  if (row.kind === 'call' || row.kind === 'new') return { root: row.text, parameter: null, call: value, segments: rest };
  return null;
}

function traceBinding(scan: FileScan, index: number, rest: readonly string[], depth: number): Traced | null {
  const member = scan.view.member(index);
  const name = member.name === '' || /^\d+$/.test(member.name) ? [] : [member.name];
  const found = traceShape(scan, member.shape, depth);
  return found ? { ...found, segments: [...found.segments, ...name, ...rest] } : null;
}

/** What a destructuring pattern takes apart. */
export function traceShape(scan: FileScan, index: number, depth = 0): Traced | null {
  const shape = scan.view.shape(index);
  if (shape.source >= 0) return traceValue(scan, shape.source, [], depth);
  if (shape.owner < 0) return null;
  const owner = scan.view.member(shape.owner);
  if (owner.kind === 'parameter') return { root: owner.name, parameter: owner, call: -1, segments: [] };
  return traceBinding(scan, shape.owner, [], depth);
}
