import { countOf } from '../../../core/facts.js';
import { traceShape } from '../paths.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { kindOfType } from '../value-kinds.js';
import { candidate, positionOf } from './base.js';
import { componentOf } from './component-props.js';
import { createsPayload, isProfileOfProvider } from './handed-in.js';
import { requestBindings } from './requests.js';

interface Handed {
  readonly type: number;
  readonly shape: number;
  readonly row: number;
}

/** The parameter whose pattern this is, through nested patterns. */
function parameterOf(scan: FileScan, index: number): Handed | null {
  const shape = scan.view.shape(index);
  if (shape.owner < 0) return null;
  const owner = scan.view.member(shape.owner);
  return owner.kind === 'parameter' ? { type: owner.type, shape: owner.shape, row: shape.owner } : parameterOf(scan, owner.shape);
}

const typedVariables = new WeakMap<FileScan, Set<string>>();

/** Whether a function has its parameters' types from the variable that it is given to: `const Card: FC<CardProps> = ({ email }) => …`. */
function typedByVariable(scan: FileScan, name: string): boolean {
  let found = typedVariables.get(scan);
  if (!found) {
    found = new Set();
    for (let index = 0; index < countOf(scan.view.facts, 'variables'); index += 1) {
      const variable = scan.view.variable(index);
      if (variable.type >= 0) found.add(variable.name);
    }
    typedVariables.set(scan, found);
  }
  return name !== '' && found.has(name);
}

/** Destructuring: parts of a request, and parameters that are taken apart where no named type declares them. Other names are aliases of what is declared elsewhere. */
export function bindingSites(scan: FileScan, index: number, wanted: (member: number) => boolean, emit: Emit): void {
  if (requestBindings(scan, index, wanted, emit)) return;
  const { view } = scan;
  const parameter = parameterOf(scan, index);
  const traced = traceShape(scan, index);
  const typed = parameter !== null && parameter.type < 0 && typedByVariable(scan, view.shape(parameter.shape).name);
  const declared = typed || (parameter && parameter.type >= 0 && view.type(parameter.type).kind !== 'shape');
  const callback =
    parameter !== null &&
    view.shape(parameter.shape).call >= 0 &&
    parameter.type < 0 &&
    !createsPayload(scan, parameter.shape, parameter.row);
  // `let { email } = $props()`: what a Svelte component is handed is declared here where no type is written.
  const handed = traced?.root === '$props';
  const profile = isProfileOfProvider(traced);
  const written = handed && view.shape(index).heritage.length > 0;
  const local = handed ? written : !profile && (!parameter || declared || callback);
  if (!scan.everything && local) return;
  const container = handed ? componentOf(view.file) : parameter ? view.shape(parameter.shape).name || null : null;
  const scope = view.shape(index).scope;
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (member.name === '' || member.inner >= 0 || member.kind === 'spread' || !wanted(row)) continue;
    emit(
      candidate(scan, {
        ...positionOf(member),
        field: member.name,
        site: profile ? 'request' : parameter || handed ? 'param' : 'other',
        role: profile ? 'receives' : 'carries',
        container: container ?? (scope.slice(scope.lastIndexOf('.') + 1) || null),
        place: prefixedPlace('param', container ?? traced?.root ?? scope.slice(scope.lastIndexOf('.') + 1) ?? null, member.name),
        contexts: scan.contexts.ofScope([scope, container ?? ''].filter(Boolean).join('.')),
        kind: kindOfType(view, member.type),
        company: scan.company(index),
        veto: local ? 'it is a local name for what is declared elsewhere' : null,
      }),
    );
  }
}
