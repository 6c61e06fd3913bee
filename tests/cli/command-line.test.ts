import { expect, test } from 'vitest';
import { commandNames } from '../../src/cli/command-names.js';
import { commands } from '../../src/cli/program.js';
import { folderWith } from '../helpers/folder.js';
import { cleanEnvironment } from '../helpers/repository.js';
import { cli, engineWith } from './world.js';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

test('the names to suggest are those of the commands', () => {
  expect([...commands.map((command) => command.name), 'completion']).toEqual([...commandNames]);
});

test('help shows commands and examples', async () => {
  const { code, out, error } = await cli(folderWith(), '--help');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  await expect(out).toMatchFileSnapshot('snapshots/help.txt');
});

test.each(commands.map((command) => command.name))('%s has help of its own', async (name) => {
  const { code, out } = await cli(folderWith(), `${name} -h`);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot(`snapshots/help-${name}.txt`);
});

test('help on a command is its help, and help alone is that of all', async () => {
  expect((await cli(folderWith(), 'help lint')).out).toBe((await cli(folderWith(), 'lint --help')).out);
  expect((await cli(folderWith(), 'help')).out).toBe((await cli(folderWith(), '--help')).out);
});

test('help exceptions prints the ways to say "not now"', async () => {
  const { code, out } = await cli(folderWith(), 'help exceptions');
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('snapshots/exceptions.txt');
});

test('the version is printed alone', async () => {
  expect(await cli(folderWith(), '--version')).toEqual({ code: 0, out: '0.1.0\n', error: '' });
});

test('completion prints a script', async () => {
  const { code, out } = await cli(folderWith(), 'completion');
  expect(code).toBe(0);
  expect(out).toContain('forthright --get-yargs-completions');
});

test('the script for fish is printed where it is named, and to those whose shell it is', async () => {
  const named = await cli(folderWith(), 'completion fish');
  expect(named).toMatchObject({ code: 0, error: '' });
  expect(named.out).toContain('complete -c forthright');
  const environment = { ...cleanEnvironment, SHELL: '/usr/bin/fish' };
  expect((await cli(folderWith(), 'completion', engineWith().engine, { environment })).out).toBe(named.out);
  expect((await cli(folderWith(), 'completion tcsh')).code).toBe(2);
});

test.each([
  ['--stagd', '`forthright check` has no flag `--stagd`.', 'Did you mean `--staged`?'],
  ['check --no-cash', '`forthright check` has no flag `--no-cash`.', 'Did you mean `--no-cache`?'],
  ['lint -x', '`forthright lint` has no flag `-x`.', '`forthright lint --help`'],
  ['lint --release', '`forthright lint` has no flag `--release`.', 'It is a flag of `forthright check`.'],
  [
    'scan --since main',
    '`forthright scan` has no flag `--since`.',
    'It is a flag of `forthright check` and `forthright accept`.',
  ],
  ['rules --timing', '`forthright rules` has no flag `--timing`.', '`forthright rules --help` lists its flags.'],
  ['chekc', '`chekc` is neither a command nor a path here.', 'Did you mean `forthright check`?'],
  ['src/nowhere.ts', '`src/nowhere.ts` is neither a command nor a path here.', ''],
  ['help nothing', '`help` knows no `nothing`.', '`exceptions`'],
  ['explain', 'needs to be told about what', '--help'],
  ['explain a b', '`b` is a word too many.', ''],
  ['check --format', '`--format` lacks its value.', ''],
  ['check -f yaml', '`--format` knows no `yaml`.', '`sarif`'],
  ['check -f jsno', '`--format` knows no `jsno`.', 'Did you mean `json`?'],
  ['check -f json -f sarif', 'would mix on standard output', '--format json=result.json'],
  ['check -f json -f sarif -o x', '`--output-file` goes with one format.', ''],
  ['check --fail-severity warning', '`--fail-severity` knows no `warning`.', '`warn`'],
  ['check --max-warnings few', '`--max-warnings few` is no whole number.', ''],
  ['check --as-of tomorrow', '`--as-of tomorrow` is no date.', ''],
  ['check --as-of 2026-02-30', '`--as-of 2026-02-30` is no date.', ''],
  ['check --only retention/mising', '`--only retention/mising` names no rule.', 'Did you mean `retention/missing`?'],
  ['check --skip nothing', '`--skip nothing` names no rule.', '`forthright rules`'],
  ['check --cwd nowhere', '`--cwd nowhere` names no folder.', ''],
  ['check ../elsewhere', '`../elsewhere` lies outside of the project.', ''],
  ['check --staged', 'git cannot read this folder: not a git repository', 'Without `--staged`'],
  ['check --at HEAD', 'git cannot read this folder', 'Without `--at`'],
  ['check --fix --staged', 'git cannot read this folder', ''],
  ['check --staged --at HEAD', 'each name another state', ''],
  ['explain nonsense', '`nonsense` is no rule, category, place or line that is known here.', ''],
  ['scan -f sarif', '`--format` knows no `sarif`.', ''],
])('`forthright %s` is a fault of use', async (words, message, hint) => {
  const { code, out, error } = await cli(folderWith({ 'privacy.yaml': '' }), words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(oneLine(error)).toContain(message);
  expect(oneLine(error)).toContain(hint);
});

test.each(['', 'check', 'lint', 'policy', 'policy --check'])('`forthright %s` without an inventory names init', async (words) => {
  const { code, error } = await cli(folderWith({ 'src/a.ts': '' }), words);
  expect(code).toBe(2);
  expect(error).toContain('forthright init');
});

test.each(['scan', 'rules'])('`forthright %s` needs no inventory', async (words) => {
  expect((await cli(folderWith(), words)).code).toBe(0);
});

test('an inventory in a folder below is pointed at, where a command works on one alone', async () => {
  const { code, error } = await cli(folderWith({ 'packages/shop/privacy.yaml': '' }), 'review');
  expect(code).toBe(2);
  expect(error).toContain('--cwd packages/shop');
});

test('a crash is told in a line, and with --debug where it was', async () => {
  const crash = async () => {
    throw new TypeError('cannot read x of undefined');
  };
  const { engine } = engineWith({ check: crash });
  const folder = folderWith({ 'privacy.yaml': '' });
  const short = await cli(folder, 'check', engine);
  expect(short).toMatchObject({ code: 2, out: '' });
  expect(oneLine(short.error)).toContain('cannot read x of undefined');
  expect(short.error).toContain('--debug');
  expect(short.error).not.toContain('command-line.test.ts');
  expect((await cli(folder, 'check --debug', engine)).error).toContain('command-line.test.ts');
});

test('what the machine refuses is named as that', async () => {
  const folder = folderWith({ 'privacy.yaml': '', taken: '' });
  const { code, error } = await cli(folder, 'check -o taken/report.txt');
  expect(code).toBe(2);
  expect(oneLine(error)).toContain('a file stands where a folder is needed');
});
