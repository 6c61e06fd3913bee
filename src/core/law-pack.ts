import type { Labels } from './labels.js';

/** A dated law pack: what it covers, and what of the law it leaves out. A draft holds only the parts that somebody has read. */
export interface JurisdictionPack {
  readonly label: Labels;
  readonly covers: string;
  readonly leaves_out: string;
  readonly reviewed: string;
  readonly draft?: boolean;
  /** The day from which its items hold, where they name none. */
  readonly from?: string;
  /** A law whose article numbers it keeps: a citation of that law reads here as one of this. */
  readonly adopts?: { readonly citations: string; readonly as: string };
  readonly items: readonly PackItem[];
  readonly special_conditions?: readonly string[];
  /** Countries where the law holds: `EEA` or ISO codes. Data that leaves them is a transfer. */
  readonly regions?: readonly string[];
  /** Countries that this law itself treats as safe, beside those with a decision of their own. */
  readonly recognises?: {
    readonly regions: readonly string[];
    readonly citation: string;
    readonly source?: string;
    readonly confirmed: boolean;
  };
  /** Whether the law wants a legal basis named for each purpose. */
  readonly asks_basis?: boolean;
  /** The heading of what is told to the people of this law alone. */
  readonly annex?: Labels;
  /** The law's own groups of data, where it asks to sort by them. */
  readonly groups?: readonly DataGroup[];
  /** What the law calls a role of the catalogue, where it has a word of its own. */
  readonly roles?: readonly RoleName[];
  /** The longest time that the law gives to answer a request. */
  readonly reply_within?: string;
}

/** The word of a law for a role, by the role's id. */
export interface RoleName {
  readonly id: string;
  readonly label: Labels;
  readonly citation: string;
  readonly confirmed: boolean;
}

/** A group of data in the words of a law. `categories` are those of the catalogue that fall under it; `sources` those that do whatever their category. */
export interface DataGroup {
  readonly id: string;
  readonly label: Labels;
  readonly categories: readonly string[];
  readonly sources?: readonly string[];
  readonly sensitive?: boolean;
  readonly citation: string;
  readonly confirmed: boolean;
}

/**
 * One thing a law asks. Unconfirmed items only warn and print no citation. A right with `bases`, `uses`, `sources` or `statement` exists only where the
 * inventory has data under such a basis, use group or source, or declares that statement true; `separate` gives it a heading of its own.
 */
export interface PackItem {
  readonly id: string;
  readonly kind: 'disclosure' | 'right' | 'limit' | 'statement' | 'condition';
  readonly citation: string;
  readonly source: string;
  readonly confirmed: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly label?: Labels;
  readonly legal_name?: Labels;
  readonly say?: Labels;
  readonly bases?: readonly string[];
  readonly uses?: readonly string[];
  readonly sources?: readonly string[];
  readonly statement?: string;
  /** It exists only where sensitive data is held. */
  readonly sensitive?: boolean;
  readonly separate?: boolean;
  /** The section of the policy that tells it, where that is not the one for its kind. */
  readonly section?: string;
}
