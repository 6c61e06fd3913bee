import type { Reporter } from './options.js';

/** Any of our results as JSON text, as its schema in `schemas/` describes it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The result as it is: `schemas/result.schema.json`. */
export const json: Reporter = (result) => jsonText(result);
