import type { Evidence, Flow } from './evidence.js';

/** What the scan stands by: a place in the code that holds a named personal datum. This is the shape that `forthright scan --format json` prints. */
export interface Observation {
  /** Unique in one scan: `<file>#<Container>.<field> <site>`, with `~n` for repeats in one symbol. */
  readonly id: string;
  /** Survives moves: `User.email`, `POST /signup body.email`, `cookie:sid`. The grammar is that of selectors (`core/place.ts`). */
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly site: Site;
  readonly role: Role;
  readonly container: string | null;
  readonly field: string;
  /** A category key of the catalogue, `user.contact.email`. */
  readonly category: string;
  /** A subject id of the inventory, or null while undecided. */
  readonly subject: string | null;
  readonly confidence: Confidence;
  readonly because: readonly Reason[];
  /** Ids of the inventory's fields that cover this place. */
  readonly declaredBy: readonly string[];
}

/** The kinds of site at which code names a datum. */
export const sites = [
  'interface',
  'type',
  'class',
  'zod',
  'prisma',
  'typeorm',
  'sequelize',
  'drizzle',
  'dml',
  'mongoose',
  'graphql',
  'form',
  'request',
  'param',
  'storage',
  'header',
  'analytics',
  'log',
  'payload',
  'other',
] as const;
/** One of the kinds of site. */
export type Site = (typeof sites)[number];

/** What the place does with the datum: keeps it, takes it in, gives it away, or merely carries it through the code. */
export type Role = 'stores' | 'receives' | 'sends' | 'carries';

/** `high`: CI may block on it. `medium`: a person should look. `low`: worth a mention in a full listing. */
export type Confidence = 'high' | 'medium' | 'low';

/** One step of the reasoning: a stable code, and a sentence for people with the code's own names in backticks. */
export interface Reason {
  readonly code:
    | 'name'
    | 'container'
    | 'type'
    | 'validator'
    | 'sibling'
    | 'link'
    | 'library'
    | 'request'
    | 'path'
    | 'doc'
    | 'claim'
    | 'dropped'
    | 'flip';
  readonly text: string;
}

/** A name that was weighed: either an observation or, with `verdict` null, why it is not one. `explain` prints these. */
export interface Considered {
  /** In the grammar of places, as of an observation. */
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly container: string | null;
  readonly field: string;
  readonly observation: Observation | null;
  readonly because: readonly Reason[];
}

/** A recipient that the code shows: a catalogue id (or a host or package that stands in no catalogue) and what was seen. */
export interface RecipientSighting {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly by: 'import' | 'url' | 'script' | 'env';
  readonly seen: string;
}

/** A stored field of a person's record that may hold anything: JSON whose type nobody wrote. The scan cannot see what is in it. */
export interface OpaqueField {
  /** In the grammar of places, as of an observation. */
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly container: string;
  readonly field: string;
  /** The type as written: `Json`, `jsonb`, `Schema.Types.Mixed`. */
  readonly type: string;
}

/** A file that was not read, and why. `kind` parts a file that could not be parsed (an error under `--strict-parse`) from one that was not text to begin with. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
  readonly kind?: 'unparsed' | 'unread';
}

/** What was looked at and what was not. */
export interface Coverage {
  readonly scanned: number;
  readonly skipped: readonly SkippedFile[];
  /** Files left out by default, counted by kind: tests, stories, mocks, generated, declarations … */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** The result of a scan. What `flows` and `evidence` say of the inventory's promises needs an inventory; without one they tell of places alone. */
export interface Scan {
  readonly schemaVersion: 1;
  readonly files: Coverage;
  readonly observations: readonly Observation[];
  readonly recipients: readonly RecipientSighting[];
  /** Stored fields of people's records whose content the code does not say. */
  readonly opaque?: readonly OpaqueField[];
  readonly flows: readonly Flow[];
  readonly evidence: readonly Evidence[];
}
