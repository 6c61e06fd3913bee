import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { example, forthright } from './forthright.js';

const shop = example('shop-before');

interface Report {
  readonly findings: readonly { readonly rule: string }[];
}

test('the report on the shop with faults reads as expected', async () => {
  const run = forthright(shop, 'check');
  expect(run.status).toBe(1);
  await expect(run.stdout).toMatchFileSnapshot(join(shop, 'expected-report.txt'));
});

const faults = [
  'code/undeclared-field',
  'code/sdk-undeclared',
  'consent/marketing-opt-out',
  'consent/purpose-no-basis',
  'minimization/declared-never-collected',
  'minimization/field-without-purpose',
  'minimization/special-category-unflagged',
  'minimization/stale-history',
  'policy/out-of-sync',
  'retention/closed-account-kept',
  'retention/indefinite',
  'retention/missing',
  'retention/no-trigger',
  'retention/over-category-max',
  'security/sensitive-unencrypted',
  'sharing/legal-disclosure-untold',
  'sharing/recipient-no-role',
  'sharing/recipient-undeclared',
  'sharing/sold-data',
  'transparency/controller-contact-missing',
];

const { findings } = JSON.parse(forthright(shop, 'check', '--format', 'json').stdout || '{"findings":[]}') as Report;

test.each(faults)('%s is found in the shop with faults', (rule) => {
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});

test('without its one security measure the shop has none', () => {
  const copy = mkdtempSync(join(tmpdir(), 'forthright-shop-before-'));
  cpSync(shop, copy, { recursive: true });
  const inventory = join(copy, 'privacy.yaml');
  writeFileSync(inventory, readFileSync(inventory, 'utf8').replace('security: [mfa_for_staff]\n', ''));
  expect(forthright(copy, 'check').stdout).toContain('security/no-measures');
  rmSync(copy, { recursive: true });
});

test('the report names no path of a machine', () => {
  expect(forthright(shop, 'check').stdout).not.toMatch(/\/(home|root|tmp|work|Users)\//);
});
