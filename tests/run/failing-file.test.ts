import { expect, test, vi } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { scan } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';

vi.mock('../../src/scan/extract/extract.js', async (original) => {
  const { extractFacts } = await original<typeof import('../../src/scan/extract/extract.js')>();
  return {
    extractFacts(path: string, text: string) {
      if (path === 'src/odd.ts') throw new TypeError('no such node');
      return extractFacts(path, text);
    },
  };
});

const projectOf = (files: Readonly<Record<string, string>>, store = openNoStore()) => ({
  tree: openMemory(files),
  config: defaultConfig,
  store,
  asOf: '2026-01-01',
  watcher: { stage: () => {}, progress: () => {} },
});

test('a file that the reading itself falls over is named, and the others are looked at', async () => {
  const { files, observations } = await scan(
    projectOf({ 'src/odd.ts': 'export {}', 'src/user.ts': 'export interface User { email: string }' }),
  );
  expect(files.skipped).toEqual([{ path: 'src/odd.ts', reason: 'forthright failed at it: no such node', kind: 'unparsed' }]);
  expect(observations.map(({ place }) => place)).toEqual(['User.email']);
});

test('two components of one content keep the names of their own files in the cache', async () => {
  const store = openNoStore();
  const page = '<template><form><input name="email" /></form></template>';
  const files = { 'src/signup-form.vue': page, 'src/contact-form.vue': page };
  const containers = async () => (await scan(projectOf(files, store))).observations.map(({ container }) => container);
  const fresh = await containers();
  expect(fresh).toEqual(['ContactForm', 'SignupForm']);
  expect(await containers()).toEqual(fresh);
});
