import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'forthright-package-'));
const project = join(folder, 'project');
let files: string[] = [];

/** Runs npm without the settings that a surrounding `npm test` leaves in the environment. */
function npm(cwd: string, ...words: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  return execFileSync('npm', words, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function npx(...words: string[]) {
  return spawnSync('npx', ['--no-install', ...words], { cwd: project, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

beforeAll(() => {
  // The build stands already: running it again would pull `dist` away from under the tests beside this one.
  const [packed] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [
    { filename: string; files: { path: string }[] },
  ];
  files = packed.files.map((file) => file.path);
  cpSync(join(root, 'examples/shop'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', private: true }));
  npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, packed.filename));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds the program, templates, schemas and the catalogue', () => {
  for (const path of [
    'dist/bin/forthright.js',
    'dist/bin/LICENSES.txt',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/catalog/catalog.json',
    'dist/catalog/phrases.json',
    'LICENSE',
    'README.md',
  ]) {
    expect(files).toContain(path);
  }
  expect(files.some((path) => path.startsWith('schemas/') && path.endsWith('.json'))).toBe(true);
  expect(files.some((path) => path.startsWith('templates/en/'))).toBe(true);
});

test('the package holds no source maps, sources, tests or build tools', () => {
  const unwanted = /\.map$|^src\/|^tests\/|^dist\/(?:build|cli|report)\/|^examples\/|\.test\.|tsconfig|(?:^|\/)biome\./;
  expect(files.filter((path) => unwanted.test(path))).toEqual([]);
});

test('an installed forthright tells its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(npx('forthright', '--version').stdout.trim()).toBe(version);
});

test('an installed forthright checks a project', () => {
  const run = npx('forthright', 'check', '--as-of', '2026-12-01');
  expect(run.stderr + run.stdout).not.toMatch(/Error: |ENOENT|Cannot find/);
  expect(run.status).toBe(0);
});

test('an installed forthright writes a policy', () => {
  rmSync(join(project, 'public/privacy.html'), { force: true });
  rmSync(join(project, 'PRIVACY.md'), { force: true });
  expect(npx('forthright', 'policy').status).toBe(0);
  expect(existsSync(join(project, 'public/privacy.html'))).toBe(true);
  expect(readFileSync(join(project, 'PRIVACY.md'), 'utf8')).toContain('Juniper Outfitters GmbH');
});

test('what is exported can be imported', () => {
  const script = `const all = await import('forthright'); console.log(Object.keys(all).length > 0)`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project, encoding: 'utf8' });
  expect(run.stdout.trim()).toBe('true');
});
