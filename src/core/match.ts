import type { Observation } from './observation.js';

/** How the places that the scan found and the inventory meet. */
export interface CodeMatch {
  /** Every observation, with its subject as far as the inventory decides it and the fields that cover it. */
  readonly observations: readonly Observation[];
  /** Observations that no field covers and nobody called not personal. */
  readonly uncovered: readonly Uncovered[];
  /** Observations that `not_personal` hides, with the reason given there and its position in the list. */
  readonly notPersonal: readonly { readonly observation: Observation; readonly because: string; readonly entry: number }[];
  /** Ids of fields that no place in the code supports. */
  readonly unsupported: readonly string[];
}

/** An observation that no field covers. */
export interface Uncovered {
  readonly observation: Observation;
  /** False where it merely carries a datum that another place stores, receives or sends: that other place is the one to report. */
  readonly blocks: boolean;
  /** The stored column, itself uncovered, that the place takes the same datum in for: both are one thing to declare, and it stands there. */
  readonly column?: Observation;
  readonly nearest: readonly NearMiss[];
}

/** A field that nearly covers a place: it lacks the subject, is confined to other places (`only`), or declares only a part of the category. */
export interface NearMiss {
  readonly field: string;
  readonly lacks: 'subject' | 'place' | 'breadth';
}
