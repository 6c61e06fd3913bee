import type { Severity } from './finding.js';

/** What a config sets a rule to. */
export type RuleSetting = Severity | 'off';

/** Behaviour, from `forthright.config.yaml` or `package.json#forthright`. The inventory holds the facts. */
export interface Config {
  /** Where it was read, or null where defaults are in force. */
  readonly file: string | null;
  readonly extends: readonly string[];
  /** Rule id to severity and options. */
  readonly rules: Readonly<
    Record<string, { readonly severity?: RuleSetting; readonly options?: Readonly<Record<string, unknown>> }>
  >;
  readonly scan: { readonly include: readonly string[]; readonly exclude: readonly string[]; readonly own: readonly string[] };
  readonly format?: readonly string[];
}

/** The config in force where nobody wrote one. */
export const defaultConfig: Config = {
  file: null,
  extends: ['recommended'],
  rules: {},
  scan: { include: [], exclude: [], own: [] },
};
