import { shapeAt } from '../../../core/facts.js';
import type { Confidence } from '../../../core/observation.js';
import type { Graph, RowRef } from '../../link/graph.js';
import type { Candidate } from '../candidate.js';
import { type Emit, type FileScan, fileScan } from '../scan.js';
import { judge } from '../verdict.js';
import { bindingSites } from './bindings.js';
import { declarationSites } from './declarations.js';
import { objectSites } from './objects.js';
import { parameterSites } from './parameters.js';

/** What a declaration was judged to hold. */
export interface Declared {
  readonly category: string;
  readonly confidence: Confidence;
  /** `Patient.firstName`, as people are told of it. */
  readonly label: string;
}

type ByRow = ReadonlyMap<number, Declared>;

const none: ByRow = new Map();
const declaring = {
  interface: declarationSites,
  type: declarationSites,
  class: declarationSites,
  model: declarationSites,
  graphql: declarationSites,
  openapi: declarationSites,
  table: declarationSites,
  object: objectSites,
  binding: bindingSites,
  parameters: parameterSites,
  enum: null,
  jsx: null,
} as const;

const scans = new WeakMap<Graph, Map<string, FileScan | null>>();
const judged = new WeakMap<Graph, Map<string, ByRow>>();

function remembered<T>(memories: WeakMap<Graph, Map<string, T>>, graph: Graph, key: string, make: () => T): T {
  let memory = memories.get(graph);
  if (!memory) {
    memory = new Map();
    memories.set(graph, memory);
  }
  let known = memory.get(key);
  if (known === undefined) {
    known = make();
    memory.set(key, known);
  }
  return known;
}

/** The scan of the file that a row belongs to. */
function scanOf(scan: FileScan, file: string): FileScan | null {
  if (file === scan.view.file) return scan;
  return remembered(scans, scan.graph, file, () => fileScan(scan, file, false));
}

function judgeShape(scan: FileScan, index: number): ByRow {
  const visit = declaring[shapeAt(scan.view.facts, index).kind];
  if (!visit) return none;
  const found: Candidate[] = [];
  const emit: Emit = (candidate) => found.push(candidate);
  visit(scan, index, (row) => scan.read(scan.view.member(row).name) !== null, emit);
  const rows = new Map<string, number>();
  for (const row of scan.view.membersOf(index)) {
    const member = scan.view.member(row);
    rows.set(`${member.line}:${member.column}`, row);
  }
  const byRow = new Map<number, Declared>();
  for (const candidate of found) {
    const row = rows.get(`${candidate.line}:${candidate.column}`);
    const { category, confidence } = judge(scan.catalog, candidate);
    if (row === undefined || !category || !confidence) continue;
    const label = candidate.container ? `${candidate.container}.${candidate.field}` : candidate.field;
    byRow.set(row, { category, confidence, label });
  }
  return byRow;
}

/** What the members that a shape itself declares were judged to hold, by their rows. Members that hold nothing personal are left out. */
export function declaredIn(scan: FileScan, shape: RowRef): ByRow {
  return remembered(judged, scan.graph, `${shape.file} ${shape.index}`, () => {
    const other = scanOf(scan, shape.file);
    return other ? judgeShape(other, shape.index) : none;
  });
}
