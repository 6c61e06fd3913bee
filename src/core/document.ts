import type { Range } from './range.js';

/** A fact that the policy tells, with where it was declared and which law asks for it. */
export interface Disclosure {
  readonly id: string;
  /** The section that tells it. */
  readonly section: string;
  readonly state: 'applicable' | 'not-applicable' | 'missing';
  readonly because?: string;
  /** Id paths in the inventory that it is made from. */
  readonly from: readonly string[];
  readonly ranges: readonly Range[];
  readonly citations: readonly string[];
  /** For `missing`: the sentence that could not be written, and what to declare. */
  readonly sentence?: string;
  readonly declare?: string;
  /** For `missing`: the language of the policy that a text is not written in, where it is in another. */
  readonly language?: string;
}

/** What a law asks for, by a provision that nobody has confirmed or in words that no template has, and the policy does not tell. `path`: where it would be declared. */
export interface UntoldItem {
  readonly pack: string;
  readonly item: string;
  readonly path: string;
}

/** Where a sentence of the policy comes from. Never published: it goes to the sidecar and the review page. */
export interface Provenance {
  readonly template: string;
  readonly paths: readonly string[];
  readonly citations: readonly string[];
}

/** One sentence, heading, table cell or label of the policy, in order, with where it comes from. Ids count from `S-1`. */
export interface Sentence extends Provenance {
  readonly id: string;
  readonly section: string;
  readonly text: string;
  /** By what `forthright override` finds it again after other words and numbers changed. */
  readonly anchor: string;
  /** Whether it is running text: of a paragraph or a list, not of a table or a heading. */
  readonly prose?: true;
  /** The file of counsel's own words, where it is one of them. */
  readonly override?: string;
}
