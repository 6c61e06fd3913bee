import type { Range } from './range.js';

/** Counsel's own wording of a section or a sentence of one policy, as its file has it. */
export interface Override {
  /** The id of a section (`kept`), or of a sentence (`kept.3fa2b1c9`). */
  readonly anchor: string;
  readonly notice: string | null;
  readonly language: string;
  readonly file: string;
  /** The hash of the facts under it, as they were when somebody last looked; empty where the file does not say. */
  readonly facts: string;
  /** The words, as Markdown, and the line of the file that they begin on, 1-based. */
  readonly body: string;
  readonly line: number;
}

/** Those of counsel's words that are for one policy. */
export const overridesFor = (
  overrides: readonly Override[],
  { language, notice }: { readonly language: string; readonly notice?: string },
): readonly Override[] => overrides.filter((one) => one.language === language && one.notice === (notice ?? null));

/** How an override stands: its words can be used, rest on facts that changed since, replace nothing that there is, or cannot be used, for `reason`. */
export interface OverrideState {
  readonly anchor: string;
  readonly notice: string | null;
  readonly language: string;
  readonly file: string;
  readonly state: 'current' | 'facts-differ' | 'replaces-nothing' | 'unusable';
  readonly reason?: string;
  /** The words, as Markdown. */
  readonly words?: string;
  readonly at: Range;
}

/** A section or a sentence that counsel may word: what it says now, and the file of counsel's words where there is one. */
export interface Overridable {
  readonly anchor: string;
  readonly kind: 'section' | 'sentence';
  /** `S-27` on the review page; null for a section. */
  readonly id: string | null;
  readonly says: string;
  readonly file: string | null;
}
