import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { type Config, defaultConfig } from '../../src/core/config.js';
import type { Suppression } from '../../src/core/inventory.js';
import type { Observation } from '../../src/core/observation.js';
import { defineRule, type Report, type Rule, type RuleInput } from '../../src/core/rule.js';
import { type LintOptions, lintAll } from '../../src/lint/lint.js';
import { rules as realRules } from '../../src/rules/index.js';
import { inventoryOf } from '../helpers/inventory-of.js';
import { observationOf } from '../helpers/observation-of.js';
import { emptyScan } from '../helpers/run-example.js';

function ruleOf(
  id: string,
  reports: readonly Report[] | ((input: RuleInput) => readonly Report[]),
  more: Partial<Rule> = {},
): Rule {
  return defineRule({
    id,
    severity: 'error',
    force: 'house',
    summary: 'Something is wrong.',
    why: 'It matters.',
    law: [],
    jurisdictions: [],
    needs: 'inventory',
    messages: { wrong: '`{name}` is wrong.' },
    do: ['Mend `{name}`.'],
    examples: { bad: [], good: [] },
    check: (input) => (typeof reports === 'function' ? reports(input) : reports),
    ...more,
  });
}

const report = (about: string, more: Partial<Report> = {}): Report => ({
  about,
  message: 'wrong',
  data: { name: about },
  ...more,
});

function lint(
  rules: readonly Rule[],
  more: {
    yaml?: string;
    config?: Partial<Config>;
    suppressions?: Suppression[];
    observations?: Observation[];
    input?: Partial<RuleInput>;
  } = {},
) {
  const input: RuleInput = {
    inventory: inventoryOf(
      more.yaml ?? 'fields:\n  email: { category: user.contact.email }\n  phone: { category: user.contact.phone_number }\n',
    ),
    catalog: loadCatalog(),
    config: { ...defaultConfig, ...more.config },
    asOf: '2026-11-22',
    ...(more.observations ? { scan: { ...emptyScan, observations: more.observations } } : {}),
    ...more.input,
  };
  return lintAll(rules, input, { suppressions: more.suppressions ?? [] });
}

const about = (result: ReturnType<typeof lint>) => result.findings.map((finding) => finding.about);

test('a finding says what, why, what to do and where', () => {
  const [finding] = lint([ruleOf('a/one', [report('fields.phone')])]).findings;
  expect(finding).toMatchObject({
    rule: 'a/one',
    severity: 'error',
    about: 'fields.phone',
    message: '`fields.phone` is wrong.',
    why: 'It matters.',
    do: ['Mend `fields.phone`.'],
    docs: 'docs/rules/a/one.md',
    locations: [{ file: 'privacy.yaml', line: 3, column: 3 }],
  });
});

test('a path that stands nowhere has the range of its nearest ancestor', () => {
  expect(lint([ruleOf('a/one', [report('fields.phone.retention')])]).findings[0]?.locations[0]?.line).toBe(3);
});

test('data in a message is never read as a template', () => {
  const [finding] = lint([ruleOf('a/one', [report('fields.phone', { data: { name: '{name}{x}' } })])]).findings;
  expect(finding?.message).toBe('`{name}{x}` is wrong.');
});

test('findings stand in the order of file, line, column and rule', () => {
  const at = (line: number, file = 'b.ts') => [{ file, line, column: 1, endLine: line, endColumn: 2 }];
  const rules = [
    ruleOf('b/two', [report('z', { at: at(9) }), report('y', { at: at(10) })]),
    ruleOf('a/one', [report('x', { at: at(9) }), report('w', { at: at(70, 'a.ts') })]),
  ];
  expect(about(lint(rules))).toEqual(['w', 'x', 'z', 'y']);
});

test('fingerprints depend on rule and subject alone', () => {
  const one = lint([ruleOf('a/one', [report('fields.phone')])]).findings[0];
  const moved = lint([ruleOf('a/one', [report('fields.phone', { data: { name: 'other' } })])], {
    yaml: '\n\nfields:\n  phone: {}\n',
  }).findings[0];
  const other = lint([ruleOf('a/two', [report('fields.phone')])]).findings[0];
  expect(moved?.fingerprint).toBe(one?.fingerprint);
  expect(other?.fingerprint).not.toBe(one?.fingerprint);
});

test('the config sets severities and options, and switches rules off', () => {
  const options = { type: 'object', properties: { most: { default: 3 } } };
  const seen: unknown[] = [];
  const rule = ruleOf('a/one', [report('fields.phone')], {
    options,
    check: (_, given) => {
      seen.push(given['most']);
      return [report('fields.phone')];
    },
  });
  expect(lint([rule]).findings[0]?.severity).toBe('error');
  expect(lint([rule], { config: { rules: { 'a/one': { severity: 'info', options: { most: 5 } } } } }).findings[0]?.severity).toBe(
    'info',
  );
  expect(lint([rule], { config: { rules: { 'a/one': { severity: 'off' } } } })).toMatchObject({
    findings: [],
    rulesRun: [],
    rulesNotRun: [{ id: 'a/one', because: 'the config switches it off' }],
  });
  expect(seen).toEqual([3, 5]);
});

test('presets hold each other, and naming a rule switches it on', () => {
  const rule = ruleOf('a/one', [report('fields.phone')], { preset: 'strict' });
  expect(lint([rule]).rulesRun).toEqual([]);
  expect(lint([rule], { config: { extends: ['strict'] } }).rulesRun).toHaveLength(1);
  expect(lint([rule], { config: { extends: ['all'] } }).rulesRun).toHaveLength(1);
  expect(lint([rule], { config: { rules: { 'a/one': { severity: 'warn' } } } }).findings[0]?.severity).toBe('warn');
});

test('a run may be narrowed to rules and groups, and skip others', () => {
  const rules = ['a/one', 'a/two', 'b/one'].map((id) => ruleOf(id, []));
  const ran = (options: LintOptions, off: string[] = []) => {
    const config = { ...defaultConfig, rules: Object.fromEntries(off.map((id) => [id, { severity: 'off' as const }])) };
    const input = { inventory: inventoryOf(''), catalog: loadCatalog(), config, asOf: '2026-11-22' };
    return lintAll(rules, input, options).rulesRun.map(({ id }) => id);
  };
  expect(ran({ only: ['a'] })).toEqual(['a/one', 'a/two']);
  expect(ran({ only: ['a/two'] }, ['a/two'])).toEqual(['a/two']);
  expect(ran({ skip: ['a/one'] })).toEqual(['a/two', 'b/one']);
  expect(ran({ only: ['a'], skip: ['a/one'] })).toEqual(['a/two']);
  expect(ran({ only: null })).toHaveLength(3);
});

test('comments hide nothing where they are switched off', () => {
  const observations = [observationOf('User.email', 'user.contact.email', { line: 5 })];
  const input = { inventory: inventoryOf(''), catalog: loadCatalog(), config: defaultConfig, asOf: '2026-11-22' };
  const scan = { ...emptyScan, observations };
  const { findings } = lintAll([code(observations)], { ...input, scan }, { inline: false, suppressions: [comment(5)] });
  expect(findings[0]?.suppressed).toBeUndefined();
});

test('a report may lower its severity and never raise it', () => {
  const rule = ruleOf('a/one', [report('fields.email', { severity: 'info' }), report('fields.phone', { severity: 'error' })], {
    severity: 'warn',
  });
  expect(lint([rule]).findings.map(({ severity }) => severity)).toEqual(['info', 'warn']);
});

test('rules whose input is absent are listed as not run', () => {
  const rules = [ruleOf('a/scan', [], { needs: 'scan' }), ruleOf('a/policy', [], { needs: 'policy' })];
  expect(lint(rules).rulesNotRun.map(({ id }) => id)).toEqual(['a/scan', 'a/policy']);
  expect(lint(rules, { observations: [] }).rulesNotRun.map(({ id }) => id)).toEqual(['a/policy']);
});

test('a rule of a law runs where the law applies, and where nobody declared any', () => {
  const rule = ruleOf('a/one', [], { jurisdictions: ['gdpr', 'uk'] });
  const run = (yaml: string) => lint([rule], { yaml }).rulesRun.length;
  expect(run('fields: {}')).toBe(1);
  expect(run('jurisdictions: { uk: { applies: true } }')).toBe(1);
  expect(run('jurisdictions: { uk: { applies: todo } }')).toBe(0);
  expect(lint([rule], { yaml: 'jurisdictions: { ccpa: { applies: true } }' }).rulesNotRun[0]?.because).toBe(
    'neither `gdpr` nor `uk` applies',
  );
});

test('a rule yields to another that says the same thing, or speaks of the same place', () => {
  const at = [{ file: 'a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 }];
  const loud = ruleOf('a/one', [report('x', { at })], { yieldsTo: ['a/two'] });
  expect(about(lint([loud, ruleOf('a/two', [report('x')])]))).toEqual(['x']);
  expect(about(lint([loud, ruleOf('a/two', [report('y', { at })])]))).toEqual(['y']);
  expect(about(lint([loud, ruleOf('a/two', [report('y')])])).sort()).toEqual(['x', 'y']);
});

const code = (observations: Observation[]) =>
  ruleOf(
    'code/x',
    observations.map((observation) => report(observation.place, { observation })),
    { needs: 'scan' },
  );

test('confidence caps what a finding about code can be', () => {
  const observations = (['high', 'medium', 'low'] as const).map((confidence) =>
    observationOf(`${confidence}.email`, 'user.contact.email', { confidence }),
  );
  expect(
    lint([code(observations)], { observations })
      .findings.map(({ about, severity }) => [about, severity])
      .sort(),
  ).toEqual([
    ['high.email', 'error'],
    ['low.email', 'info'],
    ['medium.email', 'warn'],
  ]);
});

test('places of one category, subject and container are one finding, the strongest place first', () => {
  const observations = [
    observationOf('User.mail', 'user.contact.email', { line: 1, role: 'carries' }),
    observationOf('User.email', 'user.contact.email', { line: 2, role: 'stores' }),
    observationOf('User.secondEmail', 'user.contact.email', { line: 3, role: 'stores', confidence: 'medium' }),
    observationOf('Partner.email', 'user.contact.email', { line: 4 }),
  ];
  const { findings } = lint([code(observations)], { observations });
  expect(findings.map((finding) => [finding.about, finding.locations.map(({ line, note }) => [line, note])])).toEqual([
    [
      'User.email',
      [
        [2, undefined],
        [1, 'User.mail'],
        [3, 'User.secondEmail'],
      ],
    ],
    ['Partner.email', [[4, undefined]]],
  ]);
});

test('a move to another file or line changes no fingerprint of a group', () => {
  const group = (order: readonly string[]) =>
    order.map((place, index) => observationOf(place, 'user.contact.email', { line: index + 1, file: `src/${index}.ts` }));
  const print = (observations: Observation[]) =>
    lint([code(observations)], { observations }).findings.map((finding) => finding.fingerprint);
  expect(print(group(['User.email', 'User.mail']))).toEqual(print(group(['User.mail', 'User.email'])));
});

test('two rules of one place that the scan read in two ways are one finding', () => {
  const observations = [
    observationOf('User.contact', 'user.contact', { line: 1, confidence: 'medium' }),
    observationOf('User.contact', 'user.contact.email', { line: 8 }),
  ];
  const { findings } = lint([code(observations)], { observations });
  expect(findings.map(({ severity, locations }) => [severity, locations.map(({ line }) => line)])).toEqual([['error', [8, 1]]]);
});

const comment = (line: number, more: Partial<Suppression> = {}): Suppression => ({
  file: 'src/a.ts',
  rules: ['code/x'],
  reason: 'Agreed with counsel',
  from: line,
  to: line,
  range: { file: 'src/a.ts', line: line - 1, column: 1, endLine: line - 1, endColumn: 30 },
  ...more,
});

test('a comment hides the finding on its line, and the finding stays in the report as hidden', () => {
  const observations = [observationOf('User.email', 'user.contact.email', { line: 5 })];
  const { findings } = lint([code(observations)], { observations, suppressions: [comment(5)] });
  expect(findings[0]?.suppressed).toEqual({ by: 'inline', reason: 'Agreed with counsel' });
  expect(lint([code(observations)], { observations, suppressions: [comment(6)] }).findings[0]?.suppressed).toBeUndefined();
  expect(
    lint([code(observations)], { observations, suppressions: [comment(5, { rules: ['code/y'] })] }).findings[0]?.suppressed,
  ).toBeUndefined();
});

test('where a comment hides one place of a group, the others still speak', () => {
  const observations = [
    observationOf('User.email', 'user.contact.email', { line: 5 }),
    observationOf('User.mail', 'user.contact.email', { line: 9 }),
  ];
  const { findings } = lint([code(observations)], { observations, suppressions: [comment(5)] });
  expect(findings.map(({ about, suppressed }) => [about, suppressed])).toEqual([['User.mail', undefined]]);
});

test('an exemption hides its rule at its entry and below, and nowhere else', () => {
  const yaml = `fields:
  email:
    exempt: [{ rule: a/one, because: Agreed, approved_by: legal }]
    purposes: { orders: {} }
  emails: { purposes: {} }
`;
  const rule = ruleOf('a/one', [
    report('fields.email'),
    report('fields.email.purposes.orders.retention'),
    report('fields.emails'),
  ]);
  const other = ruleOf('a/two', [report('fields.email')]);
  const hidden = lint([rule, other], { yaml }).findings.filter(({ suppressed }) => suppressed?.by === 'exempt');
  expect(hidden.map(({ rule, about }) => `${rule} ${about}`)).toEqual([
    'a/one fields.email',
    'a/one fields.email.purposes.orders.retention',
  ]);
});

test('an exemption at the top hides its rule everywhere, in code too', () => {
  const observations = [observationOf('User.email', 'user.contact.email')];
  const yaml = 'exempt: [{ rule: code/x, because: Agreed, approved_by: legal }]';
  expect(lint([code(observations)], { observations, yaml }).findings[0]?.suppressed?.by).toBe('exempt');
});

const exceptions = realRules.filter(({ needs }) => needs === 'exceptions');
const speaking = (result: ReturnType<typeof lint>) =>
  result.findings.filter(({ suppressed }) => !suppressed).map(({ rule, severity }) => [rule, severity]);

test.each([
  ['2026-10-31', false, [['exceptions/expired', 'warn']]],
  ['2026-10-31', true, [['exceptions/expired', 'error']]],
  ['2026-12-10', true, [['exceptions/expired', 'warn']]],
  ['2027-06-30', true, []],
])('an exemption until %s still hides its finding; release %s', (until, release, expected) => {
  const yaml = `fields: { email: { exempt: [{ rule: a/one, because: Agreed, approved_by: legal, until: ${until} }] } }`;
  const result = lint([ruleOf('a/one', [report('fields.email')]), ...exceptions], { yaml, input: { release } });
  expect(speaking(result)).toEqual(expected);
});

test('a comment without a reason works and is reported', () => {
  const observations = [observationOf('User.email', 'user.contact.email', { line: 5 })];
  const result = lint([code(observations), ...exceptions], { observations, suppressions: [comment(5, { reason: '' })] });
  expect(speaking(result)).toEqual([['exceptions/without-reason', 'warn']]);
});

test('what hides nothing is reported, but not for a rule that did not run', () => {
  const yaml = 'exempt: [{ rule: code/x, because: Agreed, approved_by: legal }]';
  const rules = [code([]), ...exceptions];
  expect(speaking(lint(rules, { yaml, observations: [] }))).toEqual([['exceptions/unused', 'warn']]);
  expect(speaking(lint(rules, { yaml }))).toEqual([]);
});

test('a comment that names no rule, or one that does not exist, is reported', () => {
  const suppressions = [comment(5, { rules: [] }), comment(7, { rules: ['code/none'] })];
  const result = lint([code([]), ...exceptions], { observations: [], suppressions });
  expect(result.findings.map(({ message }) => message)).toEqual([
    'A comment disables rules without naming one. It hides nothing.',
    'A comment or exemption names the rule `code/none`, which does not exist.',
  ]);
});

test('a `not_personal` that meets no place is reported where code was scanned', () => {
  const yaml = 'not_personal:\n  - { code: Depot.city, because: Cities of depots }';
  expect(speaking(lint(exceptions, { yaml }))).toEqual([]);
  expect(speaking(lint(exceptions, { yaml, observations: [] }))).toEqual([['exceptions/unused', 'warn']]);
  expect(speaking(lint(exceptions, { yaml, observations: [observationOf('Depot.city', 'user.contact.address.city')] }))).toEqual(
    [],
  );
});

test('a rule that leaves a name in its message without data is a fault, not a finding', () => {
  expect(() => lint([ruleOf('a/one', [{ about: 'fields.email', message: 'wrong' }])])).toThrow('{name}');
});
