import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { type Scan, sites } from '../../src/core/observation.js';
import { json } from '../../src/report/json.js';
import { plainOptions } from '../../src/report/options.js';
import { observationOf } from '../helpers/observation-of.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';

// biome-ignore lint/suspicious/noExplicitAny: a schema is looked into by path
const schema = (name: string): any =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
const problemsOf = (name: string, value: unknown) => {
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema(name));
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
};

const scan: Scan = {
  schemaVersion: 1,
  files: { scanned: 2, skipped: [{ path: 'a.ts', reason: 'x', kind: 'unparsed' }], leftOut: { tests: 3 } },
  observations: [observationOf('User.email', 'user.contact.email'), observationOf('cookie:sid', 'user.device.cookie_id')],
  recipients: [{ id: 'stripe', file: 'src/pay.ts', line: 1, column: 20, by: 'import', seen: 'stripe' }],
  flows: [],
  evidence: [],
};

const result = resultOf([findingOf(), retentionFinding, findingOf({ suppressed: { by: 'lock', reason: 'accepted' } })], {
  governedBy: ['privacy.yaml'],
  rulesNotRun: [{ id: 'policy/out-of-sync', because: 'none' }],
  files: scan.files,
  recipients: scan.recipients,
});

test('a scan is what its schema says', () => {
  expect(problemsOf('scan', JSON.parse(JSON.stringify(scan)))).toEqual([]);
});

test('a result is what its schema says, with code or without', () => {
  expect(problemsOf('result', JSON.parse(json(result, plainOptions)))).toEqual([]);
  expect(problemsOf('result', JSON.parse(json({ ...result, files: null, inventory: null }, plainOptions)))).toEqual([]);
});

test.each([
  ['scan', { ...scan, observations: [{ ...scan.observations[0], line: 0 }] }, '/observations/0/line'],
  ['scan', { ...scan, observations: [{ ...scan.observations[0], site: 'elsewhere' }] }, '/observations/0/site'],
  ['scan', { ...scan, time: 'now' }, 'additional properties'],
  ['result', { ...result, findings: [{ ...result.findings[0], severity: 'fatal' }] }, '/findings/0/severity'],
  ['result', { ...result, tool: { name: 'other', version: '1' } }, '/tool/name'],
])('the schema of a %s refuses what is none', (name, value, problem) => {
  expect(problemsOf(name, value).join('\n')).toContain(problem);
});

test('the schema knows every site', () => {
  expect(schema('scan').$defs.observation.properties.site.enum).toEqual([...sites]);
});

test('both schemas describe what they share alike', () => {
  for (const name of ['coverage', 'recipient']) expect(schema('result').$defs[name]).toEqual(schema('scan').$defs[name]);
});
