import type { Uncovered } from '../../core/match.js';
import type { Observation } from '../../core/observation.js';
import { isLog, selectorFor } from '../../core/place.js';
import { isRenamed } from '../../core/renames.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { declareStep, dismissStep } from '../shared/commands.js';
import { stubFor } from '../shared/stub.js';
import { whyUncovered } from '../shared/why-uncovered.js';
import { categoryInWords } from '../shared/words.js';

const groupOf = ({ observation: { category, subject, container, place } }: Uncovered) =>
  JSON.stringify([category, subject, container ?? place]);
/** The strongest reasons of the scan, in one sentence. What would change its mind is for `explain`. */
function whyPersonal({ because }: Observation): string {
  const reasons = because.filter(({ code }) => code !== 'flip' && code !== 'dropped').slice(0, 3);
  return reasons.map(({ text }) => text.replace(/\.$/, '')).join('; ');
}

/** The steps for one place: do without it, widen a field that nearly covers it, declare it by command or by hand, or call it not personal. */
function steps(input: RuleInput, { observation, nearest }: Uncovered): string[] {
  const near = nearest.find(({ lacks }) => lacks === 'subject');
  return [
    'Remove it, if nobody needs it.',
    ...(near ? [`If it is the same datum as \`${near.field}\`, add \`${observation.subject}\` to the \`subjects\` there.`] : []),
    declareStep(selectorFor(observation)),
    `Or write it into \`${input.inventory.source.file}\` yourself:\n${stubFor(input, observation)}`,
    dismissStep(selectorFor(observation)),
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
    'Else declare it: `forthright declare <place> --why "…"`, or write the YAML that the finding shows.',
    'If it is not personal data: `forthright dismiss <place> --because "…"`.',
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
    const { catalog, inventory, lock, match } = input;
    const uncovered = (match?.uncovered ?? []).filter(({ observation }) => !isRenamed(lock, observation));
    // What only another catalogue finds never turns an upgrade red.
    const older = lock?.isOlder ? 'warn' : undefined;
    const blocking = new Set(uncovered.filter(({ blocks }) => blocks).map(groupOf));
    return uncovered
      .filter((row) => row.column !== undefined || blocking.has(groupOf(row)))
      .map((row): Report => {
        const { observation, column } = row;
        const { place, category } = observation;
        const severity = older ?? (isLog(place) ? 'warn' : 'error');
        const words = categoryInWords(catalog, category);
        const data = { place, category, words, because: whyPersonal(observation), uncovered: whyUncovered(inventory, row) };
        return { about: column?.place ?? place, message: observation.role, data, do: steps(input, row), observation, severity };
      });
  },
});
