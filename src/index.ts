import type { Answers } from './adopt/draft.js';
import type { Audience, Question } from './adopt/questions.js';
import type { Comparison } from './core/comparison.js';
import type { Config } from './core/config.js';
import type { Explanation } from './core/explanation.js';
import type { Finding } from './core/finding.js';
import type { Scan } from './core/observation.js';
import type { Overridable } from './core/override.js';
import type { CoverageRow, Result, RuleMetadata } from './core/result.js';
import type { Accepting } from './run/accept.js';
import type { Adopted, Edit, Surveyed } from './run/adopt.js';
import type { Approved, Approving } from './run/approve.js';
import type { Automation } from './run/automation.js';
import type { Changed } from './run/change.js';
import type { CheckOptions } from './run/check.js';
import type { PolicyText } from './run/compare.js';
import type { ConfigPlace } from './run/config.js';
import type { Difference, DiffFormat, Earlier, PastRevision, PastState } from './run/diff.js';
import type { Fixed } from './run/fix.js';
import type { PolicyFiles, PolicyOptions } from './run/policy.js';
import type { TargetChoice } from './run/policy-targets.js';
import type { Project } from './run/project.js';
import type { LintOptions } from './run/result.js';
import type { ReviewOptions } from './run/review.js';
import type { Scope, Scopes } from './run/scopes.js';
import type { Answered } from './run/todo.js';
import type { Limit, Product, Several } from './run/together.js';
import type { OpenTree } from './tree/tree.js';

/**
 * The library. Nothing here prints, exits, writes files, opens a socket or knows the time; the command line is its first user.
 * Each function loads its engine when it is called, so that those who only lint never load a parser.
 */

import { configFolder } from './config/lookup.js';
import { defaultConfig } from './core/config.js';

export { defineRule, type Rule, type RuleInput } from './core/rule.js';
export { UsageError } from './core/usage-error.js';
export { isFailing } from './lint/gate.js';
export type { PolicyFormat } from './run/policy-targets.js';
export type { Watcher } from './run/project.js';
export { openMemory } from './tree/memory-tree.js';
export { openNoStore, openStore, type Store } from './tree/store.js';
export type { OpenTree } from './tree/tree.js';
export { openWorkTree } from './tree/work-tree.js';
export type {
  Accepting,
  Adopted,
  Answered,
  Answers,
  Approved,
  Approving,
  Audience,
  Automation,
  Changed,
  CheckOptions,
  Comparison,
  Config,
  ConfigPlace,
  CoverageRow,
  Difference,
  DiffFormat,
  Earlier,
  Edit,
  Explanation,
  Finding,
  Fixed,
  Limit,
  LintOptions,
  Overridable,
  PastRevision,
  PastState,
  PolicyFiles,
  PolicyOptions,
  PolicyText,
  Product,
  Project,
  Question,
  Result,
  ReviewOptions,
  RuleMetadata,
  Scan,
  Scope,
  Scopes,
  Several,
  Surveyed,
  TargetChoice,
};
export { defaultConfig };

/** The config in force for a tree. Throws a `UsageError` with the place of each fault. */
export async function loadConfig(tree: OpenTree, where: ConfigPlace): Promise<Config> {
  // Without one no rule has to be known.
  if (where.file === null && !(where.lookup && configFolder(tree) !== null)) return defaultConfig;
  return (await import('./run/config.js')).loadConfig(tree, where);
}

/** The whole check: the inventory against its rules, the code against the inventory, the published policy against both. */
export async function check(project: Project, options: CheckOptions): Promise<Result> {
  return (await import('./run/check.js')).check(project, options);
}

/** Who governs what in a tree: the nearest inventory above a file, and the inventories of the packages that rely on it. `homes`: the folders of the inventories, where they are not those of the tree. */
export async function scopesIn(tree: OpenTree, homes?: readonly string[]): Promise<Scopes> {
  return (await import('./run/scopes.js')).scopesIn(tree, homes);
}

/** The check of several inventories as one result; with `commit`, of what is new since it. `limit` is asked of each part before they are joined. */
export async function checkTogether(
  several: Several,
  options: CheckOptions,
  limit: Limit,
  commit: string | null = null,
): Promise<Result> {
  return (await import('./run/together.js')).checkTogether(several, options, limit, commit);
}

/** The rules that need the inventory alone, for several inventories as one result. */
export async function lintTogether(several: Several, options: LintOptions, limit: Limit): Promise<Result> {
  return (await import('./run/together.js')).lintTogether(several, options, limit);
}

/** Whether the published policies of several inventories are current, as one result. */
export async function checkPolicyTogether(several: Several, options: LintOptions): Promise<Result> {
  return (await import('./run/together.js')).checkPolicyTogether(several, options);
}

/** The code under several inventories, and under none, as one scan. */
export async function scanTogether(several: Several): Promise<Scan> {
  return (await import('./run/scan-together.js')).scanTogether(several);
}

/** The rules that need the inventory alone. */
export async function lint(project: Project, options: LintOptions): Promise<Result> {
  return (await import('./run/lint.js')).lint(project, options);
}

/** What `--fix` makes of a project: changes of form that change no fact. Writes nothing. */
export async function fix(project: Project, options: LintOptions): Promise<Fixed> {
  return (await import('./run/fix.js')).fix(project, options);
}

/** Personal data and recipients in the code, as `forthright scan --format json` prints them. Needs no inventory. */
export async function scan(project: Project): Promise<Scan> {
  return (await import('./run/scan.js')).scan(project);
}

/** Renders the policy in one format, or as the files that the inventory names. Writes nothing. */
export async function renderPolicyFiles(project: Project, options: PolicyOptions): Promise<PolicyFiles> {
  return (await import('./run/policy.js')).renderPolicyFiles(project, options);
}

/** What changes for the people concerned between an earlier state of a project and this one, with the redline. */
export async function difference(project: Project, earlier: Earlier, chosen: TargetChoice = {}): Promise<Difference> {
  return (await import('./run/diff.js')).difference(project, earlier, chosen);
}

/** A comparison as a page with redline, Markdown for a pull request, or a section of a changelog. */
export async function writeDifference(found: Difference, format: DiffFormat): Promise<string> {
  return (await import('./run/diff.js')).writeDifference(found, format);
}

/** The revisions of the policy that past states number. */
export async function pastRevisions(project: Project, states: Iterable<PastState>): Promise<readonly PastRevision[]> {
  return (await import('./run/diff.js')).pastRevisions(project, states);
}

/** The page on which a reviewer reads, checks and signs the policy. */
export async function review(project: Project, options: ReviewOptions): Promise<string> {
  return (await import('./run/review.js')).review(project, options);
}

/** Records a reviewer's statement: the edit of the approvals. */
export async function approve(project: Project, approving: Approving): Promise<Approved> {
  return (await import('./run/approve.js')).approve(project, approving);
}

/** Every section and sentence of one policy that counsel may word, with the file of counsel's words where there is one. */
export async function overridables(project: Project, chosen: TargetChoice): Promise<readonly Overridable[]> {
  return (await import('./run/override.js')).overridables(project, chosen);
}

/** The file that takes counsel's words for a section or a sentence, begun with the present ones. */
export async function startOverride(project: Project, anchor: string, chosen: TargetChoice): Promise<Edit> {
  return (await import('./run/override.js')).startOverride(project, anchor, chosen);
}

/** What the templates would say at an anchor now, as Markdown. */
export async function plainWords(project: Project, anchor: string, chosen: TargetChoice): Promise<string> {
  return (await import('./run/override.js')).plainWords(project, anchor, chosen);
}

/** Tells that counsel's words hold for the facts as they are now: the edit of their file. */
export async function confirmOverride(project: Project, anchor: string, chosen: TargetChoice): Promise<Edit> {
  return (await import('./run/override.js')).confirmOverride(project, anchor, chosen);
}

/** The same, failing on nothing but what is new since `earlier`, the project as it stood at `commit`; the result tells what the change brings. */
export async function checkSince(project: Project, earlier: Project, commit: string, options: CheckOptions): Promise<Result> {
  return (await import('./run/since.js')).checkSince(project, earlier, commit, options);
}

/** Whether the published policy is current, by the rules of the group `policy/`. Renders nothing. */
export async function checkPolicy(project: Project, options: LintOptions): Promise<Result> {
  return (await import('./run/check.js')).checkPolicy(project, options);
}

/** Holds a policy text that lives elsewhere against the inventory and the code. */
export async function compare(project: Project, text: PolicyText): Promise<Comparison> {
  return (await import('./run/compare.js')).compare(project, text);
}

/** Explains a rule, a category, a place (`User.email`) or a line (`src/user.ts:14`). */
export async function explain(project: Project, about: string): Promise<Explanation> {
  return (await import('./run/explain.js')).explain(project, about);
}

/** What the code of a project shows: kinds of data, people, recipients. Needs no inventory. */
export async function survey(project: Project): Promise<Surveyed> {
  return (await import('./run/adopt.js')).survey(project);
}

/** The first inventory and lock, from the code and a few answers. Writes nothing. */
export async function adopt(project: Project, answers: Answers): Promise<Adopted> {
  return (await import('./run/adopt.js')).adopt(project, answers);
}

/** Declares a place in the code for a reason: the edits of inventory and lock. */
export async function declare(project: Project, about: string, why: string, whose?: string): Promise<Changed> {
  return (await import('./run/change.js')).declare(project, about, why, whose);
}

/** Declares a service that the code uses, by what it does: the edit of the inventory. */
export async function declareService(project: Project, id: string, does: string): Promise<Changed> {
  return (await import('./run/change.js')).declareService(project, id, does);
}

/** Says that a place holds no person's data: the edits of inventory and lock. */
export async function dismiss(project: Project, about: string, because: string): Promise<Changed> {
  return (await import('./run/change.js')).dismiss(project, about, because);
}

/** Brings the lock up to date: the edit of it. */
export async function accept(project: Project, accepting: Accepting): Promise<Changed> {
  return (await import('./run/accept.js')).accept(project, accepting);
}

/** The open facts of a project as questions, the most sensitive data first; for one audience or for all. */
export async function questions(project: Project, audience: Audience | null = null): Promise<readonly Question[]> {
  return (await import('./run/todo.js')).questions(project, audience);
}

/** The same as one Markdown document to fill in. */
export async function questionsText(project: Project, audience: Audience | null): Promise<string> {
  return (await import('./run/todo.js')).questionsText(project, audience);
}

/** Puts one answer into the inventory, by the path of its question. */
export async function answer(project: Project, path: string, words: string): Promise<Answered> {
  return (await import('./run/todo.js')).applyAnswers(project, [{ path, words }]);
}

/** Puts the answers of a filled-in document into the inventory. */
export async function applyQuestionnaire(project: Project, text: string): Promise<Answered> {
  return (await import('./run/todo.js')).applyQuestionnaire(project, text);
}

/** The schema with which editors complete and check a project's inventory, as the file it goes to. Throws a `UsageError` where there is no inventory. */
export async function editorSchema(project: Project): Promise<Edit> {
  const { requireDeclared } = await import('./run/project.js');
  return (await import('./run/editor-schema.js')).editorSchema(requireDeclared(project));
}

/** The hook and the workflow that fit a project. Writes nothing. */
export async function automation(project: Project): Promise<Automation> {
  return (await import('./run/automation.js')).automation(project);
}

/** Every rule there is, with those of the user's own that the config names. */
export async function rules(config: Config = defaultConfig): Promise<readonly RuleMetadata[]> {
  return (await import('./run/rules.js')).ruleBook(config);
}

/** What laws ask that a linter could check: the rules that do, or why none does. */
export async function coverage(): Promise<readonly CoverageRow[]> {
  return (await import('./run/rules.js')).coverage();
}
