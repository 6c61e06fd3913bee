import { defaultConfig } from '../../src/core/config.js';
import type { Coverage } from '../../src/core/observation.js';
import { scan } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';
import type { Case } from './read-labels.js';
import type { Scanned } from './score.js';

/** A domain's reports, and what the scan of it did not look at. */
export interface ScannedCase extends Scanned {
  readonly coverage: Coverage;
}

/** Runs the pipeline over each domain as a project of its own, without an inventory. */
export async function scanCases(cases: readonly Case[]): Promise<readonly ScannedCase[]> {
  const scanned: ScannedCase[] = [];
  for (const { domain, files, labels } of cases) {
    const { observations, files: coverage } = await scan({
      tree: openMemory(files),
      store: openNoStore(),
      config: defaultConfig,
      asOf: '2026-01-01',
      watcher: { stage: () => {}, progress: () => {} },
    });
    scanned.push({ domain, labels, observations, coverage });
  }
  return scanned;
}
