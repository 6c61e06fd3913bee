import type { WordingMark } from './change.js';

/** A person's word that a policy may be published as it stands: what exactly they saw, and what they left open. Dates are ISO 8601. */
export interface Approval {
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly recordedBy: string;
  readonly notice: string | null;
  readonly revision: number | null;
  readonly languages: readonly string[];
  readonly lawsReviewed: readonly string[];
  readonly lawsNotReviewed: readonly string[];
  /** Hashes of the text of each language, and of the public values of the inventory. */
  readonly texts: Readonly<Record<string, string>>;
  readonly inventory: string;
  /** Fingerprints of findings that were open and accepted. */
  readonly accepted: readonly string[];
  readonly reservations: readonly string[];
  readonly wording: readonly WordingMark[];
  /** The hash of the record before; null for the first. A record that was changed later breaks the chain. */
  readonly before: string | null;
}
