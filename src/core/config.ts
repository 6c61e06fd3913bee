import type { Severity } from './finding.js';
import type { Rule } from './rule.js';

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
  readonly scan: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly own: readonly string[];
    /** The folder that paths in `include` and `exclude` are seen from, where the config stands above the root: `../..`. */
    readonly from?: string;
  };
  readonly format?: readonly string[];
  /** Files with rules of the user's own: YAML, and modules that run only where they are allowed. */
  readonly own_rules?: readonly string[];
  /** The rules that those files hold, and the files that were not allowed to run. Put in by whoever loads them. */
  readonly own?: { readonly rules: readonly Rule[]; readonly refused: readonly string[] };
}

/** The config in force where nobody wrote one. */
export const defaultConfig: Config = {
  file: null,
  extends: ['recommended'],
  rules: {},
  scan: { include: [], exclude: [], own: [] },
};
