#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { run } from './run.js';
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

const world: World = {
  environment: process.env,
  folder: process.cwd(),
  home: homedir(),
  platform: process.platform,
  version,
  pages: homepage === undefined ? null : homepage.replace(/\/?$/, '/'),
  out: outputOf(process.stdout),
  error: outputOf(process.stderr),
  today: () => new Date().toISOString().slice(0, 10),
  milliseconds: () => performance.now(),
  loadEngine: () => import('../index.js'),
};

process.exitCode = await run(process.argv.slice(2), world);
