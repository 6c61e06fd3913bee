import type { Evidence } from '../core/evidence.js';
import type { AcceptedFinding, LockState } from '../core/lock.js';
import type { CodeMatch } from '../core/match.js';
import type { Result } from '../core/result.js';
import type { PolicyState } from '../core/rule.js';
import type { LintResult } from '../lint/lint.js';
import { lockState } from '../match/lock-state.js';
import { matchObservations } from '../match/match.js';
import { hangsOnClaims } from '../match/unsupported.js';
import { approvalStates } from './approvals.js';
import { readLock } from './lock.js';
import { publishedState } from './policy.js';
import { type Declared, loadOnce, type Project, requireDeclared } from './project.js';
import { type Gathered, type LintOptions, lintWith, resultFrom, resultOf } from './result.js';
import { type DeepScan, scanDeep } from './scan.js';

/** `release`: what the calendar causes is an error. */
export interface CheckOptions extends LintOptions {
  readonly release: boolean;
}

/** Everything that a check knows: the inventory, the code, how they meet, and what the rules say of it. */
export interface Examined {
  readonly declared: Declared;
  readonly deep: DeepScan;
  readonly match: CodeMatch;
  readonly lock: LockState | null;
  readonly evidence: readonly Evidence[];
  readonly linted: LintResult;
  readonly result: Result;
}

/** What may be known already: a scan of the same code, and what stood at an earlier commit. */
interface Beforehand {
  readonly scanned?: DeepScan;
  readonly standing?: readonly AcceptedFinding[];
}

/** Gathers all that there is to know of a project and runs the rules over it. */
export async function examine(
  project: Project,
  { release, ...options }: CheckOptions,
  { scanned, standing = [] }: Beforehand = {},
): Promise<Examined> {
  project.watcher.stage('inventory');
  const declared = requireDeclared(project, loadOnce);
  const known = readLock(project);
  const deep = scanned ?? (await scanDeep(project, declared));
  const { scan, suppressions, notes } = deep;
  project.watcher.stage('match');
  const match = await matched(declared, deep);
  const policy = await publishedState(project, declared);
  const lock = known && lockState(known, match, declared.catalog.version);
  const weighed = await deep.weigh(match.observations);
  const gathered: Gathered = {
    command: 'check',
    input: {
      scan: { ...scan, observations: match.observations, ...weighed },
      match,
      release,
      ...(policy ? { policy: { ...policy, ...approvalOf(project, declared) } } : {}),
      ...(lock ? { lock } : {}),
    },
    suppressions,
    notes,
    standing,
  };
  const linted = lintWith(project, declared, options, gathered);
  const { evidence } = weighed;
  return { declared, deep, match, lock, evidence, linted, result: resultFrom(project, declared, gathered, linted) };
}

/** To weigh every name again is dear, so it is asked for only where a claim hangs on it. */
async function matched({ inventory }: Declared, { scan, considered }: DeepScan): Promise<CodeMatch> {
  const match = matchObservations(inventory, scan.observations, { weighed: [] });
  if (!hangsOnClaims(inventory, match.observations)) return match;
  return matchObservations(inventory, scan.observations, { weighed: await considered() });
}

/** The states of the approvals, where the inventory asks for one. */
function approvalOf({ tree }: Project, declared: Declared): Pick<PolicyState, 'approvals'> {
  return declared.inventory.policy?.approval === 'required' ? { approvals: approvalStates(tree, declared) } : {};
}

/** The whole check: the inventory against its rules, the code against the inventory, the published policy against both. */
export async function check(project: Project, options: CheckOptions): Promise<Result> {
  return (await examine(project, options)).result;
}

/** Whether the published policy is current, by the rules of the group `policy/` alone. Renders nothing. */
export async function checkPolicy(project: Project, options: LintOptions): Promise<Result> {
  const declared = requireDeclared(project);
  const policy = await publishedState(project, declared);
  return resultOf(
    project,
    declared,
    { ...options, only: ['policy'] },
    { command: 'policy', ...(policy ? { input: { policy: { ...policy, ...approvalOf(project, declared) } } } : {}) },
  );
}
