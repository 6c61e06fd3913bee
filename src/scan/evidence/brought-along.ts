import type { Step } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import { asItIs, type Following, handedOnFrom } from './handed-on.js';
import { holdersOf } from './holders.js';

/** Keys under which a query says what to bring along. */
const bringing = /^(?:include|relations|with|select|populate|query)$/;
/** Calls that bring along what a text names. */
const bringingBy =
  /^(?:populate|leftJoinAndSelect|innerJoinAndSelect|leftJoinAndMapOne|leftJoinAndMapMany|innerJoinAndMapOne|innerJoinAndMapMany|withGraphFetched|withGraphJoined|joinRelated|fetchRelated)$/;

/** Where a query brings the records along to which a member of others leads, and what it gives is handed on with them. */
export function broughtAlong(follow: Following, open: OpenFile, member: string): Step | null {
  for (let row = 0; row < open.memberCount; row += 1) {
    const { kind, name } = open.member(row);
    const found = kind === 'key' && name === member ? byKey(follow, open, row) : null;
    if (found) return found;
  }
  return byText(open, member);
}

/** `include: { author: true }`. */
function byKey(follow: Following, open: OpenFile, row: number): Step | null {
  const { name, value, line, column, shape } = open.member(row);
  if (value < 0) return null;
  const { kind, text, shape: inner } = open.expression(value);
  const { owner, name: around } = open.shape(shape);
  if (!bringing.test(owner >= 0 ? open.member(owner).name : around)) return null;
  const choosesNone = () => !open.membersOf(inner).some((each) => /^(?:select|columns|attributes)$/.test(open.member(each).name));
  if (!((kind === 'boolean' && text === 'true') || (kind === 'object' && choosesNone()))) return null;
  const { call, via } = queryAround(open, row);
  if (call < 0) return { file: open.file, line, column, text: `\`${name}\` is brought along whole` };
  return via.includes('_count') ? null : handedOnFrom(follow, open, call, { ...asItIs, via });
}

/** The call whose arguments a key stands in (-1 for none), and the names under which what it brings along stands in its result. */
export function queryAround(open: OpenFile, row: number): { readonly call: number; readonly via: readonly string[] } {
  const names: string[] = [];
  for (let at = row, depth = 0; depth < 12; depth += 1) {
    const { name, shape } = open.member(at);
    if (!bringing.test(name)) names.unshift(name);
    const { owner, call } = open.shape(shape);
    if (call >= 0) return { call, via: names };
    if (owner < 0) break;
    at = owner;
  }
  return { call: -1, via: names };
}

/** `populate('author')`, `relations: ['author']`. */
function byText(open: OpenFile, member: string): Step | null {
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, line, column } = open.expression(row);
    if (kind === 'string' && text.split(/[.\s]/).includes(member) && namesRelation(open, row))
      return { file: open.file, line, column, text: `\`${text}\` brings it along whole` };
  }
  return null;
}

function namesRelation(open: OpenFile, row: number): boolean {
  const { parent } = open.expression(row);
  const above = parent < 0 ? null : open.expression(parent);
  if (above?.kind === 'call') return bringingBy.test(lastName(above.text));
  const holder = holdersOf(open).held.get(above?.kind === 'array' ? parent : row);
  const key = holder?.kind === 'member' ? open.member(holder.row).name : '';
  return bringing.test(key) || /^(?:path|association|model)$/.test(key);
}
