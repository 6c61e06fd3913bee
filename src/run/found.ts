import type { Suppression } from '../core/inventory.js';
import type { Observation, OpaqueField, RecipientSighting, SkippedFile } from '../core/observation.js';
import type { BookEntry } from './book.js';

/** What a scan finds in all files together. Plain data, fit to be kept. */
export interface Found {
  readonly scanned: number;
  readonly skipped: readonly SkippedFile[];
  readonly observations: readonly Observation[];
  readonly recipients: readonly RecipientSighting[];
  readonly opaque: readonly OpaqueField[];
  readonly suppressions: readonly Suppression[];
}

/** Puts together what was found in each file. `skipped` are sources that could not be read. */
export function foundIn(
  files: readonly BookEntry[],
  recipients: readonly RecipientSighting[],
  skipped: readonly SkippedFile[],
): Found {
  return {
    scanned: files.length,
    skipped: [...skipped, ...files.flatMap(({ unparsed }) => unparsed ?? [])],
    observations: files.flatMap(({ observations }) => observations),
    recipients,
    opaque: files.flatMap(({ opaque }) => opaque),
    suppressions: files.flatMap(({ suppressions }) => suppressions),
  };
}
