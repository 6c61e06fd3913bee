import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith, writeFiles } from '../helpers/folder.js';
import { cleanEnvironment, commitAll, repositoryWith, runGit } from '../helpers/repository.js';

// The steps of action.yml are run by the shell that GitHub runs them with, in an environment like that of its runners.

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const top = fileURLToPath(new URL('../../', import.meta.url));
const action = parse(readFileSync(join(top, 'action.yml'), 'utf8')) as Action;

/** Fills `${{ inputs.since }}` and the few other expressions that the action uses. */
function filled(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ *([^}]+?) *\}\}/g, (whole, expression: string) => {
    if (expression === 'github.action_path') return top;
    const input = /^inputs\.(.+)$/.exec(expression)?.[1];
    if (input === undefined || inputs[input] === undefined) throw new Error(`No value for ${whole}.`);
    return inputs[input];
  });
}

interface Ended {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action as a job does: a step after the other, until one fails. */
function runAction(root: string, given: Readonly<Record<string, string>> = {}): Ended {
  const runner = folderWith({ output: '', summary: '' });
  const inputs = { command: 'check', format: '', since: '', 'working-directory': '.', ...given };
  const files = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') };
  const base = { ...cleanEnvironment, ...files, RUNNER_TEMP: runner, GITHUB_ACTIONS: 'true', CI: 'true' };
  let log = '';
  let code = 0;
  for (const step of action.runs.steps) {
    if (code !== 0) break;
    if (step.if !== undefined && ['', 'none'].includes(inputs.since)) continue;
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value, inputs)]));
    const script = join(runner, 'step.sh');
    writeFileSync(script, step.run);
    const words = ['--noprofile', '--norc', '-eo', 'pipefail', script];
    const ended = spawnSync('bash', words, {
      cwd: join(root, inputs['working-directory']),
      env: { ...base, ...env },
      encoding: 'utf8',
    });
    log += ended.stdout + ended.stderr;
    code = ended.status ?? 2;
  }
  const lines = readFileSync(files.GITHUB_OUTPUT, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
  return { code, log, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') };
}

const inventory = `version: 1
controller: { name: todo, address: todo, country: todo, email: todo }
subjects:
  partner: { say: "Partners", code: [Partner] }
purposes: {}
fields: {}
`;
const model = (...columns: string[]) =>
  `import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Partner {\n${columns
    .map((name) => `  @Column() ${name}!: string;\n`)
    .join('')}}\n`;

/** A repository whose main branch has one finding already, with a branch made from it. */
function branched(): string {
  const root = repositoryWith({ 'shop/privacy.yaml': inventory, 'shop/src/partner.ts': model('email') });
  runGit(root, ['checkout', '--quiet', '-b', 'feature']);
  return root;
}

const shop = { 'working-directory': 'shop' };

test('no step puts an input into its script: each goes through the environment', () => {
  for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
});

test('a pull request that brings nothing passes, and its summary says so', () => {
  const { code, outputs, summary, log } = runAction(branched(), { ...shop, since: 'main' });
  expect([code, outputs['exit-code']], log).toEqual([0, '0']);
  expect(summary).toContain('no place with personal data comes or goes');
  expect(summary).toContain('stood before this change');
  expect(log).not.toContain('::error');
});

test('a pull request that brings a column fails at that column, in annotation, summary and SARIF', () => {
  const root = branched();
  writeFiles(root, { 'shop/src/partner.ts': model('email', 'passportNumber') });
  commitAll(root);
  const { code, outputs, summary, log } = runAction(root, { ...shop, since: 'main' });
  expect([code, outputs['exit-code']]).toEqual([1, '1']);
  expect(log).toMatch(/^::error title=code\/undeclared-field,file=shop\/src\/partner\.ts,line=6,/m);
  expect(summary).toContain('**New: partners’ passport number, stored**: not declared');
  const sarif = JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8'));
  expect(sarif.runs[0].results.map((one: { baselineState: string }) => one.baselineState)).toContain('new');
  expect(readFileSync(outputs['comment-file'] ?? '', 'utf8')).toBe(summary);
});

test('a shallow clone, as actions/checkout makes it, is completed', () => {
  const root = branched();
  writeFiles(root, { 'shop/src/partner.ts': model('email', 'passportNumber') });
  commitAll(root);
  const clone = folderWith();
  runGit(clone, ['clone', '--quiet', '--depth=1', '--branch', 'feature', `file://${root}`, 'work']);
  const base = runGit(root, ['rev-parse', 'main']).trim();
  const { code, summary, log } = runAction(join(clone, 'work'), { ...shop, since: base });
  expect(code, log).toBe(1);
  expect(summary).toContain(`Compared with \`${base.slice(0, 10)}\``);
});

test('a push is checked whole; more formats and another command are taken as they are given', () => {
  const root = branched();
  const { code } = runAction(root, { ...shop, command: 'check --only code', format: 'junit=privacy.xml, html=out/a.html' });
  expect(code).toBe(1);
  expect(readFileSync(join(root, 'shop/privacy.xml'), 'utf8')).toContain('<testsuites name="forthright"');
  expect(existsSync(join(root, 'shop/out/a.html'))).toBe(true);
});

test('what cannot run says why, and leaves no report behind', () => {
  const root = repositoryWith({ 'src/a.ts': '' });
  const { code, outputs, summary, log } = runAction(root, { since: 'none' });
  expect([code, outputs, summary]).toEqual([2, { 'exit-code': '2' }, '']);
  expect(log).toContain('forthright init');
});

test('an input is never run as a command', () => {
  const root = branched();
  const hostile = `check $(touch ${join(root, 'owned')}) \`touch ${join(root, 'owned')}\`; touch ${join(root, 'owned')}`;
  runAction(root, { ...shop, command: hostile, format: '$(touch owned)', since: '$(touch owned)' });
  expect([existsSync(join(root, 'owned')), existsSync(join(root, 'shop/owned'))]).toEqual([false, false]);
});
