import type { Category, RetentionLimit } from './catalog.js';
import type { Evidence, Flow } from './evidence.js';
import type { Considered } from './observation.js';
import type { Rule } from './rule.js';

/** What `explain` has to say, by what it was asked about. */
export type Explanation =
  | {
      readonly kind: 'rule';
      readonly rule: Rule;
      readonly docs: string;
      /** Where each law that the rule rests on was read, by its citation. */
      readonly sources: Readonly<Record<string, string>>;
      /** The figures that it holds data against. */
      readonly limits: readonly RetentionLimit[];
    }
  | {
      readonly kind: 'category';
      readonly key: string;
      readonly category: Category;
      /** Categories one step below. */
      readonly children: readonly string[];
      /** Names in code that mean it. */
      readonly words: readonly string[];
      /** Ids of the inventory's fields that declare it. */
      readonly fields: readonly string[];
    }
  /** Names that were weighed at a place or a line; none, where the line names nothing that a scan looks at. */
  | {
      readonly kind: 'places';
      readonly about: string;
      readonly considered: readonly Considered[];
      /** The YAML that would declare what no field covers. */
      readonly yaml?: string;
      /** Where the datum goes from there, and what the code says of promises about the place. */
      readonly flows?: readonly Flow[];
      readonly evidence?: readonly Evidence[];
    }
  /** What the code says of a promise of the inventory, by its id path: `fields.email`. */
  | {
      readonly kind: 'promise';
      readonly about: string;
      readonly evidence: readonly Evidence[];
      readonly flows: readonly Flow[];
    }
  | { readonly kind: 'unknown'; readonly about: string; readonly suggestion: string | null };
