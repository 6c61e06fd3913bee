import { type Facts, flag, memberKinds, members, type Shape, typeKinds, types } from '../../../core/facts.js';
import type { Context } from '../candidate.js';
import { decoratedSource, placeInRequest } from '../decorated-parameters.js';
import { prefixedPlace } from '../place.js';
import { proofsOfDecorators } from '../proofs.js';
import type { Emit, FileScan } from '../scan.js';
import { kindOfValue } from '../value-kinds.js';
import { candidate, positionOf } from './base.js';
import { createsPayload } from './handed-in.js';
import { declaredKind, foreignType, typedAs } from './typed.js';

/** Shapes that are the parameters of a function type: they declare no place where data comes in. */
const functionTypes = new WeakMap<FileScan, Set<number>>();

const methodKind = memberKinds.indexOf('method');
const functionKind = typeKinds.indexOf('function');

function shapesOfFunctionTypes({ members: memberCells, types: typeCells }: Facts): Set<number> {
  const found = new Set<number>();
  const methods = new Set<number>();
  for (let at = 0; at < memberCells.length; at += members.width)
    if (memberCells[at + members.offsets.kind] === methodKind) methods.add(memberCells[at + members.offsets.type] as number);
  for (let at = 0; at < typeCells.length; at += types.width) {
    const shape = typeCells[at + types.offsets.shape] as number;
    if (typeCells[at + types.offsets.kind] === functionKind && shape >= 0 && !methods.has(at / types.width)) found.add(shape);
  }
  return found;
}

function ofFunctionTypes(scan: FileScan): Set<number> {
  let found = functionTypes.get(scan);
  if (!found) {
    found = shapesOfFunctionTypes(scan.view.facts);
    functionTypes.set(scan, found);
  }
  return found;
}

/** Whether a shape is what an error is made with, whose words tell what went wrong. */
const isOfError = ({ name, scope }: Shape): boolean => name === 'constructor' && /(?:Error|Exception)$/.test(scope);
const vetoOfError = (shape: Shape, name: string): string | null =>
  isOfError(shape) && /^(?:name|message|title|description)$/.test(name) ? 'an error is called by it' : null;

const nameOf = (shape: Shape): string | null => shape.name || shape.scope.slice(shape.scope.lastIndexOf('.') + 1) || null;

/** Parameters that carry one datum. Those of callbacks are local names for what is declared elsewhere. */
export function parameterSites(scan: FileScan, index: number, wanted: (member: number) => boolean, emit: Emit): void {
  const { view } = scan;
  const shape = view.shape(index);
  const callback = shape.call >= 0 || isAttribute(scan, shape);
  const builds = isOfLibrary(scan, shape);
  const names = new Set(view.membersOf(index).map((row) => view.member(row).name));
  // A TypeScript function without written types has them from where it is handed to.
  const typed =
    shape.name === '' || (/\.[mc]?tsx?$/.test(view.file) && view.membersOf(index).every((row) => view.member(row).type < 0));
  const container = nameOf(shape);
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (member.name === '' || member.inner >= 0) continue;
    const source = member.decorators.length > 0 ? decoratedSource(scan, member.decorators) : null;
    const field = source?.name ?? member.name;
    if (!wanted(row) && !source) continue;
    const local = member.type < 0 && !source && (callback || typed) && !builds && !createsPayload(scan, index, row);
    if (local && !scan.everything) continue;
    const proofs = proofsOfDecorators(scan, member.decorators);
    const contexts = contextsOf(scan, index, shape);
    if (!source && proofs.length === 0 && !scan.mayStand(index, field, contexts)) continue;
    const kind = declaredKind(scan, member.type);
    const property = view.facts.members.length > 0 && (member.flags & (flag.private | flag.readonly)) !== 0;
    emit(
      candidate(scan, {
        ...positionOf(member),
        field,
        site: source ? (source.source === 'headers' || source.source === 'ip' ? 'header' : 'request') : 'param',
        role: source ? 'receives' : 'carries',
        incoming: source !== null,
        container,
        place: source ? placeInRequest(scan, source, [field], shape) : prefixedPlace('param', container, field),
        contexts,
        kind: kind === 'unknown' ? kindOfValue(view, member.value) : kind,
        proofs,
        company: scan.company(index),
        typed: typedAs(scan, member.type),
        foreign: foreignType(scan, member.type),
        veto: vetoOfError(shape, member.name) ?? vetoOfCompany(member.name, names) ?? vetoOf(local, property && kind === 'ref'),
        bias: ofFunctionTypes(scan).has(index) || isOfError(shape) ? -1 : 0,
      }),
    );
  }
}

/** The names around the parameters of a function. */
const contextsOf = (scan: FileScan, index: number, { name, scope }: Shape): readonly Context[] => [
  ...scan.contexts.shown(index),
  ...scan.contexts.ofScope(name && !scope.endsWith(name) ? [scope, name].filter(Boolean).join('.') : scope),
];

/** A function that is the value of an attribute: `onChange={(name, value) => …}`. */
const isAttribute = (scan: FileScan, { owner }: Shape): boolean => owner >= 0 && scan.view.member(owner).kind === 'attribute';

/** A function that a package's class is made with brings in what that package hands it: `new GoogleStrategy(options, (accessToken, …) => …)`. */
function isOfLibrary(scan: FileScan, { call }: Shape): boolean {
  if (call < 0 || scan.view.expression(call).kind !== 'new') return false;
  const found = scan.library.ofCall(call);
  return found !== null && found.module !== 'global';
}

/** Parameters that others beside them explain: a field's `name` beside its `value`, a store's `state` beside an `action`. */
function vetoOfCompany(name: string, names: ReadonlySet<string>): string | null {
  if (name === 'name' && (names.has('value') || names.has('val'))) return '`value` beside it makes it the name of a field';
  return name === 'state' && names.has('action') ? '`action` beside it makes it the state of a program' : null;
}

function vetoOf(local: boolean, service: boolean): string | null {
  if (local) return 'it is a local name of a callback';
  return service ? 'it is a service that the class is given' : null;
}
