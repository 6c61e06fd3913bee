import type { Suppression } from '../core/inventory.js';
import type { Considered, Observation, Scan } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { noteReads } from '../tree/noted.js';
import type { Weighed } from './evidence.js';
import { keep, takeKept } from './kept.js';
import type { Declared, Project } from './project.js';
import { openScanned } from './scanned.js';
import { noteUnchanged, type Sources, sourcesOf } from './sources.js';

/** A scan with what rules and `explain` need besides: comments that speak to rules, and every name that was weighed. */
export interface DeepScan {
  readonly scan: Scan;
  readonly suppressions: readonly Suppression[];
  readonly notes: readonly string[];
  considered(): Promise<readonly Considered[]>;
  /** Holds the inventory's promises against the code. `observations` know the fields that cover them. */
  weigh(observations: readonly Observation[]): Promise<Weighed>;
}

/** Finds personal data and recipients in a project's code. Needs no inventory; where there is one, `declaredBy` and subjects come from it. */
export async function scan(whole: Project): Promise<Scan> {
  const sources = sourcesOf(whole);
  const project = { ...whole, tree: noteReads(whole.tree) };
  const key = `scan ${sources.key}`;
  const before = takeKept<Scan>(project, key, sources.state());
  if (before) {
    noteUnchanged(project, sources);
    return before.answer;
  }
  const found = await scanAll(project, sources);
  return keep(project, key, sources.state(), found).answer;
}

async function scanAll(project: Project, sources: Sources): Promise<Scan> {
  const { loadOnce, readDeclared } = await import('./project.js');
  const declared = readDeclared(project, loadOnce);
  const found = await scanDeep(project, declared, sources);
  if (!declared) return { ...found.scan, ...(await found.weigh(found.scan.observations)) };
  const { matchObservations } = await import('../match/match.js');
  const { observations } = matchObservations(declared.inventory, found.scan.observations);
  return { ...found.scan, observations, ...(await found.weigh(observations)) };
}

/** Runs the pipeline over a project's sources: extract, link, classify. What an earlier scan found and nothing has touched since is taken from the cache. */
export async function scanDeep(
  project: Project,
  declared: Declared | null,
  sources: Sources = sourcesOf(project),
): Promise<DeepScan> {
  const { leftOut, skipped, unused } = sources.selection;
  const { found, considered, weigh } = await openScanned(project, declared, sources);
  const { scanned, observations, recipients, opaque, suppressions } = found;
  const files = {
    scanned,
    skipped: [...skipped, ...found.skipped].sort((a, b) => compareText(a.path, b.path)),
    leftOut,
  };
  return {
    scan: { schemaVersion: 1, files, observations, recipients, opaque, flows: [], evidence: [] },
    suppressions,
    notes: unused.map((entry) => `No file answers to \`${entry}\` in the config's \`scan\`; the entry can go.`),
    considered,
    weigh,
  };
}
