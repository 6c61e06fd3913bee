import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCommit } from '../../src/tree/commit-tree.js';
import { openIndex } from '../../src/tree/index-tree.js';
import { openWorkTree } from '../../src/tree/work-tree.js';
import { writeFiles } from '../helpers/folder.js';
import { repositoryWith, runGit } from '../helpers/repository.js';

const name = fc.stringMatching(/^[a-z é"*[\]\n-]{1,8}$/).filter((text) => text.trim() !== '');
const path = fc.array(name, { minLength: 1, maxLength: 2 }).map((parts) => parts.map((part) => `f${part}`).join('/'));
const text = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((content) => !content.includes('\0') && !content.startsWith('\ufeff'));
const files = fc
  .dictionary(path, text, { maxKeys: 6 })
  .filter((all) => Object.keys(all).every((one) => !Object.keys(all).some((other) => other.startsWith(`${one}/`))));
const edits = fc.array(
  fc.record({ pick: fc.nat(), content: text, what: fc.constantFrom('edit', 'stage', 'remove', 'unstage') }),
  { maxLength: 6 },
);

function play(root: string, steps: readonly { pick: number; content: string; what: string }[]): void {
  const names = runGit(root, ['ls-files', '-z'])
    .split('\0')
    .filter((entry) => entry !== '');
  for (const { pick, content, what } of steps) {
    const target = names[pick % Math.max(1, names.length)];
    if (target === undefined) continue;
    if (what === 'edit' || what === 'stage') writeFiles(root, { [target]: content });
    if (what === 'stage') runGit(root, ['--literal-pathspecs', 'add', '--', target]);
    if (what === 'remove') rmSync(join(root, target), { force: true });
    if (what === 'unstage')
      runGit(root, ['--literal-pathspecs', 'rm', '--cached', '--force', '--quiet', '--ignore-unmatch', '--', target]);
  }
}

test('index, commit and work tree say what git itself says', () => {
  fc.assert(
    fc.property(files, edits, (committed, steps) => {
      const root = repositoryWith(committed);
      writeFileSync(join(root, '.git/info/exclude'), '');
      play(root, steps);
      const staged = runGit(root, ['ls-files', '-z'])
        .split('\0')
        .filter((entry) => entry !== '');
      const index = openIndex(root);
      expect(index.list().map((entry) => entry.path)).toEqual([...staged].sort());
      for (const entry of staged) expect(index.read(entry)).toBe(runGit(root, ['show', `:${entry}`]));
      const commit = openCommit(root, 'HEAD');
      expect(Object.fromEntries(commit.list().map((entry) => [entry.path, commit.read(entry.path)]))).toEqual({ ...committed });
      const work = openWorkTree(root);
      for (const entry of work.list()) {
        const blob = entry.oid && runGit(root, ['cat-file', 'blob', entry.oid]);
        if (blob !== undefined) expect(work.read(entry.path)).toBe(blob);
      }
    }),
    { numRuns: 12 },
  );
});
