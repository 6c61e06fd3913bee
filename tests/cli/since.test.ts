import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Result } from '../../src/core/result.js';
import { writeFiles } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';
import { partnersEmail } from '../helpers/monorepo.js';
import { commitAll, repositoryWith, runGit } from '../helpers/repository.js';

const model = (...columns: string[]) =>
  `import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Partner {\n${columns
    .map((name) => `  @Column() ${name}!: string;\n`)
    .join(
      '',
    )}}\n\nexport const shown = (partner: Partner) => [${columns.map((name) => `partner.${name}`).join(', ')}].join(' ');\n`;

/** A project whose main branch has findings of its own, and a branch that was made from it. */
async function branched(): Promise<string> {
  const root = repositoryWith({ 'privacy.yaml': partnersEmail, 'src/partner.ts': model('email') });
  await runMain(['accept'], { folder: root });
  writeFiles(root, { 'src/partner.ts': model('email', 'taxNumber') });
  commitAll(root);
  runGit(root, ['checkout', '--quiet', '-b', 'feature']);
  return root;
}

async function since(root: string, ...words: string[]): Promise<{ code: number | null; result: Result }> {
  const { code, out } = await runMain(['check', '--only', 'code', '--since', 'main', '-f', 'json', ...words], { folder: root });
  return { code, result: JSON.parse(out) as Result };
}

const speaking = ({ findings }: Result) => findings.filter(({ suppressed }) => !suppressed).map(({ about }) => about);

test('what stood where the branch began is counted and blocks nothing', async () => {
  const root = await branched();
  expect((await runMain(['check', '--only', 'code'], { folder: root })).code).toBe(1);
  const { code, result } = await since(root);
  expect(code).toBe(0);
  expect(result.findings.map(({ about, suppressed }) => [about, suppressed?.by])).toEqual([['Partner.taxNumber', 'base']]);
  expect(result.since).toMatchObject({ commit: runGit(root, ['rev-parse', 'main']).trim(), came: [], went: [] });
});

test('what the branch brings blocks, also beside an old finding about the same kind of data', async () => {
  const root = await branched();
  writeFiles(root, { 'src/partner.ts': model('email', 'taxNumber', 'foreignTaxNumber') });
  const { code, result } = await since(root);
  expect(code).toBe(1);
  expect(speaking(result)).toEqual(['Partner.foreignTaxNumber']);
});

test('a place that only its kind of data covers is not told as declared, nor an undecided purpose as a reason', async () => {
  const root = await branched();
  writeFiles(root, { 'src/partner.ts': model('email', 'taxNumber', 'payrollEmail') });
  const told = async () =>
    (await runMain(['check', '--only', 'code', '--since', 'main', '-f', 'markdown'], { folder: root })).out;
  expect(await told()).toContain(
    '**New: partners’ payroll email, stored**: not declared yet; `email` stands for the same kind of data elsewhere',
  );
  await runMain(['declare', 'Partner.payrollEmail', '--why', '…'], { folder: root });
  expect(await told()).toContain(
    '**New: partners’ payroll email, stored**: declared as `payroll_email`; what it is for is not decided',
  );
});

test('the change is told in words, whether somebody declared it or not', async () => {
  const root = await branched();
  writeFiles(root, { 'src/partner.ts': model('email', 'taxNumber', 'payrollEmail') });
  await runMain(['accept'], { folder: root });
  const { out, code } = await runMain(['check', '--only', 'code', '--since', 'main', '-f', 'markdown'], { folder: root });
  expect(code).toBe(0);
  expect(out).toContain('**New: partners’ payroll email, stored**: declared as `email`, for: Pay out what partners earned');
});

test('a branch that moves on is compared with where the two parted', async () => {
  const root = await branched();
  runGit(root, ['checkout', '--quiet', 'main']);
  writeFiles(root, { 'src/partner.ts': model('email') });
  commitAll(root);
  runGit(root, ['checkout', '--quiet', 'feature']);
  expect((await since(root)).code).toBe(0);
});

test('a file that moves is nothing new', async () => {
  const root = await branched();
  rmSync(join(root, 'src/partner.ts'));
  writeFiles(root, { 'src/models/partner.ts': model('email', 'taxNumber') });
  const { code, result } = await since(root);
  expect([code, speaking(result)]).toEqual([0, []]);
  expect(result.since).toMatchObject({ came: [], went: [] });
});

test('where the other branch has no inventory, everything counts and it is said', async () => {
  const root = repositoryWith({ 'src/partner.ts': model('email') });
  runGit(root, ['checkout', '--quiet', '-b', 'feature']);
  writeFiles(root, { 'privacy.yaml': partnersEmail, 'src/partner.ts': model('email', 'taxNumber') });
  const { code, result } = await since(root);
  expect([code, speaking(result)]).toEqual([1, ['Partner.taxNumber']]);
  expect(result.notes.join(' ')).toContain('nothing to compare with');
});

test('a branch that is not there, and histories that never met, are told', async () => {
  const root = await branched();
  const none = await runMain(['check', '--since', 'trunk'], { folder: root });
  expect(none).toMatchObject({ code: 2, out: '' });
  expect(none.error).toContain('`trunk` is no commit');
  runGit(root, ['checkout', '--quiet', '--orphan', 'other']);
  commitAll(root);
  const apart = await runMain(['check', '--since', 'main'], { folder: root });
  expect(apart.code).toBe(2);
  expect(apart.error).toContain('no commit in common');
});
