import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { example, forthright } from './forthright.js';

const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');

test('the output in the README is what the program says', () => {
  const [, command, output] =
    /```text\n\$ forthright (check [^\n]*)\n\n([\s\S]*?)```/.exec(readme) ?? expect.fail('README shows no run');
  const run = forthright(example('shop-before'), ...(command ?? '').split(' '));
  expect(output).toBe(run.stdout);
});

test('the inventory in the README breaks no rule', () => {
  const [, yaml = ''] = /```yaml\n(version: 1\n[\s\S]*?)```/.exec(readme) ?? expect.fail('README shows no inventory');
  const folder = mkdtempSync(join(tmpdir(), 'forthright-readme-'));
  writeFileSync(join(folder, 'privacy.yaml'), yaml);
  const run = forthright(folder, 'lint', '--quiet');
  rmSync(folder, { recursive: true });
  expect(run.stdout).not.toContain('error');
  expect(run.status).toBe(0);
});
