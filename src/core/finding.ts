import type { Role } from './observation.js';
import type { Range } from './range.js';

/** How grave a finding is: an error fails the run, a warning and a note do not. */
export type Severity = 'error' | 'warn' | 'info';
/** Whether a rule rests on a statute, on guidance of an authority, or on our own judgement (a house rule cites no breach). */
export type Force = 'law' | 'guidance' | 'house';

/** A place, and the lines around it for people to see. `frame` is attached by `index`, never by a rule. */
export interface Location extends Range {
  readonly note?: string;
  readonly frame?: readonly { readonly line: number; readonly text: string }[];
}

/** Which data something is about, in words for people who read no code. */
export interface Datum {
  /** A category key of the catalogue, and what people call it: `email address`. */
  readonly category: string;
  readonly kind: string;
  /** Whose it is, in the inventory's words; empty while undecided. */
  readonly people: readonly string[];
  /** The code's own name for it as words, `payout email`; absent where the inventory is meant. */
  readonly name?: string;
  readonly role?: Role;
  /** What holds it in the code, as words: `partner`. */
  readonly holder?: string;
  /** Who gets it, where it is sent. */
  readonly recipient?: string;
}

/** A change that says the same thing as the format has it: the text `from`, which stands at `at`, becomes `text`. No fact changes by it. */
export interface Fix {
  readonly at: Range;
  readonly from: string;
  readonly text: string;
}

/** What a rule found. `about` is a place in code or the inventory's id path; the fingerprint is a hash of rule and `about`, so it survives moves. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly about: string;
  readonly message: string;
  readonly why: string;
  /** What to do, one step each. A step that is a command to paste or YAML to write stands in backticks or on lines of its own. */
  readonly do: readonly string[];
  readonly law: readonly string[];
  readonly locations: readonly Location[];
  readonly fingerprint: string;
  /** Path of the rule's page, `docs/rules/retention/missing.md`. */
  readonly docs: string;
  /** What `--fix` does about it. */
  readonly fix?: Fix;
  /** Set where something hides the finding: then it does not count, and reporters list it as suppressed. */
  readonly suppressed?: { readonly by: 'inline' | 'exempt' | 'lock' | 'not_personal' | 'base'; readonly reason: string };
  readonly datum?: Datum;
  /** In a run over several inventories: those that it concerns, as paths from the root. */
  readonly inventories?: readonly string[];
}
