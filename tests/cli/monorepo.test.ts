import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Result } from '../../src/core/result.js';
import { writeFiles } from '../helpers/folder.js';
import { entity, forthright, npm, partnersEmail, pnpm } from '../helpers/monorepo.js';
import { commitAll, repositoryWith, runGit } from '../helpers/repository.js';

async function results(folder: string, words: string): Promise<{ code: number; result: Result; error: string }> {
  const { code, out, error } = await forthright(folder, `${words} -f json`);
  return { code, error, result: JSON.parse(out) as Result };
}
const told = ({ findings }: Result) =>
  findings
    .filter(({ suppressed }) => !suppressed)
    .map(({ about, locations, inventories = [] }) => `${about} at ${locations[0]?.file} for ${inventories.join(', ')}`);

const both = 'apps/admin/privacy.yaml, apps/web/privacy.yaml';
const all = [
  'Operator.taxNumber at apps/admin/src/operator.ts for apps/admin/privacy.yaml',
  'Member.passportNumber at apps/web/src/member.ts for apps/web/privacy.yaml',
  `Partner.taxNumber at packages/db/src/partner.ts for ${both}`,
];

test.each([
  ['pnpm', pnpm],
  ['npm', npm],
])('one run over all inventories tells each fault once, with the inventories that it concerns: %s', async (_, files) => {
  const { code, result } = await results(repositoryWith(files), 'check --only code/undeclared-field');
  expect(code).toBe(1);
  expect(told(result)).toEqual(all);
  expect(result.inventories).toEqual(['apps/admin/privacy.yaml', 'apps/web/privacy.yaml']);
  expect(result.files?.scanned).toBe(4);
  expect(result.places).toBe(4);
  expect(result.notes.join(' ')).toContain(
    '1 source file stands under no inventory, so nothing was held against one: packages/lone (1)',
  );
});

test('what is found for a product is the same from the top and from its folder', async () => {
  const root = repositoryWith(pnpm);
  await forthright(root, 'accept');
  writeFiles(root, {
    'packages/db/src/partner.ts': entity('Partner', 'email', 'taxNumber', 'payoutEmail'),
    'apps/web/src/member.ts': entity('Member', 'passportNumber', 'privateEmail'),
  });
  const top = (await results(root, 'check')).result;
  for (const home of ['apps/web', 'apps/admin']) {
    const { result } = await results(join(root, home), 'check');
    const own = (file: string) => join(home, file);
    expect(
      result.findings.map(({ rule, about, severity, locations }) => [rule, about, severity, own(locations[0]?.file ?? '')]),
    ).toEqual(
      top.findings
        .filter(({ inventories }) => inventories?.includes(`${home}/privacy.yaml`))
        .map(({ rule, about, severity, locations }) => [rule, about, severity, locations[0]?.file])
        .sort(byFile(home)),
    );
  }
});

/** A run in a folder lists what lies beyond it first. */
const byFile = (home: string) => (a: readonly unknown[], b: readonly unknown[]) =>
  Number(String(a[3]).startsWith(`${home}/`)) - Number(String(b[3]).startsWith(`${home}/`));

test('a run below a product is over that product', async () => {
  const { result } = await results(join(repositoryWith(pnpm), 'apps/web/src'), 'check --only code/undeclared-field');
  expect(result.inventory).toBe('privacy.yaml');
  expect(result.findings.map(({ locations }) => locations[0]?.file)).toEqual([
    '../../packages/db/src/partner.ts',
    'src/member.ts',
  ]);
});

test('annotations name files from the top of the repository, wherever the run began', async () => {
  const root = repositoryWith(pnpm);
  for (const folder of [root, join(root, 'apps/web')]) {
    const { out } = await forthright(folder, 'check --only code/undeclared-field -f github');
    expect(out).toContain('file=packages/db/src/partner.ts,line=6');
    expect(out).toContain('file=apps/web/src/member.ts,line=5');
  }
});

test('a staged run reports what is staged, and for a shared package to all that it concerns', async () => {
  const root = repositoryWith(pnpm);
  writeFiles(root, { 'packages/db/src/partner.ts': entity('Partner', 'email', 'taxNumber', 'passportNumber') });
  runGit(root, ['add', '-A']);
  writeFiles(root, { 'apps/web/src/member.ts': entity('Member', 'taxNumber') });
  const { result } = await results(root, 'check --staged --only code/undeclared-field');
  expect(told(result)).toEqual(
    [
      `Partner.passportNumber at packages/db/src/partner.ts for ${both}`,
      `Partner.taxNumber at packages/db/src/partner.ts for ${both}`,
    ]
      .sort()
      .reverse(),
  );
  const { result: own } = await results(join(root, 'apps/web'), 'check --staged --only code/undeclared-field');
  expect(own.findings.map(({ about }) => about)).toEqual(['Partner.taxNumber', 'Partner.passportNumber']);
});

test('since a commit only what is new blocks; a product that had no inventory then is judged whole', async () => {
  const { 'apps/admin/privacy.yaml': _, ...before } = pnpm;
  const root = repositoryWith(before);
  runGit(root, ['checkout', '--quiet', '-b', 'feature']);
  writeFiles(root, {
    'apps/admin/privacy.yaml': partnersEmail,
    'apps/web/src/member.ts': entity('Member', 'passportNumber', 'taxNumber'),
  });
  commitAll(root);
  const { result } = await results(root, 'check --since main --only code/undeclared-field');
  expect(told(result)).toEqual([
    'Operator.taxNumber at apps/admin/src/operator.ts for apps/admin/privacy.yaml',
    'Member.taxNumber at apps/web/src/member.ts for apps/web/privacy.yaml',
    'Partner.taxNumber at packages/db/src/partner.ts for apps/admin/privacy.yaml',
  ]);
  expect(result.notes.join(' ')).toContain('apps/admin/privacy.yaml: At ');
});

test('lint and scan are over all inventories too; a scan also over what none governs', async () => {
  const root = repositoryWith(pnpm);
  expect((await results(root, 'lint')).result.inventories).toHaveLength(2);
  const scan = JSON.parse((await forthright(root, 'scan -f json')).out) as {
    observations: { place: string; declaredBy: string[] }[];
  };
  expect(scan.observations.map(({ place, declaredBy }) => [place, declaredBy])).toEqual([
    ['Operator.taxNumber', []],
    ['Member.passportNumber', []],
    ['Partner.email', ['email']],
    ['Partner.taxNumber', []],
    ['Visitor.passportNumber', []],
  ]);
});

test('accept writes a lock beside each inventory', async () => {
  const root = repositoryWith(pnpm);
  expect((await forthright(root, 'accept')).code).toBe(0);
  for (const home of ['apps/web', 'apps/admin'])
    expect(readFileSync(join(root, home, 'privacy.lock'), 'utf8')).toContain('stores user.contact.email Partner.email -> email');
});

test('declare edits the inventories that govern the place, and refuses a name that means two', async () => {
  const root = repositoryWith({ ...pnpm, 'apps/admin/src/member.ts': entity('Member', 'passportNumber') });
  expect((await forthright(root, 'declare Operator.taxNumber --why tax')).out).toContain('Wrote apps/admin/privacy.yaml.');
  expect((await forthright(root, 'declare Partner.taxNumber --why tax')).out).toContain('Wrote apps/web/privacy.yaml.');
  for (const home of ['apps/web', 'apps/admin'])
    expect(readFileSync(join(root, home, 'privacy.yaml'), 'utf8')).toContain('tax_number:');
  const { code, error } = await forthright(root, 'declare Member.passportNumber --why check');
  expect(code).toBe(2);
  expect(error).toContain('apps/admin/src/member.ts:5');
  expect(error).toContain('`--cwd apps/web`');
  expect((await forthright(root, 'declare --cwd apps/web Member.passportNumber --why check')).code).toBe(0);
});

test('a config counts for the inventories below it, and names files from its own folder', async () => {
  const config = 'scan: { exclude: ["apps/web/src/member.ts"] }\n';
  const root = repositoryWith({ ...pnpm, 'forthright.config.yaml': config, 'apps/admin/forthright.config.yaml': 'rules: {}\n' });
  const { result } = await results(root, 'check --only code/undeclared-field');
  expect(told(result)).toEqual([all[0], all[2]]);
  const { result: own } = await results(join(root, 'apps/web'), 'check --only code/undeclared-field');
  expect(own.findings.map(({ about }) => about)).toEqual(['Partner.taxNumber']);
});

test('an inventory may extend a package of the workspace', async () => {
  const { 'apps/web/privacy.yaml': _, ...others } = pnpm;
  const root = repositoryWith({
    ...others,
    'packages/ids/privacy.base.yaml': partnersEmail,
    'apps/web/privacy.yaml': 'version: 1\nextends: "@rye/ids/privacy.base.yaml"\n',
  });
  expect(
    (await results(join(root, 'apps/web'), 'check --only code/undeclared-field,inventory')).result.findings.map(
      ({ about }) => about,
    ),
  ).toEqual(['Partner.taxNumber', 'Member.passportNumber']);
});

test('the questions of several inventories go into one document and come back from it', async () => {
  const root = repositoryWith(pnpm);
  await forthright(root, 'todo -o questions.md');
  const text = readFileSync(join(root, 'questions.md'), 'utf8');
  const at = text.indexOf('# apps/web/privacy.yaml');
  const name = /(`parties\.controller\.name`[^\n]*\n\nAnswer:)/;
  writeFiles(root, { 'questions.md': text.slice(0, at) + text.slice(at).replace(name, '$1 Rye GmbH') });
  expect((await forthright(root, 'todo --apply questions.md')).out).toContain('1 answer taken');
  expect(readFileSync(join(root, 'apps/web/privacy.yaml'), 'utf8')).toContain('Rye GmbH');
  expect(readFileSync(join(root, 'apps/admin/privacy.yaml'), 'utf8')).not.toContain('Rye GmbH');
});

test('a command that can be over one alone names those that there are', async () => {
  const { code, error } = await forthright(repositoryWith(pnpm), 'diff');
  expect(code).toBe(2);
  expect(error).toContain('There is `apps/admin/privacy.yaml` and `apps/web/privacy.yaml`');
});

test('a first inventory says what it governs', async () => {
  const { 'apps/web/privacy.yaml': _, 'apps/admin/privacy.yaml': __, ...bare } = pnpm;
  const whole = await forthright(repositoryWith(bare), 'init --yes');
  expect(whole.out.replace(/\s+/g, ' ')).toContain(
    'It governs this whole workspace of 5 packages. For a product with a policy of its own: `forthright init --cwd apps/admin`.',
  );
  const root = repositoryWith(bare);
  const own = await forthright(root, 'init --yes --cwd apps/web');
  expect(own.out.replace(/\s+/g, ' ')).toContain(
    'It governs apps/web, and 2 packages of the workspace that it relies on: packages/db and packages/ids.',
  );
  expect(readFileSync(join(root, 'apps/web/privacy.lock'), 'utf8')).toContain('Partner.email');
  expect(readFileSync(join(root, '.git/hooks/pre-commit'), 'utf8')).toContain('forthright check --staged');
});
