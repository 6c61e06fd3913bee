import type { Expression } from '../../../core/facts.js';
import type { Candidate } from '../candidate.js';
import { readContainer } from '../containers.js';
import { memberPlace } from '../place.js';
import { proofOfGiven } from '../proofs.js';
import type { FileScan } from '../scan.js';
import { isConstant, isNamedConstant, kindOfValue } from '../value-kinds.js';
import { isProgramText, ownerOfValue, recordOfValue } from '../values.js';
import { candidate } from './base.js';
import { recordOfName } from './record-of-name.js';
import type { Together } from './together.js';

const setters = /^[\w$.]+\.(?:set|setDataValue)$/;
const isKey = (text: string): boolean => /^[A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)*$/.test(text);

/** The record that a receiver is: one that a text names, or one that is a person's by the name of its class or by its own. */
function recordOf(scan: FileScan, receiver: string, { scope, line }: Expression): string | null {
  const made = recordOfName(scan, receiver, scope, line);
  if (made?.written) return made.name;
  const name = made?.name ?? receiver.slice(receiver.lastIndexOf('.') + 1);
  const { kind } = readContainer(scan.vocabulary, name);
  return kind === 'person' || (made && kind === 'record') ? name : null;
}

/** Fields that a record is given one by one: `customer.set('email', email)`. They stand together as the keys of an object do. */
export function recordSetters(scan: FileScan, expression: number, reads: Together): void {
  const row = scan.view.expression(expression);
  const [first, value] = row.args;
  if (first === undefined || value === undefined || row.base >= 0 || !setters.test(row.text)) return;
  const key = scan.view.expression(first);
  const field = scan.graph.textOf(scan.view.file, first);
  if (!field || !isKey(field) || !(scan.everything || scan.read(field))) return;
  const receiver = row.text.slice(0, row.text.lastIndexOf('.'));
  const record = recordOf(scan, receiver, row);
  if (record === null) return;
  reads.add(`${row.scope} ${receiver} ${record}`, {
    ...candidate(scan, {
      line: key.line,
      column: key.column,
      endColumn: key.endColumn,
      field,
      site: 'payload',
      role: 'stores',
      container: record,
      place: memberPlace(record, field),
      kind: kindOfValue(scan.view, value),
    }),
    ...saidBy(scan, record, value, row),
  });
}

/** What the record and the value say of a field. */
function saidBy(
  scan: FileScan,
  record: string,
  value: number,
  { scope }: Expression,
): Pick<Candidate, 'contexts' | 'proofs' | 'valueOwner' | 'constant'> {
  const { vocabulary, view } = scan;
  const given = proofOfGiven(scan, value);
  const own = { name: record, reading: readContainer(vocabulary, record), by: 'own' as const };
  return {
    contexts: [own, ...recordOfValue(vocabulary, view, value), ...scan.contexts.ofScope(scope)],
    proofs: given ? [given] : [],
    valueOwner: ownerOfValue(vocabulary, view, scan.graph, value),
    constant: isConstant(view, value) || isNamedConstant(view, value) || isProgramText(view, value),
  };
}
