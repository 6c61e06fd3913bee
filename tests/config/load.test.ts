import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConfig, loadConfigFile } from '../../src/config/load.js';
import { defaultConfig } from '../../src/core/config.js';

const rules = ['retention/missing', 'code/undeclared-field'];
const load = (files: Readonly<Record<string, string>>, folder = '') =>
  loadConfig({ read: (path) => files[path] ?? null }, folder, rules);
const faultsIn = (text: string, file = 'forthright.config.yaml') =>
  load({ [file]: text }).faults.map(
    ({ range, message, do: advice }) => `${range.line}:${range.column} ${message} > ${advice.join(' ')}`,
  );

test('a folder without a config has the defaults', () => {
  expect(load({})).toEqual({ config: defaultConfig, faults: [] });
  expect(load({ 'package.json': '{ "name": "forthright", "dependencies": { "forthright": "1" } }' })).toEqual({
    config: defaultConfig,
    faults: [],
  });
});

test('short forms are expanded', () => {
  const text =
    'extends: strict\nrules: { retention/missing: off, code/undeclared-field: [warn, { min: 2 }] }\nscan: { exclude: ["src/old/**"] }\nformat: sarif=out.sarif\n';
  expect(load({ 'forthright.config.yaml': text }).config).toEqual({
    file: 'forthright.config.yaml',
    extends: ['strict'],
    rules: { 'retention/missing': { severity: 'off' }, 'code/undeclared-field': { severity: 'warn', options: { min: 2 } } },
    scan: { include: [], exclude: ['src/old/**'], own: [] },
    format: ['sarif=out.sarif'],
  });
});

test.each([
  ['forthright.config.yml', 'format: json'],
  ['forthright.config.json', '{ "format": "json" }'],
  ['package.json', '{ "name": "x", "forthright": { "format": "json" } }'],
])('%s is a config', (file, text) => {
  const { config, faults } = load({ [`shop/${file}`]: text }, 'shop');
  expect(faults).toEqual([]);
  expect(config).toMatchObject({ file: `shop/${file}`, format: ['json'] });
});

test('a file of its own wins over package.json, and an empty one is the defaults', () => {
  const { config } = load({ 'package.json': '{ "forthright": { "format": "json" } }', 'forthright.config.yaml': '' });
  expect(config).toEqual({ ...defaultConfig, file: 'forthright.config.yaml' });
});

test('a file that is named is read, or null', () => {
  expect(loadConfigFile({ read: () => 'format: json' }, 'ci/strict.yaml', rules)?.config).toMatchObject({
    file: 'ci/strict.yaml',
    format: ['json'],
  });
  expect(loadConfigFile({ read: () => null }, 'gone.yaml', rules)).toBeNull();
});

test.each([
  ['scann: {}', '1:1 The config has no key `scann`. > Did you mean `scan`?'],
  ['scan: { includes: [] }', '1:9 `scan` has no key `includes`. > Did you mean `include`?'],
  ['rules: { retention/mising: error }', '1:10 There is no rule `retention/mising`. > Did you mean `retention/missing`?'],
  ['rules: { bees: error }', '1:10 There is no rule `bees`. > Run `forthright rules` to see them all.'],
  [
    'rules: { retention/missing: warning }',
    '1:29 `retention/missing` wants `error`, `warn`, `info` or `off`, or a list of one of them and options. > ',
  ],
  [
    'rules: { retention/missing: errors }',
    '1:29 `retention/missing` wants `error`, `warn`, `info` or `off`, or a list of one of them and options. > Did you mean `error`?',
  ],
  [
    'rules: { retention/missing: [warn, 3] }',
    '1:29 `retention/missing` wants `error`, `warn`, `info` or `off`, or a list of one of them and options. > ',
  ],
  [
    'extends: recomended',
    '1:10 `extends` wants `recommended`, `strict`, `all`, or a list of them. > Did you mean `recommended`?',
  ],
  ['scan: { exclude: src }', '1:18 `exclude` wants a list of texts. > '],
  ['scan: { own: [1] }', '1:15 An entry of `own` wants a text. > '],
  ['format: 3', '1:9 `format` wants a format or a list of formats. > '],
  ['- a', '1:1 The config wants keys and values. > '],
  [
    'rules: {',
    '1:9 The indentation does not fit, or a bracket is not closed before it. > Align the line with its neighbours and close each `{` and `[`.',
  ],
  ['format: a\nformat: b', '2:1 This key stands twice in one map. > Keep one of them.'],
])('`%s`', (text, fault) => {
  expect(faultsIn(text)).toEqual([fault]);
});

test('all faults are told at once, in the order of the file', () => {
  expect(faultsIn('format: 3\nrules: { a: error }\nscann: 1\n').map((fault) => fault.split(' ')[0])).toEqual([
    '1:9',
    '2:10',
    '3:1',
  ]);
});

test('a fault in package.json stands in package.json', () => {
  expect(faultsIn('{\n  "forthright": { "formt": "json" }\n}', 'package.json')).toEqual([
    '2:19 The config has no key `formt`. > Did you mean `format`?',
  ]);
});

test('with faults the defaults are in force', () => {
  expect(load({ 'forthright.config.yaml': 'format: json\nscann: 1' }).config).toEqual({
    ...defaultConfig,
    file: 'forthright.config.yaml',
  });
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    'rules',
    'scan',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '- ',
    '\n',
    '  ',
    '&a ',
    '*a',
    '!x ',
    '<<',
    '"',
    'error',
    ',',
    '~',
  );
  const junk = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.json(),
  );
  fc.assert(
    fc.property(
      junk,
      fc.constantFrom('forthright.config.yaml', 'package.json'),
      (text, file) => void load({ [file]: `${text}"forthright"` }),
    ),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(junk, (text) => void load({ 'forthright.config.yaml': text })),
    { numRuns: 200 },
  );
});
