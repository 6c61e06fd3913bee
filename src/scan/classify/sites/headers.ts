import { namePlace } from '../place.js';
import { proofOfGiven } from '../proofs.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant } from '../value-kinds.js';
import { ownerOfValue } from '../values.js';
import { candidate, positionOf } from './base.js';
import { type Top, topOf } from './object-tops.js';

const headerNames = /^(?:headers|setHeaders|header|defaultHeaders|requestHeaders|extraHeaders|httpHeaders)$/;
const makers = /(?:^|\.)(?:Headers|HttpHeaders|AxiosHeaders)$/;

/** Whether the keys of an object are the headers of a request or an answer. */
export function holdsHeaders(scan: FileScan, { shape, owners }: Top): boolean {
  if (headerNames.test(owners[0] ?? shape.name)) return true;
  return shape.call >= 0 && owners.length === 0 && makers.test(scan.view.expression(shape.call).text);
}

/** Headers whose names are constants: `headers: { [HEADER_TIMEZONE]: timezone }`. */
export function computedHeaders(scan: FileScan, index: number, emit: Emit): void {
  const { view } = scan;
  const computed = view.membersOf(index).filter((row) => {
    const { kind, name, alias } = view.member(row);
    return kind === 'key' && name === '' && alias !== '';
  });
  if (computed.length === 0 || !holdsHeaders(scan, topOf(scan, index))) return;
  const { scope } = view.shape(index);
  for (const row of computed) {
    const member = view.member(row);
    const name = scan.graph.textOfPath({ file: view.file, scope, line: member.line }, member.alias);
    const reading = name && !/\s/.test(name) ? scan.read(name) : null;
    if (!name || !reading) continue;
    const given = proofOfGiven(scan, member.value);
    emit(
      candidate(scan, {
        ...positionOf(member),
        field: member.alias.slice(member.alias.lastIndexOf('.') + 1),
        reading,
        site: 'header',
        role: 'sends',
        container: scope.slice(scope.lastIndexOf('.') + 1) || null,
        place: namePlace('header', name),
        contexts: scan.contexts.ofScope(scope),
        valueOwner: ownerOfValue(scan.vocabulary, view, scan.graph, member.value),
        proofs: given ? [given] : [],
        constant: isConstant(view, member.value),
      }),
    );
  }
}
