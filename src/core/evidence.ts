import type { Confidence } from './observation.js';

/** What code says of a promise. Code shows that a purge exists, never that it ran. */
export const verdicts = ['supported', 'contradicted', 'not shown'] as const;
/** One of the verdicts. */
export type Verdict = (typeof verdicts)[number];

/** The kinds of promise that code is held against. */
export const claimKinds = [
  'deletion',
  'period',
  'cookie-life',
  'cookie-protection',
  'opt-in-default',
  'consent-first',
  'password-hash',
  'pseudonym',
  'reading',
  'precision',
  'required',
  'access',
  'erasure',
  'history',
  'withdrawal',
  'proof',
  'sharing',
] as const;
/** One of the kinds of promise. */
export type ClaimKind = (typeof claimKinds)[number];

/** One step of a path through the code: where it stands (1-based), and a sentence with the code's own names in backticks. */
export interface Step {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** What the code says of one promise. `about` is the inventory's id path (`fields.email.retention`), or a place in the code where nobody declared it. */
export interface Evidence {
  readonly claim: ClaimKind;
  readonly about: string;
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  /** One sentence without a full stop at its end, with names in backticks. */
  readonly text: string;
  readonly because: readonly Step[];
  /** In a scan under several inventories: the one that is meant, as a path from the root. */
  readonly inventory?: string;
}

/** Where a datum ends up. */
export type FlowEnd = 'log' | 'error' | 'url' | 'storage' | 'analytics' | 'recipient';

/** A datum that leaves: into a log, an address, the browser's storage, or to somebody else. */
export interface Flow {
  readonly to: FlowEnd;
  /** The inventory's id of who gets it, else the catalogue's; null where nobody else does or nobody knows. */
  readonly recipient: string | null;
  readonly category: string;
  /** The place of the observation that shows it, and its id. */
  readonly place: string;
  readonly observation: string;
  readonly confidence: Confidence;
  /** Fields of the inventory that cover the datum. */
  readonly declaredBy: readonly string[];
  /** Whether one of them names the recipient; null where the inventory knows no such recipient, or no field. */
  readonly permitted: boolean | null;
  readonly steps: readonly Step[];
}
