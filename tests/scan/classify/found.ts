import { defaultConfig } from '../../../src/core/config.js';
import type { Observation, OpaqueField, RecipientSighting, Scan } from '../../../src/core/observation.js';
import { scanDeep } from '../../../src/run/scan.js';
import { openMemory } from '../../../src/tree/memory-tree.js';
import { openNoStore } from '../../../src/tree/store.js';

async function scanOf(files: Readonly<Record<string, string>>, own: readonly string[] = []): Promise<Scan> {
  const { scan } = await scanDeep(
    {
      tree: openMemory(files),
      config: { ...defaultConfig, scan: { ...defaultConfig.scan, own } },
      store: openNoStore(),
      asOf: '2026-01-01',
      watcher: { stage: () => {}, progress: () => {} },
    },
    null,
  );
  return scan;
}

/** What the scan stands by in a project of these files. */
export const observedIn = async (files: Readonly<Record<string, string>>): Promise<readonly Observation[]> =>
  (await scanOf(files)).observations;

/** The fields of people's records in a project of these files that may hold anything. */
export const opaqueIn = async (files: Readonly<Record<string, string>>): Promise<readonly OpaqueField[]> =>
  (await scanOf(files)).opaque ?? [];

/** The recipients that a project of these files shows. `own`: its own hosts and packages. */
export const recipientsIn = async (
  files: Readonly<Record<string, string>>,
  own: readonly string[],
): Promise<readonly RecipientSighting[]> => (await scanOf(files, own)).recipients;

/** The same as `Container.field category`, each once, in the order of files and lines. */
export async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const observations = await observedIn(files);
  return [...new Set(observations.map(({ container, field, category }) => `${container ?? '*'}.${field} ${category}`))];
}

/** The same for one file of TypeScript. */
export const foundInTypeScript = (text: string): Promise<readonly string[]> => foundIn({ 'src/model.ts': text });
