import type { Suppression } from '../core/inventory.js';
import type { Considered, Observation, Scan } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { selectSources } from '../tree/select-sources.js';
import type { Weighed } from './evidence.js';
import { gatherFacts, LostFacts } from './facts.js';
import { type Declared, type Project, readDeclared } from './project.js';

/** A scan with what rules and `explain` need besides: comments that speak to rules, and every name that was weighed. */
export interface DeepScan {
  readonly scan: Scan;
  readonly suppressions: readonly Suppression[];
  readonly notes: readonly string[];
  considered(): readonly Considered[];
  /** Holds the inventory's promises against the code. `observations` know the fields that cover them. */
  weigh(observations: readonly Observation[]): Weighed;
}

/** Finds personal data and recipients in a project's code. Needs no inventory; where there is one, `declaredBy` and subjects come from it. */
export async function scan(project: Project): Promise<Scan> {
  const declared = readDeclared(project);
  const found = await scanDeep(project, declared);
  if (!declared) return { ...found.scan, ...found.weigh(found.scan.observations) };
  const { matchObservations } = await import('../match/match.js');
  const { observations } = matchObservations(declared.inventory, found.scan.observations);
  return { ...found.scan, observations, ...found.weigh(observations) };
}

/** Runs the pipeline over a project's sources: extract, link, classify. What an earlier scan found and nothing has touched since is taken from the cache. */
export async function scanDeep(project: Project, declared: Declared | null): Promise<DeepScan> {
  try {
    return await scanSources(project, declared, false);
  } catch (error) {
    if (!(error instanceof LostFacts)) throw error;
    return scanSources(project, declared, true);
  }
}

async function scanSources(project: Project, declared: Declared | null, distrusts: boolean): Promise<DeepScan> {
  const { tree, config, store, watcher } = project;
  watcher.stage('files');
  const { sources, leftOut, skipped, unused } = selectSources(tree, config.scan);
  watcher.stage('extract');
  const onRead = (done: number) => watcher.progress(done, sources.length);
  const gathered = await gatherFacts(tree, sources, store, { onRead, timed: watcher.part, distrusts });
  watcher.note?.(`sources: ${sources.length}, of which ${gathered.parsed} were parsed anew and the cache knew the others`);
  const { analyse } = await import('./analyse.js');
  const found = analyse(project, declared, gathered);
  const files = {
    scanned: found.files.length,
    skipped: [...skipped, ...gathered.skipped, ...found.files.flatMap(({ unparsed }) => unparsed ?? [])].sort((a, b) =>
      compareText(a.path, b.path),
    ),
    leftOut,
  };
  return {
    scan: {
      schemaVersion: 1,
      files,
      observations: found.files.flatMap(({ observations }) => observations),
      recipients: found.recipients,
      opaque: found.files.flatMap(({ opaque }) => opaque),
      flows: [],
      evidence: [],
    },
    suppressions: found.files.flatMap(({ suppressions }) => suppressions),
    notes: unused.map((entry) => `No file answers to \`${entry}\` in the config's \`scan\`; the entry can go.`),
    considered: found.considered,
    weigh: found.weigh,
  };
}
