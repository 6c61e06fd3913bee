import type { Location } from './finding.js';

/**
 * Something that only the person at the keyboard can put right: a flag, a path, a config or an inventory that does not parse.
 * It ends the run with exit code 2 and is shown without a stack. `at` are places to show with a code frame, `hint` is what to do.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly hint: string | undefined;
  readonly at: readonly Location[];

  constructor(
    message: string,
    more: { readonly hint?: string | undefined; readonly at?: readonly Location[]; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.hint = more.hint;
    this.at = more.at ?? [];
  }
}
