import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownModuleExample, ownRulesExample, ownRulesPage } from '../../src/build/own-rules-page.js';
import { defaultConfig, defineRule, lint, loadConfig, openMemory, openNoStore } from '../../src/index.js';

const inventory = `version: 1
controller: { name: Fern Ltd, country: IE, address: "1 Road", email: privacy@fern.example }
subjects: { customer: { say: "Customers", has: [account] } }
recipients: { mailer: { name: Mail Ltd, country: IE, role: processor, for: [news], does: "sends mail" } }
purposes: { news: { use: marketing.communications.email, say: "Send you news", basis: consent, withdraw: "the link in every mail" } }
fields:
  email: { category: user.contact.email, subjects: [customer], source: person, purposes: [news], opt_in: true, sharing: [mailer], retention: P30D after account_closed }
  fax: { category: user.contact.fax_number, subjects: [customer], source: person, purposes: [news], opt_in: true, sharing: [mailer], retention: P3Y after account_closed }
  town: { category: user.contact.address.city, subjects: [customer], source: person, purposes: [news], opt_in: true, sharing: [], retention: P1Y after account_closed }
`;

const watcher = { stage() {}, progress() {} };

/** What rules of one's own say of the inventory, a line each. */
async function told(rules: string, config = 'own_rules: rules.yaml', runModule?: () => Promise<{ default?: unknown }>) {
  const tree = openMemory({ 'privacy.yaml': inventory, 'forthright.config.yaml': config, 'rules.yaml': rules, 'mine.mjs': '' });
  const read = await loadConfig(tree, { file: null, lookup: true, ...(runModule ? { runModule } : {}) });
  const project = { tree, store: openNoStore(), config: read, asOf: '2026-11-22', watcher };
  const result = await lint(project, { only: null, skip: [], inlineConfig: true });
  return {
    findings: result.findings
      .filter(({ rule }) => rule.startsWith('own/'))
      .map(({ rule, severity, about, message }) => `${severity} ${rule} ${about}: ${message}`),
    notRun: result.rulesNotRun.filter(({ id }) => id.endsWith('.mjs')),
  };
}

const rule = (body: string) => `rules: { own/x: { path: "fields.*", message: "\`{id}\`.", ${body} } }`;
const reported = async (body: string) => (await told(rule(body))).findings.map((line) => line.split(': ')[1]);

test('a rule of one’s own reports each entry that meets its conditions, in its own words', async () => {
  const text = `rules:
  own/addresses-alone:
    path: fields.*
    when: { sharing: mailer, category: { not: [user.contact.email] } }
    message: "\`{id}\` ({category}) goes to the mailer; {nothing}."
    severity: error
`;
  expect((await told(text)).findings).toEqual([
    'error own/addresses-alone fields.fax: `fax` (user.contact.fax_number) goes to the mailer; {nothing}.',
  ]);
});

test.each([
  ['when: { category: user.contact.fax_number }', ['`fax`.']],
  ['when: { category: [user.contact.email, user.contact.fax_number] }', ['`email`.', '`fax`.']],
  ['when: { category: { under: user.contact.address } }', ['`town`.']],
  ['when: { category: { matches: "^user.*_number$" } }', ['`fax`.']],
  ['when: { note: { exists: false }, sharing: { not: mailer } }', ['`town`.']],
  ['when: { sharing: { exists: true } }', ['`email`.', '`fax`.']],
  ['when: { retention.for: { longer_than: P12M } }', ['`fax`.']],
  ['when: { "purposes.*": { exists: true } }, unless: { sharing: mailer }', ['`town`.']],
])('`%s`', async (body, expected) => {
  expect(await reported(body)).toEqual(expected);
});

test('config sets its severity, and switches it off', async () => {
  const text = rule('when: { sharing: mailer }');
  expect((await told(text, 'own_rules: [rules.yaml]\nrules: { own/x: error }')).findings[0]).toMatch(/^error /);
  expect((await told(text, 'own_rules: rules.yaml\nrules: { own/x: off }')).findings).toEqual([]);
});

test.each([
  ['rules: { own/x: { path: "fields.*" } }', '`own/x` wants `path` and `message`.'],
  [
    'rules: { x: { path: "fields.*", message: "x" } }',
    '`rules` wants ids that begin with `own/`, of lower-case letters, digits and `-`.',
  ],
  [rule('when: { category: { matches: "(" } }'), '`(` is no regular expression.'],
  [rule('wen: {}'), '`own/x` has no key `wen`.'],
  ['rules: [', 'The indentation does not fit, or a bracket is not closed before it.'],
])('what is wrong with a file of rules ends the run: %s', async (text, message) => {
  await expect(told(text)).rejects.toThrow(message);
});

test('a file or a rule that is not there ends the run', async () => {
  await expect(told('', 'own_rules: gone.yaml')).rejects.toThrow('`own_rules` names `gone.yaml`, which is not there.');
  await expect(told(rule(''), 'own_rules: rules.yaml\nrules: { own/y: off }')).rejects.toThrow('There is no rule `own/y`.');
  await expect(told(rule(''), 'own_rules: [rules.yaml, rules.yaml]')).rejects.toThrow('Two rules have the id `own/x`.');
});

const fromCode = defineRule({
  id: 'own/from-code',
  severity: 'warn',
  force: 'house',
  summary: 'A rule.',
  why: 'It is one.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { many: 'There are {count} fields.' },
  do: ['Remove one.'],
  examples: { bad: [], good: [] },
  check: ({ inventory: { fields } }) => [{ about: 'fields', message: 'many', data: { count: Object.keys(fields).length } }],
});

test('a module runs only where somebody allows it, and is named where nobody does', async () => {
  const config = 'own_rules: mine.mjs';
  expect(await told('', config)).toEqual({
    findings: [],
    notRun: [{ id: 'mine.mjs', because: 'it is code: `--allow-rule-code` runs it' }],
  });
  const allowed = await told('', config, async () => ({ default: fromCode }));
  expect(allowed).toEqual({ findings: ['warn own/from-code fields: There are 3 fields.'], notRun: [] });
});

test.each([[undefined], [[]], [{ ...fromCode, id: 'retention/missing' }], ['rule']])(
  'a module that exports no rules of one’s own ends the run: %j',
  async (found) => {
    await expect(told('', 'own_rules: mine.mjs', async () => ({ default: found }))).rejects.toThrow('`mine.mjs` holds no rules.');
  },
);

test('without files of one’s own nothing is read', async () => {
  expect(await loadConfig(openMemory({ 'privacy.yaml': inventory }), { file: null, lookup: true })).toEqual(defaultConfig);
});

test('the page on rules of one’s own is what the schema says, and its examples run', async () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(read('docs/own-rules.md')).toBe(ownRulesPage(JSON.parse(read('schemas/rules.schema.json'))));
  expect((await told(ownRulesExample)).findings).toEqual([
    'error own/mailer-gets-addresses-alone fields.fax: `fax` (user.contact.fax_number) is shared with the mailer, which gets addresses alone.',
  ]);
  const body = ownModuleExample.slice(ownModuleExample.indexOf('defineRule('));
  const made = new Function('defineRule', `return ${body}`)(defineRule);
  const allowed = await told('', 'own_rules: mine.mjs', async () => ({ default: made }));
  expect(allowed.findings).toEqual([]);
});
