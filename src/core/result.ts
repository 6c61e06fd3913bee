import type { Datum, Finding } from './finding.js';
import type { RecipientSighting, Scan } from './observation.js';
import type { Range } from './range.js';
import type { Need, Preset } from './rule.js';

/** What one run tells: the findings, what was looked at and what not. Reporters turn it into text; nothing else is printed. */
export interface Result {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'forthright'; readonly version: string };
  readonly command: string;
  readonly inventory: string | null;
  /** The inventories of a run over several; `inventory` is then null. */
  readonly inventories?: readonly string[];
  /** Files that every verdict hangs on: the inventory, what it extends or includes, config and lock. */
  readonly governedBy?: readonly string[];
  readonly findings: readonly Finding[];
  readonly rulesRun: readonly RuleSummary[];
  readonly rulesNotRun: readonly { readonly id: string; readonly because: string }[];
  readonly files: Scan['files'] | null;
  readonly places: number;
  /** Places that `privacy.lock` knows; null where there is no lock. */
  readonly known?: number | null;
  /** Who answers legal questions, as the inventory names them; null where it names nobody. */
  readonly legal?: string | null;
  /** Places that `not_personal` hides. */
  readonly dismissed?: number;
  readonly recipients: readonly RecipientSighting[];
  readonly todos: readonly string[];
  readonly notes: readonly string[];
  /** With `--since`: what this change brings and takes away. */
  readonly since?: Changes;
}

/** A place with personal data, as people who read no code are told of it. `purposes` are in the inventory's words. */
export interface PlaceTold {
  readonly place: string;
  readonly datum: Datum;
  readonly declaredBy: readonly string[];
  readonly purposes: readonly string[];
  readonly at: Range;
}

/** How the code differs from an earlier commit: places that store, send or take in data, and the names of recipients seen. */
export interface Changes {
  readonly commit: string;
  readonly came: readonly PlaceTold[];
  readonly went: readonly PlaceTold[];
  readonly recipientsCame: readonly string[];
  readonly recipientsWent: readonly string[];
}

/** A rule as reporters need it. */
export interface RuleSummary {
  readonly id: string;
  readonly severity: 'error' | 'warn' | 'info';
  readonly summary: string;
  readonly why: string;
  readonly law: readonly string[];
  readonly force: 'law' | 'guidance' | 'house';
  readonly docs: string;
}

/** All that a program may want to know of a rule. */
export interface RuleMetadata extends RuleSummary {
  readonly group: string;
  readonly needs: Need;
  /** Law packs under which it runs; empty where it runs under each. */
  readonly jurisdictions: readonly string[];
  /** The smallest preset that holds it. */
  readonly preset: Preset;
  /** The smallest preset in which it fails a build; null where it never does. */
  readonly blocks: Preset | null;
  /** JSON Schema of its options; null where it has none. */
  readonly options: Readonly<Record<string, unknown>> | null;
  readonly yieldsTo: readonly string[];
  /** Where each law that it cites was read. */
  readonly sources: readonly { readonly law: string; readonly source: string }[];
}

/** One thing that laws ask and a linter could check: the rules that do, or why none does. */
export interface CoverageRow {
  readonly row: string;
  readonly rules: readonly string[];
  readonly because: string | null;
}
