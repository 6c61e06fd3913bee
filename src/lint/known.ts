import type { Finding } from '../core/finding.js';
import type { AcceptedFinding, LockState } from '../core/lock.js';
import { idsOf } from '../core/rule.js';
import type { Complaint } from './complaint.js';

const keyOf = (rule: string, about: string) => JSON.stringify([rule, about]);

function hideKnown(
  complaints: readonly Complaint[],
  known: readonly AcceptedFinding[],
  suppressed: NonNullable<Finding['suppressed']>,
): readonly Complaint[] {
  if (known.length === 0) return complaints;
  const keys = new Set(known.map(({ rule, about }) => keyOf(rule, about)));
  return complaints.map((complaint) =>
    !complaint.suppressed && idsOf(complaint.rule).some((id) => keys.has(keyOf(id, complaint.about)))
      ? { ...complaint, suppressed }
      : complaint,
  );
}

/** Marks what the lock accepts: findings that stood when the project adopted forthright. */
export function applyLock(complaints: readonly Complaint[], state: LockState | undefined): readonly Complaint[] {
  return hideKnown(complaints, state?.lock.accepted ?? [], { by: 'lock', reason: 'It stood when forthright was adopted.' });
}

/** Marks what stood at an earlier commit. This comes before findings are joined: what is new is never hidden behind an old neighbour. */
export function applyBase(complaints: readonly Complaint[], standing: readonly AcceptedFinding[]): readonly Complaint[] {
  return hideKnown(complaints, standing, { by: 'base', reason: 'It stood before this change.' });
}
