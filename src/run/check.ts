import type { Result } from '../core/result.js';
import { suppressionsIn } from '../lint/directives.js';
import { matchObservations } from '../match/match.js';
import { publishedState } from './policy.js';
import { type Project, requireDeclared } from './project.js';
import { type LintOptions, resultOf } from './result.js';
import { scanDeep } from './scan.js';

/** `release`: what the calendar causes is an error. */
export interface CheckOptions extends LintOptions {
  readonly release: boolean;
}

/** The whole check: the inventory against its rules, the code against the inventory, the published policy against both. */
export async function check(project: Project, { release, ...options }: CheckOptions): Promise<Result> {
  project.watcher.stage('inventory');
  const declared = requireDeclared(project);
  const { scan, facts, notes, considered } = await scanDeep(project, declared);
  project.watcher.stage('match');
  const match = matchObservations(declared.inventory, scan.observations, { weighed: considered() });
  const policy = publishedState(project, declared);
  return resultOf(project, declared, options, {
    command: 'check',
    input: { scan: { ...scan, observations: match.observations }, match, release, ...(policy ? { policy } : {}) },
    suppressions: [...facts].flatMap(([file, one]) => suppressionsIn(file, one)),
    notes,
  });
}

/** Whether the published policy is current, by the rules of the group `policy/` alone. Renders nothing. */
export async function checkPolicy(project: Project, options: LintOptions): Promise<Result> {
  const declared = requireDeclared(project);
  const policy = publishedState(project, declared);
  return resultOf(
    project,
    declared,
    { ...options, only: ['policy'] },
    { command: 'policy', ...(policy ? { input: { policy } } : {}) },
  );
}
