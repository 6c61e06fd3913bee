import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Scan } from '../../src/core/observation.js';
import { folderWith } from '../helpers/folder.js';
import { observationOf } from '../helpers/observation-of.js';
import { findingOf, resultOf, retentionMissing, undeclaredField } from '../helpers/result-of.js';
import { cli, engineWith } from './world.js';

const folder = () => folderWith({ 'privacy.yaml': '', 'src/user.ts': '' });
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const scan: Scan = {
  schemaVersion: 1,
  files: { scanned: 2, skipped: [], leftOut: { tests: 3 } },
  observations: [
    observationOf('User.email', 'user.contact.email', { file: 'src/user.ts', line: 12, declaredBy: ['email'] }),
    observationOf('User.passportNumber', 'user.government_id.passport_number', {
      file: 'src/user.ts',
      line: 14,
      confidence: 'medium',
    }),
    observationOf('to:stripe.iban', 'user.financial.bank_account', { file: 'src/pay.ts', line: 3, role: 'sends' }),
  ],
  recipients: [{ id: 'stripe', file: 'src/pay.ts', line: 1, column: 20, by: 'import', seen: 'stripe' }],
  flows: [],
  evidence: [],
};
const scanning = () => engineWith({ scan: async () => scan }).engine;

test('scan lists places file by file', async () => {
  const { code, out } = await cli(folder(), 'scan', scanning());
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('snapshots/scan.txt');
});

test('scan -f json prints the scan as it is', async () => {
  expect(JSON.parse((await cli(folder(), 'scan -f json', scanning())).out)).toEqual(scan);
});

test('scan writes to a file, and lists the given paths alone', async () => {
  const root = folder();
  const { out } = await cli(root, 'scan -f json -o scan.json src/user.ts', scanning());
  expect(out).toBe('');
  const written = JSON.parse(readFileSync(join(root, 'scan.json'), 'utf8')) as Scan;
  expect(written.observations.map((one) => one.file)).toEqual(['src/user.ts', 'src/user.ts']);
  expect(written.files).toEqual(scan.files);
});

test('rules are listed by group', async () => {
  const { out } = await cli(folder(), 'rules');
  await expect(out).toMatchFileSnapshot('snapshots/rules.txt');
  expect(JSON.parse((await cli(folder(), 'rules --format json')).out)).toMatchObject({
    rules: [{ id: undeclaredField.id, group: 'code' }, { id: retentionMissing.id }],
    coverage: [{ row: 'retention/missing' }, { because: 'Not yet.' }],
  });
});

test('init writes the first inventory, and never over one', async () => {
  const root = folderWith({ 'schemas/x': '' });
  const first = await cli(root, 'init');
  expect(first.code).toBe(0);
  const text = readFileSync(join(root, 'privacy.yaml'), 'utf8');
  expect(text).toContain('version: 1');
  expect(readFileSync(join(root, '.forthright/.gitignore'), 'utf8')).toBe('inventory.schema.json\n');
  const second = await cli(root, 'init');
  expect(second).toMatchObject({ code: 2, out: '' });
  expect(readFileSync(join(root, 'privacy.yaml'), 'utf8')).toBe(text);
});

test('policy writes where the inventory says, and says where', async () => {
  const root = folder();
  const files = [
    { path: 'PRIVACY.md', text: '# Privacy\n' },
    { path: 'public/privacy.html', text: '<h1>Privacy</h1>\n' },
  ];
  const { engine } = engineWith({ renderPolicyFiles: async () => ({ files, missing: [], edited: [] }) });
  expect(await cli(root, 'policy', engine)).toEqual({ code: 0, out: 'Wrote PRIVACY.md, public/privacy.html.\n', error: '' });
  expect(readFileSync(join(root, 'public/privacy.html'), 'utf8')).toBe('<h1>Privacy</h1>\n');
});

test('policy in one format goes to standard output, or to a file', async () => {
  const root = folder();
  const asked: unknown[] = [];
  const { engine } = engineWith({
    renderPolicyFiles: async (_, options) => {
      asked.push(options);
      return { files: [{ path: null, text: '# Privacy\n' }], missing: [], edited: [] };
    },
  });
  expect((await cli(root, 'policy -f markdown', engine)).out).toBe('# Privacy\n');
  expect((await cli(root, 'policy -f markdown -o out/P.md --draft', engine)).out).toBe('');
  expect(readFileSync(join(root, 'out/P.md'), 'utf8')).toBe('# Privacy\n');
  expect(asked).toEqual([
    { draft: false, format: 'markdown' },
    { draft: true, format: 'markdown' },
  ]);
});

test('policy names each sentence that cannot be written, and writes nothing', async () => {
  const root = folder();
  const missing = [
    {
      id: 'retention.phone',
      section: 'retention',
      state: 'missing' as const,
      from: ['fields.phone.retention'],
      ranges: [{ file: 'privacy.yaml', line: 40, column: 5, endLine: 40, endColumn: 9 }],
      citations: [],
      sentence: 'We keep your phone number for …',
      declare: 'Write `retention` under `phone`.',
    },
  ];
  const { engine } = engineWith({
    renderPolicyFiles: async () => ({ files: [{ path: 'PRIVACY.md', text: 'x' }], missing, edited: [] }),
  });
  const { code, out } = await cli(root, 'policy', engine);
  expect(code).toBe(1);
  expect(existsSync(join(root, 'PRIVACY.md'))).toBe(false);
  await expect(out).toMatchFileSnapshot('snapshots/policy-missing.txt');
  const toPipe = await cli(root, 'policy -f html', engine);
  expect(toPipe).toMatchObject({ code: 1, out: '' });
  expect(toPipe.error).toContain('We keep your phone number');
});

test('policy --draft prints in spite of gaps, and never writes over what is published', async () => {
  const missing = [{ id: 'a', section: 'a', state: 'missing' as const, from: [], ranges: [], citations: [] }];
  const { engine } = engineWith({
    renderPolicyFiles: async (_, { format }) => ({
      files: [{ path: format === null ? 'PRIVACY.md' : null, text: 'draft\n' }],
      missing,
      edited: [],
    }),
  });
  expect(await cli(folder(), 'policy --draft', engine)).toEqual({ code: 0, out: 'draft\n', error: '' });
});

test('policy does not write outside of the project, whatever the inventory says', async () => {
  const { engine } = engineWith({
    renderPolicyFiles: async () => ({ files: [{ path: '../../outside.html', text: 'x' }], missing: [], edited: [] }),
  });
  const { code, error } = await cli(folder(), 'policy', engine);
  expect(code).toBe(2);
  expect(oneLine(error)).toContain('outside of the project');
});

test('policy --check judges, and renders nothing', async () => {
  const { engine } = engineWith({
    result: resultOf([findingOf({ rule: 'policy/out-of-sync' })]),
    renderPolicyFiles: () => expect.fail('nothing is to be rendered'),
  });
  const { code, out } = await cli(folder(), 'policy --check', engine);
  expect(code).toBe(1);
  expect(out).toContain('policy/out-of-sync');
});

test('explain asks for a line by its path from the root', async () => {
  const asked: string[] = [];
  const { engine } = engineWith({
    explain: async (_, about) => {
      asked.push(about);
      return { kind: 'places', about, considered: [] };
    },
  });
  const root = folder();
  await cli(join(root, 'src'), 'explain user.ts:14:3', engine);
  await cli(root, 'explain src/user.ts:14', engine);
  await cli(root, 'explain cookie:1', engine);
  await cli(root, 'explain User.email', engine);
  expect(asked).toEqual(['src/user.ts:14', 'src/user.ts:14', 'cookie:1', 'User.email']);
});

test('explain suggests what may have been meant', async () => {
  const { engine } = engineWith({ explain: async (_, about) => ({ kind: 'unknown', about, suggestion: 'retention/missing' }) });
  const { code, error } = await cli(folder(), 'explain retention/mising', engine);
  expect(code).toBe(2);
  expect(error).toContain('Did you mean `retention/missing`?');
});
