import type { FreshPlace } from '../../core/lock.js';
import { isLog } from '../../core/place.js';
import { compareRanges, compareText } from '../../core/range.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { declareStep, dismissStep } from '../shared/commands.js';
import { categoryInWords, listOf } from '../shared/words.js';

/** Known places that are named as what the declaration stands for; more would hide the point. */
const mostNamed = 2;
/** What the declaration was made for: known places of the same fields, those that do the same first. */
function whyNotCovered({ role, observations: [{ declaredBy }] }: FreshPlace, { lock }: RuleInput): string {
  const known = (lock?.lock.places ?? []).filter(({ fields }) => fields.some((id) => declaredBy.includes(id)));
  const places = [...new Set(known.sort((a, b) => Number(b.role === role) - Number(a.role === role)).map(({ place }) => place))];
  const others = places.length > mostNamed ? ` and ${places.length - mostNamed} more` : '';
  const named = places.slice(0, mostNamed).map((place) => `\`${place}\``);
  const declared = `${listOf(declaredBy, 'and')} ${declaredBy.length === 1 ? 'declares' : 'declare'} this kind of data`;
  if (named.length === 0) return `${declared}, for no place that is known so far.`;
  return `${declared} for ${others ? named.join(', ') + others : named.join(' and ')}; another place needs its own reason.`;
}

function reportOf(fresh: FreshPlace, input: RuleInput): Report {
  const { role, place, observations } = fresh;
  const { category } = observations[0];
  const sorted = [...observations].sort((a, b) => compareRanges(a, b) || compareText(a.id, b.id));
  return {
    about: place,
    message: role,
    data: { place, category, words: categoryInWords(input.catalog, category), uncovered: whyNotCovered(fresh, input) },
    at: sorted.map(({ file, line, column, endLine, endColumn }) => ({ file, line, column, endLine, endColumn })),
    do: [declareStep(place), dismissStep(place)],
    observation: observations[0],
    severity: role === 'receives' || isLog(place) || input.lock?.isOlder ? 'warn' : 'error',
  };
}

export default defineRule({
  id: 'code/new-place',
  severity: 'error',
  force: 'house',
  summary: 'A place that stores, sends or takes in personal data is new.',
  why: 'One declaration for a kind of data would let each further place slip in under it. Each place needs a reason, and whoever answers for the policy sees it come.',
  law: [],
  jurisdictions: [],
  needs: 'lock',
  messages: {
    stores: '`{place}` newly stores personal data: {words} (`{category}`). {uncovered}',
    sends: '`{place}` newly gives away personal data: {words} (`{category}`). {uncovered}',
    receives: '`{place}` newly takes in personal data: {words} (`{category}`). {uncovered}',
  },
  do: [
    'Say what the place is for: `forthright declare <place> --why "…"`.',
    'If it holds no person’s data: `forthright dismiss <place> --because "…"`.',
  ],
  examples: {
    bad: [
      {
        title: 'A second e-mail address under a declaration that was made for the first',
        inventory: '',
        code: {
          'src/customer.ts':
            "import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Customer {\n  @Column() email: string;\n  @Column() secondEmail: string;\n}\n",
        },
        lock: 'stores user.contact.email Customer.email -> email',
      },
    ],
    good: [
      {
        inventory: '',
        code: {
          'src/customer.ts':
            "import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Customer {\n  @Column() email: string;\n}\n",
        },
        lock: 'stores user.contact.email Customer.email -> email',
      },
    ],
  },
  check: (input) => (input.lock?.fresh ?? []).map((fresh) => reportOf(fresh, input)),
});
