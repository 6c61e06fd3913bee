import type { LockState } from '../core/lock.js';
import type { Complaint } from './complaint.js';

/** Marks what the lock accepts: findings that stood when the project adopted forthright. */
export function applyLock(complaints: readonly Complaint[], state: LockState | undefined): readonly Complaint[] {
  if (!state || state.lock.accepted.length === 0) return complaints;
  const accepted = new Set(state.lock.accepted.map(({ rule, about }) => `${rule} ${about}`));
  return complaints.map((complaint) =>
    !complaint.suppressed && accepted.has(`${complaint.rule.id} ${complaint.about}`)
      ? { ...complaint, suppressed: { by: 'lock', reason: 'It stood when forthright was adopted.' } }
      : complaint,
  );
}
