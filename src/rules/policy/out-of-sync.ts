import type { Inventory } from '../../core/inventory.js';
import { defineRule, type PolicyState, type Report } from '../../core/rule.js';

type Published = PolicyState['published'][number];

/** Where the inventory names a published file. */
export function pathOfOutput({ policy }: Inventory, file: string): string {
  const [kind] = Object.entries(policy?.out ?? {}).find(([, path]) => path === file) ?? [];
  return kind ? `policy.out.${kind}` : `policy.out[${file}]`;
}

const messages: Partial<Record<Published['state'], string>> = {
  missing: 'missing',
  'missing-waits': 'unpublished',
  edited: 'edited',
  'values-differ': 'differs',
  'waits-for-todo': 'waits',
};

const publish = 'Publish it anew: `forthright policy`.';

export default defineRule({
  id: 'policy/out-of-sync',
  severity: 'error',
  force: 'law',
  summary: 'The published policy says something else than the inventory.',
  why: 'A policy is a promise. One that lags behind the inventory promises what is no longer true.',
  law: ['GDPR Art. 5(1)(a)'],
  jurisdictions: [],
  needs: 'policy',
  askedFor: true,
  messages: {
    missing: '`{file}` has not been published yet.',
    unpublished: '`{file}` has not been published yet: it waits for {who} to settle what is `todo`.',
    edited: '`{file}` was changed by hand. What stands in it no longer comes from the inventory.',
    differs: '`{file}` lags behind the inventory: {count}.',
    waits: '`{file}` lags behind the inventory: {count}, and it waits for {who} to settle what is `todo`.',
  },
  do: [publish],
  examples: {
    bad: [
      {
        title: 'No policy published yet',
        inventory: '\npolicy: { out: { markdown: PRIVACY.md }, language: en, revision: 1, effective_on: 2026-12-01 }',
      },
    ],
    good: [{ inventory: '' }],
  },
  check: ({ inventory, policy }) =>
    (policy?.published ?? []).flatMap((published): Report[] => {
      const message = messages[published.state];
      if (message === undefined) return [];
      const { file, changes } = published;
      const who = inventory.review?.by ?? inventory.statements?.declared_by ?? 'a person';
      const data = { file, who, count: changes === 1 ? '1 change' : `${changes} changes` };
      const at = { about: pathOfOutput(inventory, file), message, data };
      if (message === 'edited')
        return [
          { ...at, do: ['Put the words that you want into a file of their own: `forthright override <anchor>`.', publish] },
        ];
      return [
        message === 'waits' || message === 'unpublished'
          ? {
              ...at,
              severity: 'warn',
              do: ['Settle what is `todo` in the inventory, then publish it anew: `forthright policy`.'],
            }
          : at,
      ];
    }),
});
