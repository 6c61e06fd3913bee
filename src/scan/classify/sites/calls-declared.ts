import { shapeAt } from '../../../core/facts.js';
import type { Confidence } from '../../../core/observation.js';
import type { Graph, RowRef } from '../../link/graph.js';
import { listOf } from '../../link/tracker.js';
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

const scans = new WeakMap<Graph, Map<string, Lent>>();
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

/** A file as it is scanned for others, and all that anything found in it rests on so far: its readers keep what they found. */
interface Lent {
  readonly scan: FileScan | null;
  readonly grounds: Set<string>;
}

/** The scan of the file that a row belongs to. */
function lentBy(scan: FileScan, file: string): Lent {
  return remembered(scans, scan.graph, file, () => ({ scan: fileScan(scan, file, false), grounds: new Set([file]) }));
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
  const { tracker } = scan.graph;
  const lent = lentBy(scan, shape.file);
  const declared = remembered(judged, scan.graph, `${shape.file} ${shape.index}`, () => {
    const { answer, grounds } = tracker.trace(() => (lent.scan ? judgeShape(lent.scan, shape.index) : none));
    for (const ground of listOf(grounds)) lent.grounds.add(ground);
    return answer;
  });
  for (const ground of lent.grounds) tracker.note(ground);
  return declared;
}
