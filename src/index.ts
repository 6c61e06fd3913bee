import type { Config } from './core/config.js';
import type { Explanation } from './core/explanation.js';
import type { Finding } from './core/finding.js';
import type { Scan } from './core/observation.js';
import type { Result, RuleSummary } from './core/result.js';
import type { CheckOptions } from './run/check.js';
import type { ConfigPlace } from './run/config.js';
import type { PolicyFiles, PolicyOptions } from './run/policy.js';
import type { Project } from './run/project.js';
import type { LintOptions } from './run/result.js';
import type { OpenTree } from './tree/tree.js';

/**
 * The library. Nothing here prints, exits, writes files, opens a socket or knows the time; the command line is its first user.
 * Each function loads its engine when it is called, so that those who only lint never load a parser.
 */

export { defaultConfig } from './core/config.js';
export { UsageError } from './core/usage-error.js';
export { isFailing } from './lint/gate.js';
export type { PolicyFormat } from './run/policy.js';
export type { Watcher } from './run/project.js';
export { openMemory } from './tree/memory-tree.js';
export { openNoStore, openStore, type Store } from './tree/store.js';
export type { OpenTree } from './tree/tree.js';
export { openWorkTree } from './tree/work-tree.js';
export type {
  CheckOptions,
  Config,
  ConfigPlace,
  Explanation,
  Finding,
  LintOptions,
  PolicyFiles,
  PolicyOptions,
  Project,
  Result,
  RuleSummary,
  Scan,
};

/** The config in force for a tree. Throws a `UsageError` with the place of each fault. */
export async function loadConfig(tree: OpenTree, where: ConfigPlace): Promise<Config> {
  return (await import('./run/config.js')).loadConfig(tree, where);
}

/** The whole check: the inventory against its rules, the code against the inventory, the published policy against both. */
export async function check(project: Project, options: CheckOptions): Promise<Result> {
  return (await import('./run/check.js')).check(project, options);
}

/** The rules that need the inventory alone. */
export async function lint(project: Project, options: LintOptions): Promise<Result> {
  return (await import('./run/lint.js')).lint(project, options);
}

/** Personal data and recipients in the code, as `forthright scan --format json` prints them. Needs no inventory. */
export async function scan(project: Project): Promise<Scan> {
  return (await import('./run/scan.js')).scan(project);
}

/** Renders the policy in one format, or as the files that the inventory names. Writes nothing. */
export async function renderPolicyFiles(project: Project, options: PolicyOptions): Promise<PolicyFiles> {
  return (await import('./run/policy.js')).renderPolicyFiles(project, options);
}

/** Whether the published policy is current, by the rules of the group `policy/`. Renders nothing. */
export async function checkPolicy(project: Project, options: LintOptions): Promise<Result> {
  return (await import('./run/check.js')).checkPolicy(project, options);
}

/** Explains a rule, a category, a place (`User.email`) or a line (`src/user.ts:14`). */
export async function explain(project: Project, about: string): Promise<Explanation> {
  return (await import('./run/explain.js')).explain(project, about);
}

/** Every rule there is. */
export async function rules(): Promise<readonly RuleSummary[]> {
  return (await import('./run/rules.js')).ruleSummaries();
}
