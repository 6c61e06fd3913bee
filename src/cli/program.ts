import yargs, { type Argv, type Options } from 'yargs';
import { suggest } from '../core/suggest.js';
import { UsageError } from '../core/usage-error.js';
import { oneOf } from './choose.js';
import { widthFor } from './color.js';
import type { Command } from './command.js';
import { accept } from './commands/accept.js';
import { approve } from './commands/approve.js';
import { check } from './commands/check.js';
import { compare } from './commands/compare.js';
import { declare } from './commands/declare.js';
import { diff } from './commands/diff.js';
import { dismiss } from './commands/dismiss.js';
import { explain } from './commands/explain.js';
import { help } from './commands/help.js';
import { init } from './commands/init.js';
import { lint } from './commands/lint.js';
import { override } from './commands/override.js';
import { policy } from './commands/policy.js';
import { review } from './commands/review.js';
import { rules } from './commands/rules.js';
import { scan } from './commands/scan.js';
import { todo } from './commands/todo.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import { fishCompletion } from './fish-completion.js';
import { commonFlags, type Flag, type Flags } from './flags.js';
import type { World } from './world.js';

/** The commands, in the order of help. The first is what `forthright` alone runs. */
export const commands: readonly Command[] = [
  check,
  lint,
  scan,
  policy,
  diff,
  review,
  approve,
  override,
  init,
  declare,
  dismiss,
  accept,
  todo,
  compare,
  explain,
  rules,
  help,
];

const examples: readonly (readonly [line: string, says: string])[] = [
  ['forthright init', 'write the first privacy.yaml'],
  ['forthright scan', 'list the personal data that the code handles'],
  ['forthright', 'check inventory, code and published policy'],
  ['forthright check --staged', 'the same for what a commit would change'],
  ['forthright policy', 'write the privacy policy'],
];

const last = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value);
const each = (value: unknown) => (value === undefined ? undefined : [value].flat().flatMap((item) => String(item).split(',')));

function yargsOption({ kind, says, letter }: Flag, hidden: boolean): Options {
  const common = { describe: says, hidden, ...(letter === undefined ? {} : { alias: letter }) };
  if (kind === 'switch') return { ...common, type: 'boolean', coerce: (value: unknown) => last(value) === true };
  return { ...common, type: 'string', requiresArg: true, coerce: kind === 'list' ? each : last };
}

function addFlags(parser: Argv, flags: Flags, hidden: boolean): Argv {
  const names = Object.keys(flags);
  for (const name of names) parser.option(name, yargsOption(flags[name] as Flag, hidden));
  return parser.group(
    names.filter((name) => !(name in commonFlags)),
    'Flags:',
  );
}

type Chosen = (world: World) => Promise<ExitCode>;
type Values = Readonly<Record<string, unknown>>;

/** A switch that was not given is false, not absent. */
function withSwitches(flags: Flags, values: Values): Values {
  const switches = Object.keys(flags).filter((name) => flags[name]?.kind === 'switch');
  const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { ...values, ...Object.fromEntries(switches.map((name) => [camelCase(name), values[camelCase(name)] === true])) };
}

function addCommand(
  parser: Argv,
  command: Command,
  choose: (run: Chosen) => void,
  { isDefault = false, isToRun = false } = {},
): void {
  const { takes } = command;
  const isHidden = isDefault || isToRun;
  const words = [isDefault ? '$0' : command.name, ...(takes ? [takes.as] : [])].join(' ');
  const build = (inner: Argv) => {
    const built = addFlags(inner, command.flags, isHidden);
    if (isHidden) return takes && isToRun ? built.positional(takes.name, { type: 'string' }) : built;
    for (const [line, says] of command.examples ?? []) built.example(line, says);
    return takes ? built.positional(takes.name, { describe: takes.says, type: 'string' }) : built;
  };
  const handle = (values: Values) => {
    const given = takes ? [values[takes.name] ?? []].flat().map(String) : [];
    choose((world) => command.run(withSwitches(command.flags, values) as never, given, world));
  };
  // What `forthright` alone runs is listed under its name, not twice.
  if (isDefault) parser.command(words, false, build, handle);
  else parser.command(words, command.says, build, handle);
}

const hint = '`forthright --help` lists commands, `forthright <command> --help` their flags.';
const unknown = /^Unknown arguments?: ([^,]+)/;
const missing = /^Not enough non-option arguments/;
const alone = /^Not enough arguments following: (.+)$/;

/** Commands that are named as those which have a flag. */
const mostOwners = 2;

function unknownFlag(word: string, { name, flags }: Command): UsageError {
  const near = suggest(word, Object.keys(flags));
  const written = word.length === 1 ? `-${word}` : `--${word}`;
  const others = commands
    .filter((command) => Object.hasOwn(command.flags, word))
    .map((command) => `\`forthright ${command.name}\``);
  const list = `\`forthright ${name} --help\` lists its flags.`;
  const close = word.length === 1 || near === null ? list : `Did you mean \`--${near}\`?`;
  return new UsageError(`\`forthright ${name}\` has no flag \`${written}\`.`, {
    hint: others.length > 0 && others.length <= mostOwners ? `It is a flag of ${others.join(' and ')}. ${list}` : close,
  });
}

/** What yargs complains of, in our words and with the nearest flag. */
function usageError(message: string, words: readonly string[]): UsageError {
  const [, word] = unknown.exec(message) ?? [];
  const [, flag] = alone.exec(message) ?? [];
  if (word !== undefined && words.includes(word)) return new UsageError(`\`${word}\` is a word too many.`, { hint });
  if (word !== undefined) return unknownFlag(word, commands.find(({ name }) => words.includes(name)) ?? check);
  if (flag !== undefined) return new UsageError(`\`--${flag}\` lacks its value.`, { hint });
  if (missing.test(message)) return new UsageError('That command needs to be told about what.', { hint });
  return new UsageError(message, { hint });
}

/** Help without `[boolean]` and `[string]`; the setting is missing from the published types. */
function withoutTypes(parser: Argv): Argv {
  return (parser as Argv & { usageConfiguration(settings: Readonly<Record<string, boolean>>): Argv }).usageConfiguration({
    'hide-types': true,
  });
}

const shells = ['bash', 'zsh', 'fish'] as const;

/** The script for a shell: that of the user where none is named. yargs has those of bash and zsh, and goes by the environment alone. */
function addCompletion(parser: Argv, world: World, choose: (run: Chosen) => void): void {
  const says = 'Print a completion script for bash, zsh or fish';
  const build = (inner: Argv) => inner.positional('shell', { describe: 'bash, zsh or fish (default: yours)', type: 'string' });
  const own = shells.find((shell) => world.environment['SHELL']?.endsWith(shell)) ?? 'bash';
  parser.command('completion [shell]', says, build, ({ shell }: Values) => {
    const wanted = shell === undefined ? own : String(shell);
    if (wanted === own && own !== 'fish') parser.showCompletionScript();
    else choose(async ({ out }) => printFor(oneOf('completion', wanted, shells), out));
  });
}

function printFor(shell: (typeof shells)[number], out: World['out']): ExitCode {
  if (shell !== 'fish')
    throw new UsageError(`Your shell is not ${shell}.`, { hint: `\`SHELL=${shell} forthright completion\` prints its script.` });
  out.write(fishCompletion);
  return exitCode.clean;
}

/** The command that is to run. Then no help is shown, which yargs would lay out all the same, and for that all commands be known. */
function commandToRun(words: readonly string[]): Command | undefined {
  const [first] = words;
  return words.some((word) => helping.test(word)) ? undefined : commands.find(({ name }) => name === first);
}

const helping = /^(?:-[a-z]*h[a-z]*|--h(?:elp)?(?:=.*)?|--version.*|--get-yargs-completions)$/;

function programFor(words: readonly string[], world: World, choose: (run: Chosen) => void): Argv {
  const parser = withoutTypes(yargs([...words], world.folder))
    .scriptName('forthright')
    .locale('en')
    .exitProcess(false)
    .fail(false)
    .strict()
    .parserConfiguration({
      'boolean-negation': false,
      'duplicate-arguments-array': true,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'dot-notation': false,
    })
    .updateStrings({ 'Options:': 'Everywhere:', 'Positionals:': 'Words:' })
    .usage('forthright holds your code to your privacy policy, and writes the policy.\n\nforthright [command] [flags]')
    .version(world.version)
    .help()
    .alias('help', 'h')
    .describe({ help: 'Show help', version: 'Show the version' })
    .wrap(widthFor(world.out, world));
  const named = commandToRun(words);
  if (named) {
    addCommand(parser, named, choose, { isToRun: true });
    return parser;
  }
  const [first] = commands;
  if (first) addCommand(parser, first, choose, { isDefault: true });
  for (const command of commands) addCommand(parser, command, choose);
  for (const [line, says] of examples) parser.example(line, says);
  addCompletion(parser, world, choose);
  return parser.epilogue('`forthright <command> --help` lists the flags of a command.');
}

/** `help check` as `check --help`, and `help` alone as `--help`: help on commands is where flags are known. */
function withoutHelp([first, ...rest]: readonly string[]): readonly string[] {
  if (first !== 'help' || rest.length > 1) return first === undefined ? [] : [first, ...rest];
  const [topic] = rest;
  if (topic === undefined) return ['--help'];
  return commands.some(({ name }) => name === topic) ? [topic, '--help'] : [first, topic];
}

/** Reads the command line and runs the command that it names. Help, version and completion are printed here. */
export async function runProgram(given: readonly string[], world: World): Promise<ExitCode> {
  const words = withoutHelp(given);
  let chosen: Chosen | undefined;
  let printed = '';
  const parser = programFor(words, world, (run) => {
    chosen = run;
  });
  try {
    await parser.parseAsync([...words], {}, (_error: unknown, _values: unknown, output: string) => {
      printed = output;
    });
  } catch (error) {
    // Commands run later: whatever is thrown here is about the command line.
    throw usageError((error as Error).message, words);
  }
  if (printed === '' && chosen) return chosen(world);
  if (printed !== '') world.out.write(`${printed.trimEnd()}\n`);
  return exitCode.clean;
}
