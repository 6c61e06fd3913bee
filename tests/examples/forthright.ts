import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/bin/forthright.js', import.meta.url));

/** The folder of one example. */
export const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

/** Runs the built program in a folder, on a fixed day, without colours or a cache. */
export function forthright(cwd: string, ...words: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' };
  const dated = words[0] === 'check' ? [...words, '--as-of', '2026-12-01', '--no-cache'] : words;
  return spawnSync(process.execPath, [program, ...dated], { cwd, env, encoding: 'utf8' });
}
