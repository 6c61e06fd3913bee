import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/range.js';

/** Writes a hash of the compiled code that makes facts, so that a cache never outlives the extraction that filled it. */
export function buildStamp(dist: string): void {
  const folders = ['scan/extract', 'core'];
  const files = folders.flatMap((folder) =>
    (readdirSync(join(dist, folder), { recursive: true }) as string[])
      .filter((file) => file.endsWith('.js') && (folder !== 'core' || /^(facts|table)\.js$/.test(file)))
      .map((file) => join(dist, folder, file)),
  );
  const hash = createHash('sha256');
  for (const file of files.sort(compareText)) hash.update(readFileSync(file));
  writeFileSync(join(dist, 'scan/extraction-stamp'), hash.digest('hex').slice(0, 16));
}
