import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { run } from './run.js';
import { callOf } from './tell.js';
import type { Output, World } from './world.js';

// The same relative path from `src/cli` and from `dist/cli`.
const { version, homepage } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
  readonly homepage?: string;
};

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`| head`) closes the pipe: what is left is dropped, and the exit code stays what the run found.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { isTTY: stream.isTTY === true, columns: stream.columns, write: (text) => void stream.write(text) };
}

/** A question to whoever sits at the terminal. The end of the input is an empty answer. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
  const answer = await Promise.race([reader.question(question), closed]);
  reader.close();
  return answer.trim();
}

const world: World = {
  environment: process.env,
  folder: process.cwd(),
  home: homedir(),
  platform: process.platform,
  node: process.versions.node,
  version,
  call: callOf(process.argv[1] ?? '', process.cwd(), process.versions['pnp'] !== undefined),
  pages: homepage === undefined ? null : homepage.replace(/\/?$/, '/'),
  out: outputOf(process.stdout),
  error: outputOf(process.stderr),
  today: () => new Date().toISOString().slice(0, 10),
  milliseconds: () => performance.now(),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
  loadEngine: () => import('../index.js'),
};

process.exitCode = await run(process.argv.slice(2), world);
