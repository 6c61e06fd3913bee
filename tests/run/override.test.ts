import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import {
  checkPolicy,
  confirmOverride,
  difference,
  openMemory,
  openNoStore,
  overridables,
  type Project,
  plainWords,
  renderPolicyFiles,
  review,
  startOverride,
} from '../../src/index.js';

type Files = Readonly<Record<string, string>>;

const yaml = readFileSync(new URL('../fixtures/policy/shop.yaml', import.meta.url), 'utf8');
const start: Files = { 'privacy.yaml': yaml };
const projectWith = (files: Files): Project => ({
  tree: openMemory(files),
  store: openNoStore(),
  config: defaultConfig,
  asOf: '2026-11-27',
  watcher: { stage() {}, progress() {} },
});
const put = (files: Files, { path, text }: { readonly path: string | null; readonly text: string }): Files => ({
  ...files,
  [path as string]: text,
});
const published = async (files: Files) =>
  (await renderPolicyFiles(projectWith(files), { draft: false, format: null })).files.reduce(put, files);
const begun = async (files: Files, anchor: string) => put(files, await startOverride(projectWith(files), anchor, {}));
const findings = async (files: Files) =>
  (await checkPolicy(projectWith(files), { only: null, skip: [], inlineConfig: true })).findings
    .filter(({ rule }) => /override|out-of-sync/.test(rule))
    .map(({ rule, severity, message, locations: [at] }) => `${severity} ${rule} ${at?.file}:${at?.line} ${message}`);
const kept = '.forthright/overrides/policy.en/kept.md';
const reworded = (files: Files) => ({
  ...files,
  [kept]: (files[kept] ?? '').replace('Our backups hold a copy for longer.', 'Backups last longer.'),
});

test('a file begins with the present words: published with it, the policy says the same', async () => {
  const before = await published(start);
  const files = await begun(start, 'kept');
  expect(files[kept]).toContain('in_place_of: "How long do we keep your data?"');
  const after = await published(files);
  expect(after['PRIVACY.md']).toBe(before['PRIVACY.md']);
  expect(await findings(after)).toEqual([]);
});

test('words of counsel that are not published yet are a difference, and published they stay', async () => {
  const files = reworded(await begun(await published(start), 'kept'));
  expect((await findings(files)).map((one) => one.split(' ').slice(0, 2).join(' '))).toContain('error policy/out-of-sync');
  const after = await published(files);
  expect(after['PRIVACY.md']).toContain('Backups last longer.');
  expect(await findings(after)).toEqual([]);
  expect((await published(after))['PRIVACY.md']).toBe(after['PRIVACY.md']);
});

test('when the facts under the words change, that is flagged and blocks nothing, until somebody confirms them', async () => {
  const files = reworded(await begun(await published(start), 'kept'));
  const changed = await published({ ...files, 'privacy.yaml': yaml.replace('gone_after: P35D', 'gone_after: P36D') });
  expect(await findings(changed)).toEqual([
    `warn policy/override-stale ${kept}:7 The facts under counsel’s words for \`kept\` have changed since they were written.`,
  ]);
  expect(await plainWords(projectWith(changed), 'kept', {})).toContain('36 days');
  const confirmed = put(changed, await confirmOverride(projectWith(changed), 'kept', {}));
  expect(confirmed[kept]).toContain('Backups last longer.');
  expect(await findings(confirmed)).toEqual([]);
});

test('the command to confirm words in another language names that language', async () => {
  const both: Files = { 'privacy.yaml': yaml.replace('language: en, revision', 'language: en, languages: [en, de], revision') };
  expect(both['privacy.yaml']).not.toBe(yaml);
  const edit = await startOverride(projectWith(both), 'changes', { language: 'de' });
  const files = { ...both, [edit.path]: edit.text.replace(/^facts: .*$/m, 'facts: 0') };
  const { findings: found } = await checkPolicy(projectWith(files), { only: null, skip: [], inlineConfig: true });
  expect(found.find(({ rule }) => rule === 'policy/override-stale')?.do[1]).toContain(
    '`forthright override changes --language de --confirm`',
  );
});

test('words that replace nothing, or cannot be used, are told with their place; the latter publish nothing', async () => {
  const files = await published(start);
  expect(await findings({ ...files, '.forthright/overrides/policy.en/gone.md': 'x\n' })).toContain(
    'warn policy/override-unused .forthright/overrides/policy.en/gone.md:1 Counsel’s words in `.forthright/overrides/policy.en/gone.md` replace nothing: the policy has no `gone`.',
  );
  const bad = { ...files, [kept]: '---\nfacts: x\n---\n\nFine.\n\n<b>Not</b> fine.\n' };
  expect(await findings(bad)).toContain(
    `warn policy/override-unused ${kept}:7 Counsel’s words in \`${kept}\` cannot be used: Markdown of the kind \`html\` cannot stand in a policy.`,
  );
  await expect(published(bad)).rejects.toThrow("Counsel's words for `kept` cannot be used");
});

test('a policy that was edited by hand names the way to keep the words, and writing it says what is undone', async () => {
  const files = await published(start);
  const edited = { ...files, 'PRIVACY.md': `${files['PRIVACY.md']}We love you.\n` };
  const result = await checkPolicy(projectWith(edited), { only: null, skip: [], inlineConfig: true });
  expect(result.findings.find(({ rule }) => rule === 'policy/out-of-sync')?.do[0]).toContain('`forthright override <anchor>`');
  expect((await renderPolicyFiles(projectWith(edited), { draft: false, format: null })).edited).toEqual(['PRIVACY.md']);
});

test('a comparison tells counsel’s words as material, and shows them in the redline', async () => {
  const sides = { before: 'before', after: 'after' };
  const { changes, lines } = await difference(projectWith(reworded(await begun(start, 'kept'))), {
    tree: openMemory(start),
    sides,
  });
  expect(changes.map(({ weight, about, says }) => `${weight} ${about} ${says}`)).toEqual([
    'material overrides.kept.en Counsel’s words stand in place of `kept`.',
  ]);
  expect(JSON.stringify(lines)).toContain('Backups last');
});

test('the review page says of counsel’s words that nobody checked them', async () => {
  const none = { notice: null, language: null, past: () => [] };
  const before = await review(projectWith(start), none);
  expect(before).not.toContain('counsel’s text, not checked');
  const page = await review(projectWith(reworded(await begun(start, 'kept'))), none);
  const rows = page.split('<tr>').filter((row) => row.includes('counsel’s text, not checked'));
  expect(rows.some((row) => row.includes('Backups last longer.'))).toBe(true);
  expect(rows.some((row) => row.includes('GDPR Art. 13(2)(a)'))).toBe(true);
});

test('a sentence is found by its number, its anchor or its words; what is unknown is told', async () => {
  const [first] = (await overridables(projectWith(start), {})).filter(({ kind, id }) => kind === 'sentence' && id === 'S-30');
  const edits = [first?.id, first?.anchor, first?.says].map((name) => startOverride(projectWith(start), name ?? '', {}));
  expect(new Set((await Promise.all(edits)).map(({ path }) => path)).size).toBe(1);
  await expect(startOverride(projectWith(start), 'keptt', {})).rejects.toThrow('The policy has no section or sentence `keptt`.');
  await expect(startOverride(projectWith(await begun(start, 'kept')), 'kept', {})).rejects.toThrow('have a file already');
  await expect(confirmOverride(projectWith(start), 'kept', {})).rejects.toThrow('There are no words of counsel');
});
