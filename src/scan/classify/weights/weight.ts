import type { Reason } from '../../../core/observation.js';

/** One thing that speaks for (positive points) or against a category. */
export interface Weight {
  readonly code: Reason['code'];
  readonly points: number;
  readonly text: string;
}

/** A name as messages write it. */
export const quote = (text: string): string => `\`${text}\``;
