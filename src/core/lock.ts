import type { Observation, Role } from './observation.js';

/** The file that holds which places in the code are known; it stands beside the inventory. */
export const lockName = 'privacy.lock';

/** What a known place does with the datum. Places that merely carry it are not listed: another place stores, sends or receives it. */
export type LockedRole = Exclude<Role, 'carries'>;

/** One line of the lock: a place that somebody has declared. `fields` are the ids that covered it when the line was written. */
export interface KnownPlace {
  readonly role: LockedRole;
  readonly category: string;
  readonly place: string;
  readonly fields: readonly string[];
}

/** A finding that stood when the project adopted forthright: it is known, and does not block. `about` is that of the finding. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly about: string;
}

/** What `privacy.lock` says. `catalog` is the version of the catalogue that found the places. */
export interface Lock {
  readonly catalog: string;
  readonly places: readonly KnownPlace[];
  readonly accepted: readonly AcceptedFinding[];
}

/** A declared place that the lock lacks. Several observations, where it cannot be told which of places with one name is the new one. */
export interface FreshPlace {
  readonly role: LockedRole;
  readonly place: string;
  readonly observations: readonly [Observation, ...Observation[]];
}

/** A known place that is gone, and the new one that took its place. */
export interface Renamed {
  readonly from: KnownPlace;
  readonly to: FreshPlace;
}

/** How the code stands to the lock. `isOlder`: another catalogue wrote it, so what is new may only be newly found. */
export interface LockState {
  readonly lock: Lock;
  readonly isOlder: boolean;
  readonly fresh: readonly FreshPlace[];
  /** Places that have another name now; they are not among the fresh ones. */
  readonly renamed: readonly Renamed[];
}
