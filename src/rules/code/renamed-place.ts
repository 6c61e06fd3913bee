import { compareRanges } from '../../core/range.js';
import { groupedRenames, type RenameGroup } from '../../core/renames.js';
import { defineRule, type Report } from '../../core/rule.js';
import { shellWord } from '../shared/commands.js';
import { listOf } from '../shared/words.js';

/** Places of a renamed container that are named; more are counted. */
const mostNamed = 3;

function placesOf({ places }: RenameGroup): string {
  const names = places.map(({ to }) => to.place);
  const rest = names.length - mostNamed;
  return rest > 0
    ? `${names
        .slice(0, mostNamed)
        .map((name) => `\`${name}\``)
        .join(', ')} and ${rest} more`
    : listOf(names, 'and');
}

export default defineRule({
  id: 'code/renamed-place',
  severity: 'warn',
  force: 'house',
  summary: 'A known place has another name now.',
  why: 'The inventory and `privacy.lock` know the place by its former name. Under the new one nobody would see what was decided about it.',
  law: [],
  jurisdictions: [],
  needs: 'lock',
  messages: {
    place: '`{to}` seems to be what `{from}` was: the same kind of data at the same spot, and nothing else came or went.',
    container: '`{to}` seems to be what `{from}` was: {places} hold the same data, and nothing of `{from}` is left.',
  },
  do: [
    'If it is the same datum, write the new name into `privacy.yaml` and `privacy.lock`: `forthright accept <place>`.',
    'If it is another datum, say what it is for: `forthright declare <place> --why "…"`.',
  ],
  examples: {
    bad: [
      {
        title: 'A column that got another name',
        inventory: '',
        code: {
          'src/customer.ts':
            "import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Customer {\n  @Column() mail: string;\n}\n",
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
  check: ({ lock }) =>
    groupedRenames(lock?.renamed ?? []).map((group): Report => {
      const { from, to, places } = group;
      const [first] = places;
      const words = places.map((one) => shellWord(one.to.place)).join(' ');
      const isPlace = places.length === 1 && first?.to.place === to;
      return {
        about: to,
        message: isPlace ? 'place' : 'container',
        data: { from, to, places: placesOf(group) },
        at: places.flatMap((one) => one.to.observations).sort(compareRanges),
        do: [
          `If it is the same datum, write the new name into inventory and lock:\nforthright accept ${words}`,
          `If it is another one, say what it is for:\nforthright declare ${shellWord(first?.to.place ?? to)} --why "…"`,
        ],
        ...(first ? { observation: first.to.observations[0] } : {}),
      };
    }),
});
