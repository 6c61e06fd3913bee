import { expressionAt, memberAt, type Shape, shapeAt, typeAt, variableAt } from '../../core/facts.js';
import type { RowRef, TypeTarget, ValueTarget } from './graph.js';
import { type Links, noScope, valueOfShapes } from './links.js';
import { callbackMethods } from './wrappers.js';

/** What a parameter is declared as: by its type, by what the function around it is passed to or assigned to, by its default. */
export function parameterValue(links: Links, { file, index: row }: RowRef, origin: string): ValueTarget | null {
  const index = links.indexOf(file);
  if (!index) return null;
  const { type, value, shape, name } = memberAt(index.facts, row);
  const path = origin || name;
  if (type !== -1) return valueOfShapes(links.typesIn(file, type, noScope), path, { type: { file, index: type } });
  const position = (index.members.get(shape) ?? [])
    .filter((other) => memberAt(index.facts, other).kind === 'parameter')
    .indexOf(row);
  const holder = shapeAt(index.facts, shape);
  const passed = elementPassed(links, file, holder, position);
  const targets = passed.length > 0 ? passed : propsOf(links, file, shape, position);
  const fallback = targets.length > 0 || value === -1 ? null : links.typeOf(file, value);
  return valueOfShapes(fallback?.targets ?? targets, path);
}

/** `users.map((user) => …)`: an element of what the method is called on. */
function elementPassed(links: Links, file: string, holder: Shape, position: number): readonly TypeTarget[] {
  const index = links.indexOf(file);
  if (!index || holder.call === -1) return [];
  const { text, base, scope, line } = expressionAt(index.facts, holder.call);
  const dot = text.lastIndexOf('.');
  const method = text.slice(dot + 1);
  const isElement = position === (method === 'reduce' ? 1 : 0) || (position === 1 && /sort/i.test(method));
  if (!callbackMethods.has(method) || !isElement) return [];
  const receiver = receiverOf(links, file, base, dot === -1 ? '' : text.slice(0, dot), { scope, line });
  if (method === 'then') return receiver?.targets ?? [];
  return (receiver?.targets ?? []).filter((target) => target.array).map((target) => ({ ...target, array: false }));
}

/** What a call is made on: the expression before it, followed by the names between. */
export function receiverOf(
  links: Links,
  file: string,
  base: number,
  path: string,
  place: { readonly scope: string; readonly line: number },
): ValueTarget | null {
  if (base === -1) return path === '' ? null : links.typeOfPath({ file, ...place }, path);
  const start = links.typeOf(file, base);
  return start === null || path === '' ? start : links.followPath(start, path);
}

const component = /^(?:React\.)?(?:V?FC|SFC|FunctionComponent|NextPage|ComponentType|Story(?:Fn)?)$/;

/** `const Profile: React.FC<Props> = ({ user }) => …`: the first parameter of a component is its props. */
function propsOf(links: Links, file: string, shape: number, position: number): readonly TypeTarget[] {
  const index = links.indexOf(file);
  const expression = index?.expressionOf.get(shape);
  if (!index || expression === undefined || position !== 0) return [];
  const holder = links.holderOf(file, expression);
  if (holder.kind !== 'variable') return [];
  const { type } = variableAt(index.facts, holder.index);
  if (type === -1) return [];
  const { kind, text, args } = typeAt(index.facts, type);
  return kind === 'ref' && component.test(text) ? links.typesIn(file, args[0] ?? -1, noScope) : [];
}
