import type { Approval } from '../core/approval.js';
import { hashOf } from '../core/fingerprint.js';
import type { PolicyState } from '../core/rule.js';
import { UsageError } from '../core/usage-error.js';
import { policyHash, readSidecar, sidecarPath } from '../policy/sidecar.js';
import type { Tree } from '../tree/tree.js';
import { policyTargets } from './policy-targets.js';
import type { Declared } from './project.js';

/** Where approvals are kept, relative to the root. */
export const approvalsPath = '.forthright/approvals.json';

/** The hash of one record, which the next one holds. */
export const approvalHash = (approval: Approval): string => hashOf([JSON.stringify(approval)]);

/** The approvals of a project, the oldest first; none where there is no file. Throws a usage error where the file is damaged or a record was changed. */
export function readApprovals(tree: Pick<Tree, 'read'>): readonly Approval[] {
  const text = tree.read(approvalsPath);
  if (text === null) return [];
  const approvals = parsed(text);
  const isWhole = approvals?.every(
    ({ before }, index) => before === (index === 0 ? null : approvalHash(approvals[index - 1] as Approval)),
  );
  if (approvals && isWhole) return approvals;
  const what = approvals ? 'holds a record that was changed after it was written' : 'cannot be read';
  throw new UsageError(`\`${approvalsPath}\` ${what}.`, { hint: 'Restore it from git: `forthright approve` alone writes it.' });
}

function parsed(text: string): readonly Approval[] | null {
  try {
    const { approvals } = JSON.parse(text) as { approvals?: unknown };
    return Array.isArray(approvals) ? (approvals as Approval[]) : null;
  } catch {
    return null;
  }
}

/**
 * Whether a person approved each policy that is published, by hashes alone. An approval holds for its words: as long as those stay, neither a newer
 * version of the tool nor an inventory that is written otherwise voids it.
 */
export function approvalStates(tree: Pick<Tree, 'read'>, { inventory }: Declared): NonNullable<PolicyState['approvals']> {
  const approvals = readApprovals(tree);
  return policyTargets(inventory).map(({ notice = null, language }) => {
    const wanted = { notice, language };
    const approval = approvals.findLast((one) => one.notice === notice && one.languages.includes(language));
    return approval ? { ...wanted, ...stateOf(tree, inventory, approval, wanted) } : { ...wanted, state: 'none' as const };
  });
}

function stateOf(
  tree: Pick<Tree, 'read'>,
  inventory: Declared['inventory'],
  approval: Approval,
  { notice, language }: { readonly notice: string | null; readonly language: string },
) {
  const { name, date } = approval;
  const wanted = { language, ...(notice === null ? {} : { notice }) };
  const facts = policyHash(inventory, language);
  const sidecar = readSidecar(tree.read(sidecarPath(language, wanted.notice)));
  const words = sidecar?.hash === facts ? sidecar.words : undefined;
  if (words !== undefined)
    return { state: words === approval.texts[language] ? ('approved' as const) : ('words-differ' as const), name, date };
  return { state: approval.inventory === facts ? ('approved' as const) : ('facts-differ' as const), name, date };
}
