import { shapeAt } from '../../../core/facts.js';
import type { Confidence } from '../../../core/observation.js';
import { createRecent, type Recent } from '../../../core/recent.js';
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

/** Files whose decoded rows stay in memory for others to read. */
const mostScans = 50;

/** What declarations were judged to hold, and what that rests on. */
interface Memory {
  readonly scans: Recent<string, FileScan>;
  readonly judged: Map<string, ByRow>;
  /** By file all that anything found in it rests on so far: its readers keep what they found. */
  readonly grounds: Map<string, Set<string>>;
}

const memories = new WeakMap<Graph, Memory>();

function memoryOf(graph: Graph): Memory {
  let memory = memories.get(graph);
  if (!memory) {
    memory = { scans: createRecent(mostScans), judged: new Map(), grounds: new Map() };
    memories.set(graph, memory);
  }
  return memory;
}

/** A file as it is scanned for others; null where the graph does not hold it. */
function scanOf(scan: FileScan, { scans }: Memory, file: string): FileScan | null {
  const held = scans.get(file);
  if (held) return held;
  const lent = fileScan(scan, file, false);
  if (lent) scans.set(file, lent);
  return lent;
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
  const memory = memoryOf(scan.graph);
  const grounds = memory.grounds.get(shape.file) ?? new Set([shape.file]);
  memory.grounds.set(shape.file, grounds);
  const key = `${shape.file} ${shape.index}`;
  let declared = memory.judged.get(key);
  if (!declared) {
    const traced = tracker.trace(() => {
      const lent = scanOf(scan, memory, shape.file);
      return lent ? judgeShape(lent, shape.index) : none;
    });
    declared = traced.answer;
    memory.judged.set(key, declared);
    for (const ground of listOf(traced.grounds)) grounds.add(ground);
  }
  for (const ground of grounds) tracker.note(ground);
  return declared;
}
