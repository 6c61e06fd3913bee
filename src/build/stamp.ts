import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/range.js';

/** Writes hashes of the compiled code that makes facts and of all that a scan rests on, so that a cache never outlives the code that filled it. */
export function buildStamp(dist: string): void {
  const code = (folder: string, isMeant = (_: string) => true) =>
    (readdirSync(join(dist, folder), { recursive: true }) as string[])
      .filter((file) => file.endsWith('.js') && isMeant(file))
      .map((file) => join(folder, file));
  const extraction = [...code('scan/extract'), ...code('core', (file) => /^(facts|table)\.js$/.test(file))];
  const schemas = readdirSync(join(dist, 'schemas')).map((file) => join('schemas', file));
  const scan = [
    ...code('scan'),
    ...code('core'),
    ...code('run'),
    ...code('inventory'),
    ...schemas,
    'lint/directives.js',
    'catalog/catalog.json',
    'catalog/phrases.json',
  ];
  writeFileSync(join(dist, 'scan/extraction-stamp'), stampOf(dist, extraction));
  writeFileSync(join(dist, 'scan/scan-stamp'), stampOf(dist, scan));
}

function stampOf(dist: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort(compareText)) hash.update(readFileSync(join(dist, file)));
  return hash.digest('hex').slice(0, 16);
}
