import type { Reporter } from './options.js';

/** One finding a line, each as in `findings` of `schemas/result.schema.json`: for `grep`, `jq` and streams. */
export const jsonl: Reporter = ({ findings }) => findings.map((one) => `${JSON.stringify(one)}\n`).join('');
