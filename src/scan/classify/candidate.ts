import type { Role, Site } from '../../core/observation.js';
import type { ContainerReading } from './containers.js';
import type { NamedOwner, NameReading } from './names.js';
import type { Reached } from './reach.js';
import type { ValueKind } from './value-kinds.js';
import type { RecordKind } from './vocabulary.js';

/** A name around a datum, nearest first: the shape that holds it, what holds that, the call it goes to, the functions and the file around it. */
export interface Context {
  readonly name: string;
  readonly reading: ContainerReading;
  readonly by: 'own' | 'outer' | 'call' | 'scope' | 'file';
  /** For a record that the names beside it show: how much that counts, less where the container has a name of its own that nobody knows. */
  readonly shown?: number;
}

/** Something that shows a category whatever the name says: `z.email()`, `@IsPhoneNumber()`, the `to` of a mail call. */
export interface Proof {
  readonly category: string;
  readonly text: string;
  /** What it counts beside a name that does not stand alone; 6 unless told. */
  readonly points?: number;
}

/** What the members of a record are together, where one kind of data makes up a good part of them. */
export interface Kin {
  readonly category: string;
  /** Some of the names that say so. */
  readonly names: readonly string[];
  /** They make up so much of it that a further member is likely one of them. */
  readonly sure: boolean;
  /** The members that take the category, as rows of the file and by name. */
  readonly rows: ReadonlySet<number>;
  readonly fields: ReadonlySet<string>;
}

/** What the names beside a datum say. */
export interface Company {
  /** Categories that only people have, by the names that say so. */
  readonly sure: ReadonlyMap<string, string>;
  /** Categories that people mostly have (`email`, `password`), by name. */
  readonly soft: ReadonlyMap<string, string>;
  /** A name that links to a person: `userId`, `customer`. */
  readonly personKey: string | null;
  /** The records of the person to whom that name links. */
  readonly keyRecords?: readonly RecordKind[];
  /** What a server, a database or a service is reached with stands beside it: what signs in there is a program. */
  readonly server?: boolean;
  /** What a company alone has beside it: `fiscalYear`. */
  readonly firm?: string;
  /** What a program that is registered to sign people in has beside it: `redirect_uris`. */
  readonly client?: string;
  /** The machine that says what stands beside it: `system`, `assistant`. */
  readonly speaker?: string;
  /** Where a file lies: `documentUrl`. */
  readonly file?: string;
  /** A way to reach somebody that holds no address: `push`, `inApp`. */
  readonly channel?: string;
  /** A name that tells how a request went: `success`, `statusCode`. */
  readonly outcome?: string;
  /** What the names beside it are, where they are mostly of one kind. */
  readonly kin?: Kin;
}

/** A place where a named datum may stand, with all that speaks for and against it. */
export interface Candidate {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly field: string;
  /** What is read as its name: the field, or the header or stored key that it stands for. */
  readonly reading: NameReading | null;
  readonly site: Site;
  readonly role: Role;
  /** The container as people are told of it. */
  readonly container: string | null;
  readonly place: string;
  readonly contexts: readonly Context[];
  readonly kind: ValueKind;
  readonly proofs: readonly Proof[];
  readonly company: Company;
  /** The records that its file's folders are called after. */
  readonly folders: readonly RecordKind[];
  readonly reached: Reached | null;
  /** The stored record that it links to, where it is no datum but a relation. */
  readonly relation: string | null;
  /** The project's own type with members that it is declared as, where one is. */
  readonly typed: string | null;
  /** A package's type that it is declared as, where that type's name says that it has members. */
  readonly foreign: string | null;
  /** Whose the value is, where it is read from somewhere (`user.name`). */
  readonly valueOwner: (NamedOwner & { readonly path: string }) | null;
  /** The field of a whole record that is handed on, where it is one of several at this name. */
  readonly part: string | null;
  /** The value is written into the program. */
  readonly constant: boolean;
  /** What shows that the sessions of its file are a program's, no person's. */
  readonly work?: string;
  /** Nothing is put there: null or undefined. */
  readonly emptied?: boolean;
  /** Somebody sends it: a part of a request. */
  readonly incoming: boolean;
  /** Points that the site itself adds or takes, with why. */
  readonly bias: number;
  /** Why the site holds no data, where that is so. */
  readonly veto: string | null;
}
