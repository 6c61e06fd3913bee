import type { Severity } from './finding.js';

/** What a value must be. A plain value must be equal, a list must hold it; of several keys each must hold. */
export type Matcher =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | {
      readonly is?: string | number | boolean | readonly (string | number | boolean)[];
      readonly not?: string | number | boolean | readonly (string | number | boolean)[];
      /** A category, or one below it. */
      readonly under?: string;
      /** A regular expression that the text matches somewhere. */
      readonly matches?: string;
      readonly exists?: boolean;
      /** An ISO 8601 duration that the value exceeds whatever day it starts on. */
      readonly longer_than?: string;
    };

/** A rule of the user's own, as it is written in YAML. `path` leads to the entries that it looks at: `fields.*`. */
export interface OwnRule {
  readonly id: string;
  readonly file: string;
  readonly path: string;
  readonly when: Readonly<Record<string, Matcher>>;
  readonly unless: Readonly<Record<string, Matcher>>;
  readonly message: string;
  readonly why: string;
  readonly do: readonly string[];
  readonly severity: Severity;
}

/** The group that rules of one's own stand in. */
export const ownGroup = 'own/';
