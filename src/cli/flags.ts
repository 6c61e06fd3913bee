/** A flag of the command line: a switch, a text of which the last one given counts, or a list gathered from repetition and commas. */
export interface Flag {
  readonly kind: 'switch' | 'text' | 'list';
  readonly says: string;
  /** One letter that stands for it. */
  readonly letter?: string;
}

/** Flags by name, as written after `--`. */
export type Flags = Readonly<Record<string, Flag>>;

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;
interface Values {
  readonly switch: boolean;
  readonly text: string | undefined;
  readonly list: readonly string[] | undefined;
}

/** What flags came to on one command line, by their names in camel case. */
export type Parsed<F extends Flags> = { readonly [Name in keyof F & string as CamelCase<Name>]: Values[F[Name]['kind']] };

/** Flags of every command. */
export const commonFlags = {
  cwd: { kind: 'text', says: 'Run as if started in this folder' },
  color: { kind: 'switch', says: 'Write colours, whatever the output' },
  'no-color': { kind: 'switch', says: 'Write no colours' },
  debug: { kind: 'switch', says: 'Tell what a run rests on, and where a fault of forthright itself comes from' },
} as const satisfies Flags;

/** Flags that say which state of the project is looked at, and how. */
export const projectFlags = {
  ...commonFlags,
  config: { kind: 'text', says: 'Read this config', letter: 'c' },
  'no-config-lookup': { kind: 'switch', says: 'Use the default config' },
  'allow-rule-code': { kind: 'switch', says: 'Run modules that `own_rules` names; they are code of the project' },
  at: { kind: 'text', says: 'Look at this commit' },
  'no-cache': { kind: 'switch', says: 'Read every file anew' },
  'cache-location': { kind: 'text', says: 'Keep the cache in this folder' },
  'no-progress': { kind: 'switch', says: 'Show no progress line' },
  timing: { kind: 'switch', says: 'Tell how long each stage, extractor and rule took' },
} as const satisfies Flags;

/** The flag of the commands that can look at git's index. */
export const stagedFlag = { staged: { kind: 'switch', says: 'Look at what is staged' } } as const satisfies Flags;

/** The flag of the commands that read code. */
export const parseFlag = {
  'strict-parse': { kind: 'switch', says: 'Fail where a source file cannot be parsed' },
} as const satisfies Flags;

/** Flags of the commands that can mend the form of the inventory. */
export const fixFlags = {
  fix: { kind: 'switch', says: 'Mend what changes no fact: units, codes, ids that moved' },
  'fix-dry-run': { kind: 'switch', says: 'Show as a diff what `--fix` would change' },
} as const satisfies Flags;

/** Where a report goes. */
export const reportFlags = {
  format: {
    kind: 'list',
    says: 'stylish, json, jsonl, sarif, github, gitlab, junit, checkstyle, markdown or html; name=file writes to a file; repeatable',
    letter: 'f',
  },
  'output-file': { kind: 'text', says: 'Write the report to this file', letter: 'o' },
} as const satisfies Flags;

/** Flags of the commands that end in findings. */
export const findingFlags = {
  ...reportFlags,
  only: { kind: 'list', says: 'Run these rules or groups alone' },
  skip: { kind: 'list', says: 'Run all but these rules or groups' },
  quiet: { kind: 'switch', says: 'Show errors alone' },
  'fail-severity': { kind: 'text', says: 'Fail from this severity on: error (default), warn or info' },
  'max-warnings': { kind: 'text', says: 'Fail above this many warnings' },
  'as-of': { kind: 'text', says: 'Judge dates as of this day (default: today)' },
  'no-inline-config': { kind: 'switch', says: 'Let no comment hide a finding' },
  'print-config': { kind: 'switch', says: 'Print the config in force and stop' },
  ...projectFlags,
} as const satisfies Flags;
