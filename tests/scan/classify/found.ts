import { defaultConfig } from '../../../src/core/config.js';
import type { Observation } from '../../../src/core/observation.js';
import { scanDeep } from '../../../src/run/scan.js';
import { openMemory } from '../../../src/tree/memory-tree.js';
import { openNoStore } from '../../../src/tree/store.js';

/** What the scan stands by in a project of these files. */
export async function observedIn(files: Readonly<Record<string, string>>): Promise<readonly Observation[]> {
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
  return scan.observations;
}

/** The same as `Container.field category`, each once, in the order of files and lines. */
export async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const observations = await observedIn(files);
  return [...new Set(observations.map(({ container, field, category }) => `${container ?? '*'}.${field} ${category}`))];
}

/** The same for one file of TypeScript. */
export const foundInTypeScript = (text: string): Promise<readonly string[]> => foundIn({ 'src/model.ts': text });
