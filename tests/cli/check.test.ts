import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { UsageError } from '../../src/core/usage-error.js';
import { folderWith, writeFiles } from '../helpers/folder.js';
import { repositoryWith, runGit } from '../helpers/repository.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';
import { cli, engineWith } from './world.js';

const folder = () => folderWith({ 'privacy.yaml': '', 'src/models/user.ts': '', 'src/routes/signup.ts': '' });
const answering = (...parameters: Parameters<typeof resultOf>) => engineWith({ result: resultOf(...parameters) }).engine;

test.each([
  ['', [], 0],
  ['', [findingOf()], 1],
  ['', [retentionFinding], 0],
  ['--fail-severity warn', [retentionFinding], 1],
  ['--fail-severity info', [findingOf({ severity: 'info' })], 1],
  ['--max-warnings 0', [retentionFinding], 1],
  ['--max-warnings 1', [retentionFinding], 0],
  ['', [findingOf({ suppressed: { by: 'exempt', reason: 'agreed' } })], 0],
  ['--quiet --fail-severity warn', [retentionFinding], 1],
] as const)('check %s with %j ends in %i', async (flags, findings, code) => {
  expect((await cli(folder(), `check ${flags}`.trim(), answering(findings))).code).toBe(code);
});

test('what is meant by nothing is check', async () => {
  const { code, out } = await cli(folder(), '', answering([findingOf()]));
  expect(code).toBe(1);
  expect(out).toContain('User.passportNumber');
});

test('--quiet shows errors alone', async () => {
  const { out } = await cli(folder(), 'check --quiet', answering([findingOf(), retentionFinding]));
  expect(out).toContain('code/undeclared-field');
  expect(out).not.toContain('retention/missing');
});

test.each(['check', 'lint'])('%s -f json prints the result and nothing else', async (command) => {
  const result = resultOf([findingOf()]);
  const { out, error } = await cli(folder(), `${command} -f json`, engineWith({ result }).engine);
  expect(JSON.parse(out)).toEqual(result);
  expect(error).toBe('');
});

test('several formats at once go to their files, one to standard output', async () => {
  const root = folder();
  const { out } = await cli(root, 'check -f stylish -f sarif=reports/out.sarif -f json=out.json', answering([findingOf()]));
  expect(out).toContain('src/models/user.ts:14:3');
  expect(JSON.parse(readFileSync(join(root, 'reports/out.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(JSON.parse(readFileSync(join(root, 'out.json'), 'utf8')).command).toBe('check');
});

test('--output-file takes the one report', async () => {
  const root = folder();
  const { out } = await cli(root, 'check -f json -o out.json', answering([]));
  expect(out).toBe('');
  expect(existsSync(join(root, 'out.json'))).toBe(true);
});

test('on GitHub annotations are added to the text, unless a format was chosen', async () => {
  const environment = { GITHUB_ACTIONS: 'true' };
  const engine = answering([findingOf()]);
  const { out } = await cli(folder(), 'check', engine, { environment });
  expect(out).toContain('::error title=code/undeclared-field');
  expect(out).toContain('> 14 |');
  expect((await cli(folder(), 'check -f stylish', engine, { environment })).out).not.toContain('::error');
  const pinned = engineWith({
    result: resultOf([findingOf()]),
    loadConfig: async () => ({ ...defaultConfig, format: ['json'] }),
  }).engine;
  expect((await cli(folder(), 'check', pinned, { environment })).out).not.toContain('::error');
});

test('flags reach the engine', async () => {
  const { engine, asked } = engineWith();
  await cli(
    folder(),
    'check --only retention --skip code/undeclared-field --no-inline-config --release --as-of 2027-01-31',
    engine,
  );
  expect(asked[0]?.[0]).toMatchObject({ asOf: '2027-01-31' });
  expect(asked[0]?.[1]).toEqual({
    only: ['retention/missing'],
    skip: ['code/undeclared-field'],
    inlineConfig: false,
    release: true,
  });
});

test('without flags all rules run, as of today', async () => {
  const { engine, asked } = engineWith();
  await cli(folder(), 'check', engine);
  expect(asked[0]?.[0]).toMatchObject({ asOf: '2026-11-22' });
  expect(asked[0]?.[1]).toEqual({ only: null, skip: [], inlineConfig: true, release: false });
});

test('paths limit what is reported, and say so', async () => {
  const findings = [findingOf(), { ...retentionFinding, severity: 'error' as const }];
  const { code, out } = await cli(folder(), 'check src/models', answering(findings));
  expect(code).toBe(1);
  expect(out).toContain('code/undeclared-field');
  expect(out).not.toContain('privacy.yaml:31');
  expect(out).toContain('1 more finding stands outside of the given paths.');
});

test('a finding counts for each path that it has a place in', async () => {
  expect((await cli(folder(), 'check src/routes', answering([findingOf()]))).code).toBe(1);
});

test('paths are those of the folder that one stands in', async () => {
  const root = folder();
  expect((await cli(join(root, 'src'), 'check models', answering([findingOf()]))).code).toBe(1);
  expect((await cli(join(root, 'src'), 'check routes', answering([retentionFinding]))).code).toBe(0);
});

test('a path that git ignores is no fault', async () => {
  const root = repositoryWith({ 'privacy.yaml': '', '.gitignore': 'build/\n' });
  writeFiles(root, { 'build/out.js': '' });
  expect((await cli(root, 'check build', answering([findingOf()]))).code).toBe(0);
});

test('--staged reads the index and reports on staged files', async () => {
  const root = repositoryWith({ 'privacy.yaml': 'version: 1', 'src/models/user.ts': 'old', 'src/other.ts': '' });
  writeFileSync(join(root, 'src/models/user.ts'), 'staged');
  runGit(root, ['add', '.']);
  writeFileSync(join(root, 'src/models/user.ts'), 'later');
  let seen: string | null = null;
  const { engine } = engineWith({
    check: async ({ tree }) => {
      seen = tree.read('src/models/user.ts');
      return resultOf([findingOf(), { ...retentionFinding, severity: 'error' }]);
    },
  });
  const { code, out } = await cli(root, 'check --staged', engine);
  expect(seen).toBe('staged');
  expect(code).toBe(1);
  expect(out).toContain('code/undeclared-field');
  expect(out).not.toContain('retention/missing');
  expect(out).toContain('outside of the staged files');
});

test('--staged tells in a line that nothing is found, and still what leaves it in doubt', async () => {
  const root = repositoryWith({ 'privacy.yaml': 'version: 1', 'src/a.ts': '' });
  writeFileSync(join(root, 'src/a.ts'), 'changed');
  runGit(root, ['add', '.']);
  const files = { scanned: 3, skipped: [], leftOut: { tests: 2 } };
  const clean = { ...resultOf([]), files, places: 9, todos: ['fields.email.sharing'] };
  const brief = await cli(root, 'check --staged', engineWith({ result: clean }).engine);
  expect(brief.out).toBe('forthright: no findings in 3 source files; 1 fact open.\n');
  const skipped = [{ path: 'src/b.ts', reason: 'a brace is missing', kind: 'unparsed' as const }];
  const doubtful = engineWith({ result: { ...clean, files: { ...files, skipped }, notes: ['A note.'] } }).engine;
  expect((await cli(root, 'check --staged', doubtful)).out).toContain(
    '1 file could not be parsed: src/b.ts (a brace is missing).\nA note.\n',
  );
  expect((await cli(root, 'check', engineWith({ result: clean }).engine)).out).toContain('left out   2 tests.');
});

test('--staged reports everything where the inventory changes', async () => {
  const root = repositoryWith({ 'privacy.yaml': 'version: 1', 'src/models/user.ts': '' });
  writeFileSync(join(root, 'privacy.yaml'), 'version: 1 # changed');
  runGit(root, ['add', '.']);
  expect((await cli(root, 'check --staged', answering([findingOf()]))).code).toBe(1);
});

test('--staged reports everything where a file goes that others may rely on', async () => {
  const root = repositoryWith({ 'privacy.yaml': 'version: 1', 'src/jobs/purge.ts': '' });
  runGit(root, ['rm', '--quiet', 'src/jobs/purge.ts']);
  expect((await cli(root, 'check --staged', answering([findingOf()]))).code).toBe(1);
});

test('an inventory that is not staged is missed, with the command to stage it', async () => {
  const root = repositoryWith({ 'src/a.ts': '' });
  writeFileSync(join(root, 'privacy.yaml'), '');
  const { code, error } = await cli(root, 'check --staged');
  expect(code).toBe(2);
  expect(error).toContain('git add privacy.yaml');
});

test('--at reads a commit', async () => {
  const root = repositoryWith({ 'privacy.yaml': 'committed' });
  writeFileSync(join(root, 'privacy.yaml'), 'on disk');
  const { engine, asked } = engineWith();
  await cli(root, 'check --at HEAD', engine);
  const [project] = asked[0] as [{ tree: { read(path: string): string } }];
  expect(project.tree.read('privacy.yaml')).toBe('committed');
});

test('paths in reports for code scanning start at the top of the repository', async () => {
  const root = repositoryWith({ 'packages/shop/privacy.yaml': '' });
  const { out } = await cli(join(root, 'packages/shop'), 'check -f sarif', answering([findingOf()]));
  const [result] = JSON.parse(out).runs[0].results;
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('packages/shop/src/models/user.ts');
});

test('--strict-parse fails where a file could not be parsed, not where one is a link', async () => {
  const skipping = (kind: 'unparsed' | 'unread') => ({
    files: { scanned: 1, leftOut: {}, skipped: [{ path: 'a.ts', reason: 'x', kind }] },
  });
  expect((await cli(folder(), 'check --strict-parse', answering([], skipping('unparsed')))).code).toBe(1);
  expect((await cli(folder(), 'check --strict-parse', answering([], skipping('unread')))).code).toBe(0);
  expect((await cli(folder(), 'check', answering([], skipping('unparsed')))).code).toBe(0);
});

test('--print-config prints the config and stops, with or without an inventory', async () => {
  const { engine, asked } = engineWith();
  const { code, out } = await cli(folderWith(), 'check --print-config', engine);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(defaultConfig)));
  expect(asked).toEqual([]);
});

test('where the config is looked for is the flags’ to say', async () => {
  const places: unknown[] = [];
  const { engine } = engineWith({
    loadConfig: async (_, where) => {
      places.push(where);
      return defaultConfig;
    },
  });
  const root = folder();
  await cli(root, 'check', engine);
  await cli(join(root, 'src'), 'check -c ../strict.yaml', engine);
  await cli(root, 'check --no-config-lookup', engine);
  expect(places).toEqual([
    { file: null, lookup: true },
    { file: 'strict.yaml', lookup: true },
    { file: null, lookup: false },
  ]);
});

test('an inventory that does not parse is shown where it breaks', async () => {
  const at = { file: 'privacy.yaml', line: 2, column: 3, endLine: 2, endColumn: 4, frame: [{ line: 2, text: '  : broken' }] };
  const { engine } = engineWith({
    lint: async () => {
      throw new UsageError('`privacy.yaml` is no YAML: a key is missing.', { hint: 'Write a key before the colon.', at: [at] });
    },
  });
  const { code, error } = await cli(folder(), 'lint', engine);
  expect(code).toBe(2);
  expect(error).toBe(
    'forthright: `privacy.yaml` is no YAML: a key is missing.\n\n  privacy.yaml:2:3\n  > 2 |   : broken\n      |   ^\n\n  Write a key before the colon.\n',
  );
});

test('the cache is written where it is wanted, and not with --no-cache', async () => {
  const root = folder();
  const { engine } = engineWith({
    check: async ({ store }) => {
      store.set('key', 'value');
      return resultOf([]);
    },
  });
  await cli(root, 'check --no-cache --cache-location cache', engine);
  expect(existsSync(join(root, 'cache'))).toBe(false);
  await cli(root, 'check --cache-location cache', engine);
  expect(existsSync(join(root, 'cache'))).toBe(true);
});

test('--timing tells of each stage, on standard error', async () => {
  const { engine } = engineWith({
    check: async ({ watcher }) => {
      watcher.stage('parse');
      return resultOf([]);
    },
  });
  const { out, error } = await cli(folder(), 'check --timing -f json', engine);
  expect(() => JSON.parse(out)).not.toThrow();
  expect(error).toMatch(/ms {2}list files\n.*ms {2}load\n.*ms {2}parse\n.*ms {2}report\n/);
});

test('--debug tells what the run rests on, on standard error', async () => {
  const root = folderWith({ 'privacy.yaml': 'version: 1\n', 'node_modules/a.js': '' });
  const { out, error } = await cli(root, 'check --debug -f json', engineWith().engine);
  expect(() => JSON.parse(out)).not.toThrow();
  expect(error).toContain('Node 20.19.0, linux\n');
  expect(error).toContain(`debug  root: ${root}, the files as they are, 1 of them\n`);
  expect(error).toContain('debug  config: none, so the default\n');
  expect(error).toContain(`debug  cache: ${join(root, 'node_modules/.cache/forthright')}\n`);
});

test('with --cwd everything is as if started there', async () => {
  const root = folderWith({ 'app/privacy.yaml': '', 'app/src/models/user.ts': '' });
  const { code } = await cli(root, 'check --cwd app src/models -f json=out.json', answering([findingOf()]));
  expect(code).toBe(1);
  expect(existsSync(join(root, 'app/out.json'))).toBe(true);
});

test('--fix writes what it mends and says so, --fix-dry-run prints the diff alone', async () => {
  const root = folderWith({ 'privacy.yaml': 'old\n' });
  const fixing = () =>
    engineWith({
      fix: async (project) => ({
        edits: [{ path: 'privacy.yaml', text: 'new\n' }],
        patches: ['--- a\n+++ b\n'],
        project,
        count: 1,
      }),
    }).engine;
  expect((await cli(root, 'lint --fix-dry-run', fixing())).out).toBe('--- a\n+++ b\n');
  expect(readFileSync(join(root, 'privacy.yaml'), 'utf8')).toBe('old\n');
  expect((await cli(root, 'lint --fix', fixing())).out).toContain('Mended 1 value in privacy.yaml.');
  expect(readFileSync(join(root, 'privacy.yaml'), 'utf8')).toBe('new\n');
});
