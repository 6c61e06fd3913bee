import { expressionKinds, expressions } from '../../../core/facts.js';
import type { Emit, FileScan } from '../scan.js';
import { analyticsSites } from './analytics.js';
import { sinkRow } from './calls-rows.js';
import { logSites } from './logs.js';

const kindOf = (kind: (typeof expressionKinds)[number]): number => expressionKinds.indexOf(kind);
const call = kindOf('call');
const made = kindOf('new');

/** Calls that hand data to logs, to analytics and its like. */
export function callSites(scan: FileScan, emit: Emit): void {
  const { view } = scan;
  const { width, offsets } = expressions;
  const { expressions: rows } = view.facts;
  for (let index = 0; index < view.expressionCount; index += 1) {
    const kind = rows[index * width + offsets.kind] as number;
    if (kind !== call && kind !== made) continue;
    const row = sinkRow(scan, index);
    if (row?.site === 'log') logSites(scan, index, emit);
    else if (row) analyticsSites(scan, index, row, emit);
  }
}
