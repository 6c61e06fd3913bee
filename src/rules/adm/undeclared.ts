import { defineRule, type Report } from '../../core/rule.js';
import { contradiction, scoredField } from '../shared/machine-decisions.js';

export default defineRule({
  id: 'adm/undeclared',
  severity: 'error',
  force: 'law',
  summary: 'A machine decides about people, and the policy cannot say how.',
  why: 'Whoever is turned down by a machine must be able to read that there is one, how it decides and what follows.',
  law: ['GDPR Art. 13(2)(f)', 'GDPR Art. 22(1)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    untold: '`statements.automated_decisions` is `true`, and `decisions` does not say which.',
    part: '`decisions.{decision}` does not say {part}.',
    denied: '{what}, and `statements.automated_decisions` is `false`.',
    unsaid: '`{field}` is a score that is worked out about people, and `statements.automated_decisions` says neither yes nor no.',
  },
  do: [
    'Declare each decision: `decisions: { {decision}: { say: "…", logic: "…", effect: "…", human_review: true } }`.',
    'If a person decides, let somebody declare that: `statements: { automated_decisions: false, declared_by: … }`.',
  ],
  examples: {
    bad: [
      {
        title: 'Yes, but which?',
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: true, declared_by: legal@juniper.example, declared_on: 2026-10-20 }`,
      },
      {
        title: 'What follows is missing',
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: true, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
decisions: { instalments: { say: "Whether you can pay in instalments", logic: "We count open invoices.", human_review: true } }`,
      },
    ],
    good: [
      {
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: true, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
decisions:
  instalments: { say: "Whether you can pay in instalments", logic: "We count open invoices.", effect: "With three you pay at once.", human_review: true }`,
      },
    ],
  },
  check: (input): Report[] => {
    const { statements, decisions } = input.inventory;
    const parts = Object.entries(decisions).flatMap(([id, decision]) =>
      (['logic', 'effect'] as const)
        .filter((part) => decision[part] === undefined)
        .map((part) => ({
          about: `decisions.${id}.${part}`,
          message: 'part',
          data: {
            decision: id,
            part: part === 'logic' ? 'how the machine decides (`logic`)' : 'what follows for the person (`effect`)',
          },
        })),
    );
    const told = statements?.automated_decisions;
    if (told === false) return [...contradiction(input), ...parts];
    if (told === true && Object.keys(decisions).length === 0) {
      return [{ about: 'statements.automated_decisions', message: 'untold', data: { decision: 'my_decision' } }];
    }
    const field = scoredField(input);
    if (told !== undefined || field === undefined || Object.keys(decisions).length > 0) return parts;
    return [{ about: 'statements.automated_decisions', message: 'unsaid', data: { field, decision: field } }];
  },
});
