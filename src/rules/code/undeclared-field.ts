import type { Uncovered } from '../../core/match.js';
import { selectorFor } from '../../core/place.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { sensitivityOf } from '../../core/selectors.js';
import { stubFor } from '../shared/stub.js';
import { whyUncovered } from '../shared/why-uncovered.js';
import { categoryInWords } from '../shared/words.js';

const groupOf = ({ observation: { category, subject, container } }: Uncovered) => JSON.stringify([category, subject, container]);

/** The steps for one place: do without it, declare it, widen a field that nearly covers it, or call it not personal. */
function steps({ inventory, catalog }: RuleInput, { observation, nearest }: Uncovered): string[] {
  const sensitivity = sensitivityOf(catalog, observation.category);
  const near = nearest.find(({ lacks }) => lacks === 'subject');
  const yaml = stubFor(inventory, observation, sensitivity === 'special' || sensitivity === 'criminal');
  return [
    'Remove it, if nobody needs it.',
    ...(near ? [`If it is the same datum as \`${near.field}\`, add \`${observation.subject}\` to the \`subjects\` there.`] : []),
    `Else declare it in \`${inventory.source.file}\`:\n${yaml}`,
    `If it is not personal data, say so:\nnot_personal:\n  - { code: ${JSON.stringify(selectorFor(observation))}, because: "" }`,
  ];
}

export default defineRule({
  id: 'code/undeclared-field',
  severity: 'error',
  force: 'law',
  summary: 'The code holds personal data that the inventory does not declare.',
  why: 'What nobody declared is missing from the policy, is never deleted, and may not be collected at all.',
  law: ['GDPR Art. 13(1)', 'GDPR Art. 30(1)(c)', '11 CCR 7002(f)'],
  jurisdictions: [],
  needs: 'scan',
  messages: {
    stores: '`{place}` stores undeclared personal data: {words} (`{category}`). {because}. {uncovered}',
    receives: '`{place}` takes in undeclared personal data: {words} (`{category}`). {because}. {uncovered}',
    sends: '`{place}` gives away undeclared personal data: {words} (`{category}`). {because}. {uncovered}',
    carries: '`{place}` holds undeclared personal data: {words} (`{category}`). {because}. {uncovered}',
  },
  do: [
    'Remove it, if nobody needs it.',
    'Else declare it: the finding shows the YAML to add to `fields`.',
    'If it is not personal data, name the place under `not_personal` and say why.',
  ],
  examples: {
    bad: [
      {
        title: 'A passport number that no field declares',
        inventory: '',
        code: { 'src/traveller.ts': 'export interface Customer {\n  email: string;\n  passportNumber: string;\n}\n' },
      },
    ],
    good: [{ inventory: '', code: { 'src/customer.ts': 'export interface Customer {\n  email: string;\n}\n' } }],
  },
  check: (input) => {
    const { match, catalog, inventory } = input;
    const uncovered = match?.uncovered ?? [];
    const blocking = new Set(uncovered.filter(({ blocks }) => blocks).map(groupOf));
    return uncovered
      .filter((row) => blocking.has(groupOf(row)))
      .map((row): Report => {
        const { observation } = row;
        const data = {
          place: observation.place,
          category: observation.category,
          words: categoryInWords(catalog, observation.category),
          because: observation.because.map((reason) => reason.text.replace(/\.$/, '')).join('; '),
          uncovered: whyUncovered(inventory, row),
        };
        return { about: observation.place, message: observation.role, data, do: steps(input, row), observation };
      });
  },
});
