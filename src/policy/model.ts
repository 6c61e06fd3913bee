import type { Token } from './tokens.js';

/** What a template gets: tokens, flags, lists and nested parts; never a plain string. Null: there is nothing to tell. */
export type Part = Token | boolean | null | PartRecord | readonly Part[];
/** Named parts of a model. */
export interface PartRecord {
  readonly [key: string]: Part;
}

const tokens = /^(?:\uE000[\uE010-\uE019]+\uE001)$/;

/** Throws where a model holds a string that is no token: a value that would reach the template as text. */
export function assertTokensOnly(part: Part, path = 'model'): void {
  if (typeof part === 'string') {
    if (!tokens.test(part)) throw new Error(`${path} holds text instead of a token`);
  } else if (part !== null && typeof part === 'object') {
    for (const [key, inner] of Object.entries(part)) assertTokensOnly(inner as Part, `${path}.${key}`);
  }
}
