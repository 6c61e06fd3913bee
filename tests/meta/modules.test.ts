import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The packages and rooms of ours that a command line loads, as V8 itself tells. */
async function loadedBy(words: readonly string[]): Promise<{ code: number | null; packages: string[]; rooms: string[] }> {
  const folder = folderWith({ 'privacy.yaml': 'version: 1\n', 'src/user.ts': 'export interface User { email: string }\n' });
  const coverage = folderWith();
  const { code } = await runMain(words, { folder, environment: { NODE_V8_COVERAGE: coverage } });
  const urls = readdirSync(coverage).flatMap((file) =>
    (JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage).result.map(({ url }) => url),
  );
  const found = (pattern: RegExp) => [...new Set(urls.flatMap((url) => pattern.exec(url)?.[1] ?? []))].sort();
  return {
    code,
    packages: found(/\/node_modules\/(?!.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)\//),
    rooms: found(/\/dist\/([^/]+)\//),
  };
}

const heavy = ['ts-morph', '@ts-morph/common', 'remark', 'remark-parse', 'rehype-stringify', 'handlebars'];

test.each(['--help', '--version', 'check --help', 'completion'])('%s loads the command line alone', async (words) => {
  const { code, packages, rooms } = await loadedBy(words.split(' '));
  expect(code).toBe(0);
  expect(packages.filter((name) => heavy.includes(name))).toEqual([]);
  expect(rooms).toEqual(['cli', 'core', 'report', 'tree']);
});
