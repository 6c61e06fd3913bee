import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { accept, checkPolicy, openMemory, openNoStore, type Project, renderPolicyFiles } from '../../src/index.js';
import { formatLock } from '../../src/match/lock.js';

type Files = Readonly<Record<string, string>>;

const yaml = readFileSync(new URL('../fixtures/policy/shop.yaml', import.meta.url), 'utf8');
const projectWith = (files: Files): Project => ({
  tree: openMemory(files),
  store: openNoStore(),
  config: defaultConfig,
  asOf: '2026-11-27',
  watcher: { stage() {}, progress() {} },
});
const published = async (files: Files): Promise<Files> => {
  const rendered = await renderPolicyFiles(projectWith(files), { draft: false, format: null });
  return { ...files, ...Object.fromEntries(rendered.files.map(({ path, text }) => [path as string, text])) };
};
const found = async (files: Files, rule: string) =>
  (await checkPolicy(projectWith(files), { only: null, skip: [], inlineConfig: true })).findings
    .filter((one) => one.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`);

test('a text that is missing in one of the languages is told by its path, and not as a missing fact', async () => {
  const both = { 'privacy.yaml': yaml.replace('language: en, revision', 'language: en, languages: [en, de], revision') };
  const untranslated = await found(both, 'policy/untranslated');
  expect(untranslated).toContain('warn `purposes.orders.say` is not written in `de`, in which the policy is published.');
  expect(await found(both, 'policy/sentence-missing')).toEqual([]);
  const keyed = yaml.replace(
    /say: "?Send you what you bought"?/,
    'say: { en: "Send you what you bought", de: "Ihnen Ihre Ware senden" }',
  );
  expect(keyed).not.toBe(yaml);
  const less = await found(
    { 'privacy.yaml': keyed.replace('language: en, revision', 'language: en, languages: [en, de], revision') },
    'policy/untranslated',
  );
  expect(less).toEqual(untranslated.filter((message) => !message.includes('purposes.orders.say')));
});

test('what an unconfirmed provision asks for and nobody declared warns, and holds no policy back', async () => {
  const californian = yaml.replace('ccpa: { applies: false', 'ccpa: { applies: true');
  expect(californian).not.toBe(yaml);
  const files = await published({ 'privacy.yaml': californian });
  expect(files['PRIVACY.md']).toContain('If you live in California');
  expect(await found(files, 'disclosure/ccpa-past-year')).toEqual([
    'warn California (CCPA) asks that people are told whether what the policy says held for the past twelve months too, and the policy does not tell it.',
  ]);
  const declared = californian.replace('sells_data: false', 'past_year: true, sells_data: false');
  expect(declared).not.toBe(californian);
  expect(await found({ 'privacy.yaml': declared }, 'disclosure/ccpa-past-year')).toEqual([]);
});

test('how the published text reads stands in its sidecar, and what reads hard warns', async () => {
  const files = await published({ 'privacy.yaml': yaml });
  const sidecar = JSON.parse(files['.forthright/policy/policy.en.json'] ?? '') as { prose: Record<string, number> };
  expect(Object.keys(sidecar.prose)).toEqual(['words', 'sentences', 'mean', 'longest', 'long', 'passive', 'ease', 'grade']);
  expect(sidecar.prose['ease']).toBeGreaterThan(60);
  expect(await found(files, 'policy/hard-to-read')).toEqual([]);
  const heavy = JSON.stringify({ ...sidecar, prose: { ...sidecar.prose, ease: 31, passive: 20 } });
  expect(await found({ ...files, '.forthright/policy/policy.en.json': heavy }, 'policy/hard-to-read')).toEqual([
    'warn The policy has a reading ease of 31, and at least 60 is plain; 20 % of sentences that hide who acts, and at most 8 % are plain.',
  ]);
});

test('counsel’s words are read for plain language too, and never hold anything back', async () => {
  const kept = '.forthright/overrides/policy.en/kept.md';
  const words = '---\nfacts: x\n---\n\nWe may keep some data as long as necessary.\n';
  const findings = await found({ ...(await published({ 'privacy.yaml': yaml })), [kept]: words }, 'policy/counsel-unclear');
  expect(findings.length).toBeGreaterThanOrEqual(2);
  expect(findings.every((one) => one.startsWith('warn Counsel’s words for `kept` say “'))).toBe(true);
  expect(findings.join()).toContain('“some data”');
});

test('a lock that accepts a finding by the id that it had before gets the one of today', async () => {
  const lacking = yaml.replace(/(?<=\n {2}fax: .*) required: false,/, '');
  expect(lacking).not.toBe(yaml);
  const about = 'fields.fax.purposes.orders.required';
  const files = {
    'privacy.yaml': lacking,
    'privacy.lock': formatLock({ catalog: '0.1.0', places: [], accepted: [{ rule: 'policy/sentence-missing', about }] }),
  };
  const { edits } = await accept(projectWith(files), { places: [], findings: false, since: null });
  expect(edits.find(({ path }) => path === 'privacy.lock')?.text).toContain(`accepts disclosure/gdpr-required ${about}\n`);
});
