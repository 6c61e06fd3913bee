import { defaultConfig } from '../../src/core/config.js';
import type { Coverage } from '../../src/core/observation.js';
import { scanDeep } from '../../src/run/scan.js';
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
    const { scan } = await scanDeep(
      {
        tree: openMemory(files),
        config: defaultConfig,
        store: openNoStore(),
        asOf: '2026-01-01',
        watcher: { stage: () => {}, progress: () => {} },
      },
      null,
    );
    scanned.push({ domain, labels, observations: scan.observations, coverage: scan.files });
  }
  return scanned;
}
