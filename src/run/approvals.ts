import type { Approval } from '../core/approval.js';
import { UsageError } from '../core/usage-error.js';
import type { Tree } from '../tree/tree.js';

/** Where approvals are kept, relative to the root. */
export const approvalsPath = '.forthright/approvals.json';

/** The approvals of a project, the oldest first; none where there is no file. Throws a usage error where the file is damaged. */
export function readApprovals(tree: Pick<Tree, 'read'>): readonly Approval[] {
  const text = tree.read(approvalsPath);
  if (text === null) return [];
  try {
    const { approvals } = JSON.parse(text) as { approvals: readonly Approval[] };
    if (Array.isArray(approvals)) return approvals;
  } catch {
    // Told below, like any other text that is no list of approvals.
  }
  throw new UsageError(`\`${approvalsPath}\` cannot be read.`, {
    hint: 'Restore it from git: approvals are never written by hand.',
  });
}
