import type { Config } from '../core/config.js';
import type { Disclosure } from '../core/document.js';
import type { Explanation } from '../core/explanation.js';
import type { Finding, Severity } from '../core/finding.js';
import type { Scan } from '../core/observation.js';
import type { Result, RuleSummary } from '../core/result.js';
import type { Store } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';

/** What the commands ask of the library. `src/index.ts` offers it; nothing of it prints, exits, or knows the time. */
export interface Engine {
  /** The config in force: the named file, else the one that is found, else the defaults. */
  loadConfig(tree: OpenTree, where: { readonly file: string | null; readonly lookup: boolean }): Promise<Config>;
  check(project: Project, options: CheckOptions): Promise<Result>;
  lint(project: Project, options: LintOptions): Promise<Result>;
  /** Only whether the published policy is current: the rules of the group `policy/`. */
  checkPolicy(project: Project, options: LintOptions): Promise<Result>;
  scan(project: Project): Promise<Scan>;
  renderPolicyFiles(project: Project, options: PolicyOptions): Promise<PolicyFiles>;
  /** `about` is a rule, a category, a place, or `file:line` with the file relative to the root. */
  explain(project: Project, about: string): Promise<Explanation>;
  rules(): Promise<readonly RuleSummary[]>;
  isFailing(findings: readonly Finding[], gate: { readonly failSeverity?: Severity; readonly maxWarnings?: number }): boolean;
}

/** One project in one state, and how it is to be looked at. `asOf` is an ISO date. */
export interface Project {
  readonly tree: OpenTree;
  readonly store: Store;
  readonly config: Config;
  readonly asOf: string;
  readonly watcher: Watcher;
}

/** Told of each stage as it begins, and of progress within it: for `--timing` and the progress line. */
export interface Watcher {
  stage(name: string): void;
  progress(done: number, total: number): void;
}

/** Which rules run, and whether comments may hide findings. `only: null` means all. */
export interface LintOptions {
  readonly only: readonly string[] | null;
  readonly skip: readonly string[];
  readonly inlineConfig: boolean;
}

/** `release`: what the calendar causes is an error. */
export interface CheckOptions extends LintOptions {
  readonly release: boolean;
}

/** `format: null` renders the files that the inventory names in `policy.out`; a draft shows gaps instead of stopping at them. */
export interface PolicyOptions {
  readonly draft: boolean;
  readonly format: PolicyFormat | null;
}

/** The forms that a policy is written in, by name. */
export const policyFormats = ['html', 'fragment', 'markdown', 'json'] as const;
/** One of those forms. */
export type PolicyFormat = (typeof policyFormats)[number];

/** Texts to write. `path` is relative to the root, null for standard output. Where `missing` is not empty, `files` is, unless it is a draft. */
export interface PolicyFiles {
  readonly files: readonly { readonly path: string | null; readonly text: string }[];
  readonly missing: readonly Disclosure[];
}
