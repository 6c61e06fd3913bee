import type { ChangeKind } from './catalog.js';
import type { Range } from './range.js';

/** How a change weighs for the people concerned. Whatever is not clearly otherwise is material. */
export type Weight = ChangeKind['weight'];

/** One change of what a policy tells. */
export interface Change {
  /** The row of the catalogue's `changes` that it is of. */
  readonly kind: string;
  readonly weight: Weight;
  /** The id path in the inventory, in its long form. */
  readonly about: string;
  /** What changes for the people concerned, as one sentence. */
  readonly says: string;
  readonly why: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it reaches data that is held already. */
  readonly data: ChangeKind['data'];
  /** Who is to be told, and when; null where nobody must be told ahead. */
  readonly tell: { readonly who: string; readonly when: string } | null;
  readonly law: readonly string[];
  /** Where the new value stands; null where it is gone. */
  readonly at: Range | null;
  /** Whether a reviewer may mark it as wording, and the hash of both texts that such a mark holds for. */
  readonly markable: boolean;
  readonly edit: string;
}

/** A reviewer's word that an edit changed no meaning: a hash of both texts, so that it holds for this edit alone. */
export interface WordingMark {
  readonly about: string;
  readonly edit: string;
  readonly by: string;
}
