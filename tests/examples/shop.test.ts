import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { example, forthright } from './forthright.js';

const shop = example('shop');
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'forthright-shop-'));
  cpSync(shop, copy, { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Replaces a text of one file in the copy; the text must be there. */
function edit(path: string, from: string, to: string): void {
  const file = join(copy, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const addPassport = () =>
  edit(
    'src/models/customer.ts',
    "  @Column({ default: 'de' })",
    "  @Column()\n  passportNumber!: string;\n\n  @Column({ default: 'de' })",
  );

const passportField = (purposes: string) => `  passport:
    category: user.government_id.passport_number
    subjects: [customer]
    source: person
    stored_in: [shop_db]
    purposes: ${purposes}
    required: false
    sharing: [hetzner]
    retention: { for: P30D, of: account_closed, then: delete }
  company:
`;

test('the shop is clean', () => {
  const run = forthright(shop, 'check');
  expect(run.stdout).not.toMatch(/error|warning/);
  expect(run.status).toBe(0);
});

test('the published policy is what the inventory says', () => {
  expect(forthright(shop, 'policy', '--check').status).toBe(0);
});

test('rendering the policy again changes no byte', () => {
  const published = ['PRIVACY.md', 'public/privacy.html'];
  for (const path of published) rmSync(join(copy, path));
  expect(forthright(copy, 'policy').status).toBe(0);
  for (const path of published) expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(join(shop, path), 'utf8'));
});

test.each(['{', '[]', '{ "schemaVersion": 1 }', '{ "schemaVersion": 1, "hash": "", "parts": null, "files": 3 }'])(
  'with a damaged sidecar (%s) the policy counts as not published',
  (text) => {
    writeFileSync(join(copy, '.forthright/policy/policy.en.json'), text);
    const run = forthright(copy, 'check');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('policy/out-of-sync');
  },
);

test('a passport number that nobody declared stops the check, with its place, its category, the reason and what to do', () => {
  addPassport();
  const run = forthright(copy, 'check');
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/src\/models\/customer\.ts:\d+:\d+/);
  expect(run.stdout).toContain('user.government_id.passport_number');
  expect(run.stdout).toContain('`Customer.passportNumber`');
  expect(run.stdout).toContain('forthright declare Customer.passportNumber');
});

test('declaring it without a purpose is another finding, at its line of the inventory', () => {
  addPassport();
  edit('privacy.yaml', '  company:\n', passportField('[]'));
  const run = forthright(copy, 'check');
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('minimization/field-without-purpose');
  expect(run.stdout).not.toContain('code/undeclared-field');
  const line = readFileSync(join(copy, 'privacy.yaml'), 'utf8').split('\n').indexOf('  passport:') + 1;
  expect(run.stdout).toMatch(new RegExp(`privacy\\.yaml:(${line}|${line + 5}):`));
});

test('moving a model to another file is nothing new', () => {
  renameSync(join(copy, 'src/models/refund.ts'), join(copy, 'src/models/money-back.ts'));
  edit('src/database.ts', './models/refund.js', './models/money-back.js');
  edit('src/jobs/purge.ts', '../models/refund.js', '../models/money-back.js');
  edit('src/routes/checkout.ts', '../models/refund.js', '../models/money-back.js');
  expect(forthright(copy, 'check').status).toBe(0);
});

test('an analytics kit that nobody declared stops the check, at its import', () => {
  edit(
    'src/services/mail.ts',
    "import { ServerClient } from 'postmark';",
    "import 'mixpanel';\nimport { ServerClient } from 'postmark';",
  );
  const run = forthright(copy, 'check');
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/src\/services\/mail\.ts:1:\d+ {2}error {2}code\/sdk-undeclared/);
});

test('the shop’s lock knows its places as they stand', () => {
  const before = readFileSync(join(copy, 'privacy.lock'), 'utf8');
  expect(forthright(copy, 'accept', '--no-cache').status).toBe(0);
  expect(readFileSync(join(copy, 'privacy.lock'), 'utf8')).toBe(before);
});
