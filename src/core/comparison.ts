/** What the inventory declares and a policy text that lives elsewhere lacks; `path` is the id path of the declaration. */
export interface Lacking {
  readonly kind: 'data' | 'recipient' | 'period';
  readonly path: string;
  /** What the text was searched for first: a label, a name, a time. */
  readonly name: string;
}

/** What a text says in a way that a person has to judge: a recipient only by its kind, a time only where it tells of something else. */
export interface Uncertain {
  readonly kind: 'recipient' | 'period';
  readonly path: string;
  readonly name: string;
  /** The words for the kind; the datum that the time is declared for. */
  readonly as: string;
}

/** A service that a policy text names, and that neither the inventory nor the code uses. */
export interface UnusedService {
  readonly ids: readonly string[];
  readonly name: string;
}

/** How a policy text stands to the inventory and the code. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly lacking: readonly Lacking[];
  readonly uncertain: readonly Uncertain[];
  readonly unused: readonly UnusedService[];
}
