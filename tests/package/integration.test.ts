import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../helpers/folder.js';
import { main } from '../helpers/main.js';
import { cleanEnvironment, repositoryWith } from '../helpers/repository.js';

const top = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (path: string) => readFileSync(join(top, path), 'utf8');

// pre-commit takes all that `npm pack` prints for the name of the package, and runs it in a clone of this repository.
test('npm prints the name of the package alone, though a script runs before', () => {
  const manifest = { name: 'x', version: '1.0.0', scripts: { prepack: 'node -e 0' } };
  const folder = folderWith({ 'package.json': JSON.stringify(manifest), '.npmrc': textOf('.npmrc') });
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const printed = execFileSync('npm', ['pack'], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(printed.trim()).toBe('x-1.0.0.tgz');
});

test('the job for GitLab runs, and leaves the reports that it names', () => {
  const { forthright: job } = parse(textOf('docs/gitlab-ci.yml'));
  const root = repositoryWith({
    'privacy.yaml':
      'version: 1\ncontroller: { name: todo, address: todo, country: todo, email: todo }\nsubjects: {}\npurposes: {}\nfields: {}\n',
    'src/user.ts': 'export interface User { email: string }\n',
  });
  // In place of npx, which would ask the registry: what comes after `forthright` is run by the build at hand.
  const npx = `npx() { shift 4; "${process.execPath}" "${main}" "$@"; }\n`;
  const ended = spawnSync('bash', ['-c', npx + job.script.join('\n')], {
    cwd: root,
    env: { ...cleanEnvironment, ...job.variables, CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' },
    encoding: 'utf8',
  });
  expect(ended.status, ended.stderr).toBe(0);
  for (const file of [...job.artifacts.paths, ...Object.values<string>(job.artifacts.reports)]) {
    expect(existsSync(join(root, file)), file).toBe(true);
  }
});
