import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { approve, checkPolicy, openMemory, openNoStore, type Project, renderPolicyFiles, review } from '../../src/index.js';
import { readApprovals } from '../../src/run/approvals.js';

const yaml = readFileSync(new URL('../fixtures/policy/shop.yaml', import.meta.url), 'utf8').replace(
  /approval: \w+/,
  'approval: required',
);

const projectWith = (files: Readonly<Record<string, string>>): Project => ({
  tree: openMemory(files),
  store: openNoStore(),
  config: defaultConfig,
  asOf: '2026-11-27',
  watcher: { stage() {}, progress() {} },
});

const none = { notice: null, language: null, past: () => [] };

/** The statement at the end of a review page, filled in and quoted as a mail quotes it. */
async function mailFor(
  files: Readonly<Record<string, string>>,
  lines: Readonly<Record<string, string>> = {},
  notice: string | null = null,
): Promise<string> {
  const page = await review(projectWith(files), { ...none, notice });
  const [, block = ''] = /<pre[^>]*>([\s\S]*?)<\/pre>/.exec(page) ?? [];
  const filled = { Name: 'Ada Recht', Role: 'counsel', 'Date (YYYY-MM-DD)': '2026-11-26', ...lines };
  const text = Object.entries(filled).reduce(
    (so, [key, value]) => so.replace(new RegExp(`^${key.replace(/[()]/g, '\\$&')}: .*$`, 'm'), `${key}: ${value}`),
    block,
  );
  return `Good morning,\n\n${text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\r\n')}`;
}

const approved = async (files: Readonly<Record<string, string>>, lines?: Readonly<Record<string, string>>, notice?: string) => {
  const statement = await mailFor(files, lines, notice);
  const { edits } = await approve(projectWith(files), { statement, recordedBy: 'dev@juniper.example', past: () => [] });
  return { ...files, ...Object.fromEntries(edits.map(({ path, text }) => [path, text])) };
};

async function published(files: Readonly<Record<string, string>>) {
  const rendered = await renderPolicyFiles(projectWith(files), { draft: false, format: null });
  return { ...files, ...Object.fromEntries(rendered.files.map(({ path, text }) => [path as string, text])) };
}

const unapproved = async (files: Readonly<Record<string, string>>) =>
  (await checkPolicy(projectWith(files), { only: null, skip: [], inlineConfig: true })).findings
    .filter(({ rule }) => rule === 'policy/unapproved')
    .map(({ message }) => message);

test('a policy that must be approved is reported until it is, and again when its words change', async () => {
  const first = await published({ 'privacy.yaml': yaml });
  expect(await unapproved(first)).toEqual(['Nobody has approved the policy.']);
  const signed = await approved(first);
  expect(await unapproved(signed)).toEqual([]);
  const edited = { ...signed, 'privacy.yaml': yaml.replace('Keep invoices', 'Keep your invoices') };
  expect(edited['privacy.yaml']).not.toBe(yaml);
  expect(await unapproved(edited)).toEqual(['The facts of the policy are not those that Ada Recht approved on 2026-11-26.']);
  expect(await unapproved(await published(edited))).toEqual([
    'The words of the policy are not those that Ada Recht approved on 2026-11-26.',
  ]);
});

test('an inventory that is written otherwise and says the same needs no new approval', async () => {
  const signed = await approved(await published({ 'privacy.yaml': yaml }));
  expect(await unapproved({ ...signed, 'privacy.yaml': `# a remark\n${yaml}` })).toEqual([]);
});

test('the record keeps who, when, what was seen and what was not reviewed, and the record before', async () => {
  const once = await approved({ 'privacy.yaml': yaml }, { Reservations: 'Look at the transfers again in May' });
  const twice = await approved(once, { Name: 'Ben Recht' });
  const [first, second] = readApprovals(openMemory(twice));
  expect(first).toMatchObject({
    name: 'Ada Recht',
    role: 'counsel',
    date: '2026-11-26',
    recordedBy: 'dev@juniper.example',
    before: null,
  });
  expect(first?.reservations).toEqual(['Look at the transfers again in May']);
  expect(second?.before).toMatch(/^[0-9a-f]{64}$/);
  const forged = Object.fromEntries(Object.entries(twice).map(([path, text]) => [path, text.replace('Ada Recht', 'Eve')]));
  expect(() => readApprovals(openMemory(forged))).toThrow('a record that was changed');
});

test('each of several notices is approved by itself', async () => {
  const two = yaml
    .replace(
      /^policy: .*$/m,
      'policy: { out: { markdown: PRIVACY.md }, language: en, revision: 1, effective_on: 2026-12-01, approval: required }',
    )
    .concat('notices: { shoppers: { subjects: [customer, guest] }, everybody: {} }\n');
  const files = { 'privacy.yaml': two };
  const first = await published(files);
  expect(await unapproved(first)).toEqual([
    'Nobody has approved the policy `everybody` in `en`.',
    'Nobody has approved the policy `shoppers` in `en`.',
  ]);
  const signed = await approved(first, {}, 'shoppers');
  expect(await unapproved(signed)).toEqual(['Nobody has approved the policy `everybody` in `en`.']);
  expect(await unapproved(await approved(signed, {}, 'everybody'))).toEqual([]);
  expect(readApprovals(openMemory(signed)).map(({ notice }) => notice)).toEqual(['shoppers']);
});

test.each([
  ['about another text', (mail: string) => mail.replace(/Text: \w+/, 'Text: 0'), 'another text'],
  ['without a name', (mail: string) => mail.replace('Name: Ada Recht', 'Name: '), '`Name`'],
  ['with a day that is none', (mail: string) => mail.replace('2026-11-26', '2026-02-30'), 'no date'],
  ['that is none', () => 'Looks good to me.', 'no statement'],
  ['on a law that does not apply', (mail: string) => mail.replace(/Laws reviewed: .*/, 'Laws reviewed: lgpd'), 'lgpd'],
])('a statement %s is refused', async (_, spoil, says) => {
  const files = { 'privacy.yaml': yaml };
  const statement = spoil(await mailFor(files));
  await expect(approve(projectWith(files), { statement, recordedBy: 'dev', past: () => [] })).rejects.toThrow(says);
});
