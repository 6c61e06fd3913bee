import { hashOf } from '../../core/fingerprint.js';
import type { Inventory } from '../../core/inventory.js';
import { lineageOf } from '../../core/lineage.js';
import { compareText } from '../../core/range.js';
import { publicValues } from '../public-values.js';

/** The hash of the public values at some id paths and below: counsel's words rest on them. */
export function factsHash(inventory: Inventory, language: string, paths: readonly string[]): string {
  const wanted = new Set(paths);
  const values = [...publicValues(inventory, language)].filter(([path]) => isUnder(path, wanted)).flat();
  return hashOf([...[...wanted].sort(compareText), ...values], 16);
}

const isUnder = (path: string, wanted: ReadonlySet<string>): boolean => lineageOf(path).some((at) => wanted.has(at));
