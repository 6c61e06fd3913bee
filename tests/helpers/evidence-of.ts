import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import type { Evidence, Flow } from '../../src/core/evidence.js';
import { matchObservations } from '../../src/match/match.js';
import { scanDeep } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';
import { loadExample } from './run-example.js';

/** What the code of a small project says of an inventory that stands on the complete one. */
export async function gatheredFrom(
  files: Readonly<Record<string, string>>,
  inventory: string,
): Promise<{ readonly evidence: readonly Evidence[]; readonly flows: readonly Flow[] }> {
  const loaded = loadExample(inventory);
  const project = {
    tree: openMemory(files),
    store: openNoStore(),
    config: defaultConfig,
    asOf: '2026-11-22',
    watcher: { stage: () => {}, progress: () => {} },
  };
  const deep = await scanDeep(project, { ...loaded, catalog: loadCatalog() });
  return deep.weigh(matchObservations(loaded.inventory, deep.scan.observations).observations);
}

/** One line for each piece of evidence of some kinds, about one thing. */
export async function verdictsOf(files: Readonly<Record<string, string>>, inventory: string, about: string): Promise<string[]> {
  const { evidence } = await gatheredFrom(files, inventory);
  return evidence
    .filter((one) => one.about.startsWith(about))
    .map(({ claim, verdict, confidence }) => `${claim}: ${verdict}, ${confidence}`);
}
