import { defineRule, type Rule } from '../core/rule.js';
import { problemKinds, tidiness } from '../inventory/problem-kinds.js';

/** Rules that say the same thing better, with the field and the purpose. */
const saidBetter: Readonly<Record<string, readonly string[]>> = {
  'inventory/unknown-recipient': ['sharing/recipient-undeclared'],
  'inventory/missing-fact': ['sharing/recipient-no-purpose', 'transparency/source-missing'],
};

/** Comments are judged in code and inventory alike by `exceptions/without-reason`. */
const saidElsewhere: ReadonlySet<string> = new Set(['inventory/suppression-without-reason']);

/** What the loader finds wrong with the inventory as it is written, as rules: so that config, `explain`, pages and reports treat it like any other. */
export const inventoryRules: readonly Rule[] = problemKinds
  .filter(({ id }) => !saidElsewhere.has(id))
  .map(({ id, summary, why, do: steps }) =>
    defineRule({
      id,
      severity: tidiness.has(id) ? 'info' : 'error',
      ...(tidiness.has(id) ? { preset: 'all' as const } : {}),
      force: 'house',
      summary,
      why,
      law: [],
      jurisdictions: [],
      needs: 'inventory',
      messages: { problem: '{text}' },
      do: steps,
      examples: { bad: [], good: [] },
      ...(saidBetter[id] ? { yieldsTo: saidBetter[id] } : {}),
      check: ({ problems = [] }) =>
        problems
          .filter(({ rule }) => rule === id)
          .map(({ about, message, do: own, at, severity, fix }) => ({
            about,
            message: 'problem',
            data: { text: message },
            do: own,
            at,
            severity,
            ...(fix ? { fix } : {}),
          })),
    }),
  );
