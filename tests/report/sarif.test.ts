import { expect, test } from 'vitest';
import { plainOptions } from '../../src/report/options.js';
import { sarif } from '../../src/report/sarif.js';
import { findingOf, resultOf, retentionFinding, undeclaredField } from '../helpers/result-of.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape of the text is what is tested
const parse = (...[findings, more]: Parameters<typeof resultOf>): any =>
  JSON.parse(sarif(resultOf(findings, more), plainOptions));
// biome-ignore lint/suspicious/noExplicitAny: as above
const runOf = (...parameters: Parameters<typeof resultOf>): any => parse(...parameters).runs[0];

test('a log for code scanning', async () => {
  const result = resultOf([findingOf(), retentionFinding], {
    files: { scanned: 2, leftOut: {}, skipped: [{ path: 'src/broken.ts', reason: "',' expected", kind: 'unparsed' }] },
  });
  await expect(sarif(result, plainOptions)).toMatchFileSnapshot('snapshots/sarif.sarif');
});

test('the log has the version, and one run that succeeded', () => {
  const log = parse([]);
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  expect(log.runs[0].tool.driver.name).toBe('forthright');
  expect(log.runs[0].invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

test('each rule that ran is described, also where it found nothing', () => {
  const { rules } = runOf([]).tool.driver;
  expect(rules.map((rule: { id: string }) => rule.id)).toEqual(['code/undeclared-field', 'retention/missing']);
  for (const rule of rules) {
    expect(rule.shortDescription.text).not.toBe('');
    expect(rule.help.markdown).toContain(rule.id);
    expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    expect(rule.properties.tags).toContain('privacy');
  }
});

test('each result points at its rule', () => {
  const run = runOf([retentionFinding, findingOf()]);
  for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
});

test('a result of a rule that is not described has no index', () => {
  expect(runOf([findingOf({ rule: 'inventory/schema' })]).results[0]).not.toHaveProperty('ruleIndex');
});

test.each([
  ['error', 'error'],
  ['warn', 'warning'],
  ['info', 'note'],
] as const)('%s is level %s', (severity, level) => {
  expect(runOf([findingOf({ severity })]).results[0].level).toBe(level);
});

test('paths are relative to the top of the repository, and escaped as URIs', () => {
  const location = { file: 'src/a b/größe#1.ts', line: 1, column: 2, endLine: 1, endColumn: 3 };
  const text = sarif(resultOf([findingOf({ locations: [location] })]), { ...plainOptions, prefix: 'packages/shop/' });
  expect(JSON.parse(text).runs[0].results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'packages/shop/src/a%20b/gr%C3%B6%C3%9Fe%231.ts', uriBaseId: '%SRCROOT%' },
    region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 },
  });
});

test('the fingerprint is ours, under our own name', () => {
  const finding = findingOf();
  expect(runOf([finding]).results[0].partialFingerprints).toEqual({ 'forthright/v1': finding.fingerprint });
});

test.each([
  ['inline', 'inSource'],
  ['exempt', 'external'],
  ['lock', 'external'],
  ['not_personal', 'external'],
] as const)('what is hidden by %s is listed as suppressed, %s', (by, kind) => {
  const [result] = runOf([findingOf({ suppressed: { by, reason: 'agreed with counsel' } })]).results;
  expect(result.suppressions).toEqual([{ kind, status: 'accepted', justification: 'agreed with counsel' }]);
});

test('rules link to their page where the pages have an address', () => {
  const text = sarif(resultOf([]), { ...plainOptions, pages: 'https://forthright.example/' });
  expect(JSON.parse(text).runs[0].tool.driver.rules[0].helpUri).toBe(`https://forthright.example/${undeclaredField.docs}`);
  expect(runOf([]).tool.driver.rules[0]).not.toHaveProperty('helpUri');
});
