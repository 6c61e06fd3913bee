import { loadCatalog } from '../catalog/load.js';
import type { Facts } from '../core/facts.js';
import type { Considered, Scan } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { selectSources } from '../tree/select-sources.js';
import { gatherFacts } from './facts.js';
import { type Declared, type Project, readDeclared } from './project.js';

/** A scan with what rules and `explain` need besides: the facts it rests on, and every name that was weighed. */
export interface DeepScan {
  readonly scan: Scan;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly notes: readonly string[];
  considered(): readonly Considered[];
}

/** Finds personal data and recipients in a project's code. Needs no inventory; where there is one, `declaredBy` and subjects come from it. */
export async function scan(project: Project): Promise<Scan> {
  const declared = readDeclared(project);
  const found = await scanDeep(project, declared);
  if (!declared) return found.scan;
  const { matchObservations } = await import('../match/match.js');
  return { ...found.scan, observations: matchObservations(declared.inventory, found.scan.observations).observations };
}

/** Runs the pipeline over a project's sources: extract, link, classify. */
export async function scanDeep(project: Project, declared: Declared | null): Promise<DeepScan> {
  const { tree, config, store, watcher } = project;
  watcher.stage('files');
  const { sources, leftOut, skipped, unused } = selectSources(tree, config.scan);
  watcher.stage('extract');
  const gathered = await gatherFacts(tree, sources, store, (done) => watcher.progress(done, sources.length));
  const [{ linkFacts }, { readProject }, { classify }, { findRecipients }] = await Promise.all([
    import('../scan/link/link.js'),
    import('../scan/link/project.js'),
    import('../scan/classify/classify.js'),
    import('../scan/classify/recipients.js'),
  ]);
  watcher.stage('link');
  const graph = linkFacts(gathered.facts, readProject(tree));
  watcher.stage('classify');
  const people = Object.entries(declared?.inventory.subjects ?? {}).map(([id, { code }]) => [id, code] as const);
  const catalog = declared?.catalog ?? loadCatalog();
  const found = classify(gathered.facts, graph, catalog, {
    people: Object.fromEntries(people),
  });
  const recipients = findRecipients(gathered.facts, catalog, { own: config.scan.own, environment: tree.envNames() });
  const files = {
    scanned: gathered.facts.size,
    skipped: [...skipped, ...gathered.skipped].sort((a, b) => compareText(a.path, b.path)),
    leftOut,
  };
  const { observations, considered } = found;
  return {
    scan: { schemaVersion: 1, files, observations, recipients, flows: [], evidence: [] },
    facts: gathered.facts,
    notes: unused.map((entry) => `No file answers to \`${entry}\` in the config's \`scan\`; the entry can go.`),
    considered,
  };
}
