import { expressionAt, memberAt, shapeAt, variableAt } from '../../core/facts.js';
import type { Holder, RowRef } from './graph.js';
import type { Links } from './links.js';

/** What holds an expression's value in the end, above the calls, arrays and conditions around it. */
export function holderOf(links: Links, file: string, expression: number): Holder {
  const index = links.indexOf(file);
  if (!index) return { kind: 'expression', file, index: expression };
  let row = expression;
  for (;;) {
    const variable = index.variableOf.get(row);
    if (variable !== undefined) return { kind: 'variable', file, index: variable };
    const member = index.memberOf.get(row);
    if (member !== undefined) return { kind: 'member', file, index: member };
    const { parent } = expressionAt(index.facts, row);
    if (parent === -1 || expressionAt(index.facts, parent).kind === 'function') return { kind: 'expression', file, index: row };
    row = parent;
  }
}

/** The dotted names from the outermost holder down to a shape, its own name last. */
export function pathOf(links: Links, { file, index: shape }: RowRef): string {
  const names: string[] = [];
  const index = links.indexOf(file);
  let at = shape;
  while (index && at !== -1) {
    const { name, owner } = shapeAt(index.facts, at);
    const step = owner === -1 ? heldBy(links, file, at) : { member: owner, name: '' };
    if (step.member === -1) {
      names.unshift(step.name || name);
      break;
    }
    const { name: key, shape: outer } = memberAt(index.facts, step.member);
    names.unshift(key);
    at = outer;
  }
  return names.filter((name) => name !== '').join('.');
}

function heldBy(links: Links, file: string, shape: number): { member: number; name: string } {
  const index = links.indexOf(file);
  const expression = index?.expressionOf.get(shape);
  if (!index || expression === undefined) return { member: -1, name: '' };
  const holder = links.holderOf(file, expression);
  if (holder.kind === 'member') return { member: holder.index, name: '' };
  return { member: -1, name: holder.kind === 'variable' ? variableAt(index.facts, holder.index).name : '' };
}
