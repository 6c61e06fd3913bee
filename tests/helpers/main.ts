import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment } from './repository.js';

/** The command line as it ships. `npm test` builds before it tests. */
export const main = fileURLToPath(new URL('../../dist/bin/forthright.js', import.meta.url));

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface Start {
  readonly folder: string;
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Closes the reading end of standard output after this many bytes, as `head` does. */
  readonly readAtMost?: number;
  /** Another file than the one that ships. */
  readonly program?: string;
}

/** Runs the built command line as a process of its own. */
export function runMain(
  words: readonly string[],
  { folder, node = [], environment = {}, readAtMost, program = main }: Start,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, program, ...words], {
      cwd: folder,
      env: { ...cleanEnvironment, ...environment },
    });
    const texts = { out: '', error: '' };
    child.stdout.on('data', (part) => {
      texts.out += part;
      if (readAtMost !== undefined && texts.out.length >= readAtMost) child.stdout.destroy();
    });
    child.stderr.on('data', (part) => {
      texts.error += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}
