import { type Hook, hookFor, packageManager } from '../adopt/hooks.js';
import { type Workflow, workflowFor } from '../adopt/workflow.js';
import type { Project } from './project.js';

/** What runs the check without being asked: before commits and in continuous integration. Null where it is there already. */
export interface Automation {
  readonly hook: Hook | null;
  readonly workflow: Workflow | null;
  /** Whether the project itself installs forthright, and the command that does. */
  readonly isInstalled: boolean;
  readonly install: string;
}

/** The hook and the workflow that fit a project. */
export function automation({ tree }: Project): Automation {
  const read = (path: string) => tree.read(path);
  const paths = tree.list().map(({ path }) => path);
  return {
    hook: hookFor(read),
    workflow: workflowFor(read, paths),
    isInstalled: (read('package.json') ?? '').includes('"forthright"'),
    install: `${packageManager(read).add} forthright`,
  };
}
