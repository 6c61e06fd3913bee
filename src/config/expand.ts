import { type Config, defaultConfig, type RuleSetting } from '../core/config.js';

/** A config as it is written. */
interface WrittenConfig {
  readonly extends?: string | readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting | readonly [RuleSetting, Readonly<Record<string, unknown>>?]>>;
  readonly scan?: Partial<Config['scan']>;
  readonly format?: string | readonly string[];
  readonly own_rules?: string | readonly string[];
}

/** The long form of a config that fits its schema. */
export function expandConfig(file: string, value: object): Config {
  const written = value as WrittenConfig;
  return {
    file,
    extends: written.extends === undefined ? defaultConfig.extends : listOf(written.extends),
    rules: Object.fromEntries(Object.entries(written.rules ?? {}).map(([id, setting]) => [id, expandRule(setting)])),
    scan: { ...defaultConfig.scan, ...written.scan },
    ...(written.format === undefined ? {} : { format: listOf(written.format) }),
    ...(written.own_rules === undefined ? {} : { own_rules: listOf(written.own_rules) }),
  };
}

function expandRule(setting: NonNullable<WrittenConfig['rules']>[string]): Config['rules'][string] {
  if (typeof setting === 'string') return { severity: setting };
  const [severity, options] = setting;
  return options === undefined ? { severity } : { severity, options };
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
