import { expressionKinds, expressions } from '../../../core/facts.js';
import type { Emit, FileScan } from '../scan.js';
import { addressReads, readsAddress } from './addresses.js';
import { analyticsSites } from './analytics.js';
import { sinkRow } from './calls-rows.js';
import { addedUrls, addsToQuery, builtQueries, hasQuery, setParameters, templateUrls } from './calls-urls.js';
import { exportedProps, namedProps } from './component-props.js';
import { fieldObjects } from './field-objects.js';
import { formSites } from './forms.js';
import { domReads, startingObjects, stateBindings } from './forms-state.js';
import { handedRecords } from './handed-records.js';
import { computedHeaders } from './headers.js';
import { logSites } from './logs.js';
import { mayAsk, permissionSites } from './permissions.js';
import { keeps, storageAssignments, storageCalls } from './storage.js';
import { indexedStores } from './storage-tables.js';

type Visit = (scan: FileScan, index: number, emit: Emit) => void;

function callSite(scan: FileScan, index: number, emit: Emit): void {
  const row = sinkRow(scan, index);
  if (row?.site === 'log') logSites(scan, index, emit);
  else if (row) analyticsSites(scan, index, row, emit);
  else otherCall(scan, index, emit);
}

function otherCall(scan: FileScan, index: number, emit: Emit): void {
  const { text } = scan.view.expression(index);
  handedRecords(scan, index, emit);
  if (mayAsk(scan, text)) permissionSites(scan, index, emit);
  if (readsAddress(text)) addressReads(scan, index, emit);
  if (/^(?:.*\.)?(?:createObjectStore|stores)$/.test(text)) indexedStores(scan, index, emit);
  if (/^(?:.*\.)?URLSearchParams$/.test(text)) builtQueries(scan, index, emit);
  else if (addsToQuery(text)) setParameters(scan, index, emit);
  else storageCalls(scan, index, emit);
}

const visits: Partial<Record<(typeof expressionKinds)[number], Visit>> = {
  call: (scan, index, emit) => {
    callSite(scan, index, emit);
    if (scan.view.expression(index).text === 'val') domReads(scan, index, emit);
  },
  new: callSite,
  path: (scan, index, emit) => {
    if (/(?:^|\.)value$/.test(scan.view.expression(index).text)) domReads(scan, index, emit);
  },
  assign: (scan, index, emit) => {
    if (keeps(scan.view.expression(index).text)) storageAssignments(scan, index, emit);
  },
  template: (scan, index, emit) => {
    if (hasQuery(scan.view.expression(index).text)) templateUrls(scan, index, emit);
  },
  binary: (scan, index, emit) => {
    const { args } = scan.view.expression(index);
    if (args.some((part) => hasQuery(scan.view.expression(part).text))) addedUrls(scan, index, emit);
  },
};
const byKind = expressionKinds.map((kind) => visits[kind] ?? null);

/** Forms, and what hands data on: to logs, to analytics, to stores on a person's device, in URLs. */
export function furtherSites(scan: FileScan, emit: Emit): void {
  callSites(scan, emit);
  for (let index = 0; index < scan.view.shapeCount; index += 1) {
    if (scan.view.shape(index).kind !== 'object') continue;
    startingObjects(scan, index, emit);
    computedHeaders(scan, index, emit);
  }
  stateBindings(scan, emit);
  exportedProps(scan, emit);
  namedProps(scan, emit);
  formSites(scan, emit);
  fieldObjects(scan, emit);
}

function callSites(scan: FileScan, emit: Emit): void {
  const { view } = scan;
  const { width, offsets } = expressions;
  const rows = view.facts.expressions;
  for (let index = 0; index < view.expressionCount; index += 1)
    byKind[rows[index * width + offsets.kind] as number]?.(scan, index, emit);
}
