import type { Catalog } from './catalog.js';
import type { Config } from './config.js';
import type { Disclosure, UntoldItem } from './document.js';
import type { Fix, Force, Severity } from './finding.js';
import type { Inventory } from './inventory.js';
import type { LockState } from './lock.js';
import type { CodeMatch } from './match.js';
import type { Observation, Scan } from './observation.js';
import type { OverrideState } from './override.js';
import type { ProseFigures } from './prose.js';
import type { Range } from './range.js';

/** What a rule may ask the engine for; `lock` asks for code and lock. A rule whose input is absent is "not run". Those that need `exceptions` run last and see what hid findings. */
export type Need = 'inventory' | 'scan' | 'lock' | 'policy' | 'exceptions';

/** All that a rule sees. `asOf` is an ISO date: the only clock there is. With `scan` comes `match`. `release`: what the calendar causes is an error. */
export interface RuleInput {
  readonly inventory: Inventory;
  readonly scan?: Scan;
  readonly match?: CodeMatch;
  readonly lock?: LockState;
  readonly policy?: PolicyState;
  readonly problems?: readonly InventoryProblem[];
  readonly exceptions?: readonly ExceptionUse[];
  readonly release?: boolean;
  readonly catalog: Catalog;
  readonly config: Config;
  readonly asOf: string;
}

/** What is wrong with the inventory as it is written, as its loader tells it: `rule` is `inventory/` and the kind. */
export interface InventoryProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly about: string;
  readonly message: string;
  readonly do: readonly string[];
  readonly at: readonly Range[];
  readonly fix?: Fix;
}

/** One thing that may hide findings, and whether it did. `about` names it without line, file or index; `until` is an ISO date. */
export interface ExceptionUse {
  readonly kind: 'inline' | 'exempt' | 'not_personal';
  readonly about: string;
  /** The rule that it silences; empty where none is named. */
  readonly rule: string;
  readonly reason: string;
  readonly range: Range;
  readonly until?: string;
  readonly hides: number;
  /** Whether a rule of that name exists, and whether it ran: only then can it be called unused. */
  readonly isKnown: boolean;
  readonly hasRun: boolean;
}

/** How the published policy stands to the inventory, as the hashes in its sidecar tell, and which of its sentences lack a fact. */
export interface PolicyState {
  readonly missing?: readonly Disclosure[];
  readonly untold?: readonly UntoldItem[];
  /** How the running text of each published policy reads. */
  readonly prose?: readonly { readonly notice: string | null; readonly language: string; readonly figures: ProseFigures }[];
  readonly published: readonly {
    readonly file: string;
    readonly state: 'current' | 'missing' | 'missing-waits' | 'values-differ' | 'waits-for-todo' | 'wording-differs' | 'edited';
    readonly changes: number;
  }[];
  /** Counsel's own words, where there are any. */
  readonly overrides?: readonly OverrideState[];
  /** For each notice (null: the one for all) and language, whether a person approved it as it stands; who did last, and when. */
  readonly approvals?: readonly {
    readonly notice: string | null;
    readonly language: string;
    readonly state: 'none' | 'approved' | 'words-differ' | 'facts-differ';
    readonly name?: string;
    readonly date?: string;
  }[];
}

/** One report of a rule. `about` is an id path or a place; the engine finds its range, unless `at` names one (code). `severity` may only lower. `do` and `law` stand in place of the rule's own, as they are. */
export interface Report {
  readonly about: string;
  readonly message: string;
  /** Other names of the same thing, by which a rule may have told it that this one yields to: `fields.email.sharing` for the sharing of one of its purposes. */
  readonly sameAs?: readonly string[];
  readonly data?: Readonly<Record<string, string | number>>;
  readonly do?: readonly string[];
  readonly law?: readonly string[];
  readonly at?: readonly Range[];
  readonly severity?: Severity;
  readonly fix?: Fix;
  /** For `code/*`: the observation meant. Its confidence caps the severity: medium warns, low informs. */
  readonly observation?: Observation;
}

/** A small inventory (YAML) and, for code rules, a source file, that show the rule. They run as tests and print on the rule's page. */
export interface Example {
  readonly title?: string;
  readonly inventory: string;
  readonly code?: Readonly<Record<string, string>>;
  /** The lines of `privacy.lock`, for rules that hold the code against it. */
  readonly lock?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Sets of rules by name, the smallest first. */
export const presets = ['recommended', 'strict', 'all'] as const;
/** One of the sets of rules, each holding the one before. */
export type Preset = (typeof presets)[number];

/** One rule: everything that is to be known of it in one frozen object. From it come `explain`, the page, the SARIF rule, the option schema and its tests. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly force: Force;
  readonly summary: string;
  readonly why: string;
  readonly law: readonly string[];
  /** Citations that nobody has read at their source yet. They are never printed, and a rule that rests on them alone only warns. */
  readonly unconfirmed?: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly needs: Need;
  /** JSON Schema of the options, with defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Message templates by id, `{name}` for data. */
  readonly messages: Readonly<Record<string, string>>;
  readonly do: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** The smallest preset that holds the rule; `recommended` unless told otherwise. */
  readonly preset?: Preset;
  /** The smallest preset in which an error of this rule fails a build; in smaller ones it warns. `recommended` unless told otherwise. */
  readonly blocks?: Preset;
  /**
   * Silent until the inventory itself asks for it, or promises what it holds the code against: an error is always about a line of the inventory.
   * Such rules stand beside the few that block before anybody asks for more.
   */
  readonly askedFor?: boolean;
  /** Rules that speak in this one's stead where both report the same `about` or the same place. */
  readonly yieldsTo?: readonly string[];
  /** Ids that it was a part of before: settings, exemptions, comments and accepted findings that name one of them hold for it too. */
  readonly answersTo?: readonly string[];
  /** The law pack that it is a row of. Where an inventory does not name that law, it is left out without a word. */
  readonly ofPack?: string;
  /** Where it is described, for a rule of the user's own; else the page in `docs/rules`. */
  readonly docs?: string;
  check(input: RuleInput, options: Readonly<Record<string, unknown>>): readonly Report[];
}

/** The type of an option that holds an ISO 8601 duration. */
export const duration = { type: 'string', format: 'duration' } as const;

/** The ids by which a rule is meant: its own first, then those that it was a part of before. */
export const idsOf = ({ id, answersTo = [] }: Pick<Rule, 'id' | 'answersTo'>): readonly string[] => [id, ...answersTo];

/** Freezes a rule, so that nothing changes it after it is defined. */
export function defineRule(rule: Rule): Rule {
  return Object.freeze(rule);
}
