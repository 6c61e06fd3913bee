import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { check } from '../../src/run/check.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';

const files = {
  'privacy.yaml': 'version: 1\nfields: {}\n',
  'src/user.ts': 'export interface User { email: string }\n',
  'src/page.vue': '<template><input name="email"></template>\n',
};

test('each extractor, other format and rule is timed by its name, in the stage that it is part of', async () => {
  const seen = new Map<string, string[]>();
  const notes: string[] = [];
  let stage = '';
  const watcher = {
    stage: (name: string) => {
      stage = name;
    },
    progress: () => {},
    part: <T>(name: string, work: () => T): T => {
      seen.set(stage, [...(seen.get(stage) ?? []), name]);
      return work();
    },
    note: (text: string) => void notes.push(text),
  };
  const tree = openMemory(files);
  await check(
    { tree, store: openNoStore(), config: defaultConfig, asOf: '2026-01-01', watcher },
    { only: null, skip: [], inlineConfig: true, release: false },
  );
  expect(seen.get('extract')).toEqual(expect.arrayContaining(['parse', 'walk', 'interface', 'vue']));
  expect(seen.get('rules')).toContain('code/undeclared-field');
  expect(notes).toEqual(['sources: 2, of which 2 were parsed anew and the cache knew the others']);
});
