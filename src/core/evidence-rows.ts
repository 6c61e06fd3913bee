/** Calls and decorators by which code shows that it keeps a promise. */
export interface EvidenceRows {
  readonly schedules: readonly EvidenceRow[];
  /** Calls that give a job its name, which a schedule then names. */
  readonly jobs: readonly EvidenceRow[];
  readonly deletions: readonly {
    readonly id: string;
    readonly match: readonly string[];
    readonly soft?: boolean;
    readonly source: string;
  }[];
  readonly cookies: readonly CookieRow[];
  /** Plugins of a schema by which `delete` only marks a row. */
  readonly softening: readonly string[];
  /** Beginnings or parts of a callee's last name that may take data away, though nobody can tell which. */
  readonly doubtful: readonly string[];
  /** Last names of calls that give stored records. */
  readonly readers: readonly string[];
  /** Packages that hand out whole records without a word of the project's code. */
  readonly serves: readonly string[];
  /** Packages that are given the database and read records of some names by themselves. */
  readonly adapters: readonly {
    readonly id: string;
    readonly modules: readonly string[];
    readonly records: readonly string[];
    readonly source: string;
  }[];
}

/** One library: how its calls end, its decorators, and of which packages the file imports one (`any`: whatever it imports). */
export interface EvidenceRow {
  readonly id: string;
  readonly modules: readonly string[];
  readonly match?: readonly string[];
  readonly decorator?: readonly string[];
  /** A key that the call's object must have. */
  readonly option?: string;
  readonly source: string;
}

/** A call that sets a cookie. `name`, `options`: positions of arguments; `key`: where in the options they stand; `unit` of a life given as a number. */
export interface CookieRow {
  readonly id: string;
  readonly match: readonly string[];
  readonly modules: readonly string[];
  readonly name?: number;
  readonly options: number;
  readonly key?: string;
  readonly unit: 'millisecond' | 'second' | 'day';
  /** Flags that are on unless they are turned off. */
  readonly defaults?: readonly string[];
  /** Set by a script in the browser: `httpOnly` cannot be given. */
  readonly browser?: boolean;
  readonly source: string;
}
