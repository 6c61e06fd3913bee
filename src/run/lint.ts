import type { Result } from '../core/result.js';
import { type Project, requireDeclared } from './project.js';
import { type LintOptions, resultOf } from './result.js';

/** Runs the rules that need the inventory alone. */
export async function lint(project: Project, options: LintOptions): Promise<Result> {
  project.watcher.stage('inventory');
  return resultOf(project, requireDeclared(project), options, { command: 'lint' });
}
