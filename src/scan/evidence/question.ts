import type { Step } from '../../core/evidence.js';
import type { EvidenceRows } from '../../core/evidence-rows.js';
import type { Inventory } from '../../core/inventory.js';
import type { Observation, RecipientSighting } from '../../core/observation.js';
import type { Code } from './code.js';
import type { Unit } from './functions.js';
import type { FileNotes } from './notes.js';
import type { Schedules } from './schedules.js';

/** What the inventory's promises are held against. `observations` know the fields that cover them. */
export interface Question {
  readonly inventory: Inventory | null;
  readonly observations: readonly Observation[];
  readonly recipients: readonly RecipientSighting[];
  readonly code: Code;
  readonly rows: EvidenceRows;
  readonly notes: ReadonlyMap<string, FileNotes>;
  /** The catalogue's id of a recipient by an npm package, a host or an address; undefined for none. */
  known(seen: string): string | undefined;
  /** The files that import a file. */
  importersOf(file: string): readonly string[];
  /** What was observed at a place, by line and column; of several the last. */
  observedAt(file: string, line: number, column: number): Observation | null;
  /** What was observed in a file. */
  observedIn(file: string): readonly Observation[];
  /** The answer to a question by its name: that of an earlier scan, where what it rests on is as it was. Plain data. */
  once<T>(name: string, work: () => T): T;
  schedules(): Schedules;
  /** A schedule outside of the code that runs a unit: a workflow, a cron job of Kubernetes, `vercel.json`. */
  mentions(unit: Unit): Step | null;
  /** The text of a file that is no source (`package.json`, a workflow); null where there is none. */
  readText(path: string): string | null;
}
