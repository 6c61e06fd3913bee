import type { Approval } from '../../core/approval.js';
import type { Catalog } from '../../core/catalog.js';
import type { Change } from '../../core/change.js';
import type { Disclosure, Sentence } from '../../core/document.js';
import type { Evidence } from '../../core/evidence.js';
import type { Finding } from '../../core/finding.js';
import type { Inventory } from '../../core/inventory.js';
import type { Redlined } from '../diff/redline.js';

/** A place in the code, as a reviewer sees it. */
export interface SeenPlace {
  readonly place: string;
  readonly category: string;
  readonly role: string;
  readonly where: string;
  readonly note: string;
}

/** What changed since the last approval; `null` where that state is not to be found any more. */
export interface SinceApproval {
  readonly approval: Approval;
  readonly changes: readonly Change[] | null;
  readonly lines: readonly Redlined[] | null;
}

/** All that a review page shows of one policy. */
export interface ReviewMaterial {
  readonly inventory: Inventory;
  readonly catalog: Catalog;
  readonly language: string;
  readonly notice: string | null;
  readonly sentences: readonly Sentence[];
  readonly disclosures: readonly Disclosure[];
  readonly findings: readonly Finding[];
  /** What the code says of the inventory's promises. */
  readonly evidence: readonly Evidence[];
  readonly fresh: readonly SeenPlace[];
  /** Since when places count as new: the last approval or, where that kept none, the lock; null where there is neither. */
  readonly newSince: 'approval' | 'lock' | null;
  readonly dismissed: readonly SeenPlace[];
  readonly since: SinceApproval | null;
  readonly hashes: { readonly text: string; readonly inventory: string };
  /** The sentences as the templates have them, and the anchors where counsel's words stand in their place. */
  readonly plain: readonly Sentence[];
  readonly overridden: ReadonlySet<string>;
  readonly asOf: string;
}
