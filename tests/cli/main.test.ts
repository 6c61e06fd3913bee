import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { main, runMain } from '../helpers/main.js';

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await runMain(['--version'], { folder: folderWith() })).toEqual({ code: 0, out: `${version}\n`, error: '' });
});

test('the file starts as a command does', () => {
  expect(readFileSync(main, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
});

test('a wrong flag ends in 2, with nothing on standard output', async () => {
  const { code, out, error } = await runMain(['--stagd'], { folder: folderWith() });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain('Did you mean `--staged`?');
});

test('a reader that leaves early is no fault', async () => {
  const { code, error } = await runMain(['--help'], { folder: folderWith(), readAtMost: 1 });
  expect({ code, error }).toEqual({ code: 0, error: '' });
});

test('the output has no colour where nobody watches, and has where it is forced', async () => {
  const folder = folderWith();
  expect((await runMain(['check'], { folder })).error).not.toContain('\u001b[');
  expect((await runMain(['check'], { folder, environment: { FORCE_COLOR: '1' } })).error).toContain('\u001b[');
});
