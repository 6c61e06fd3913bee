import { type Field, type Inventory, TODO } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { covers, ownFields, usesOfField } from '../../core/selectors.js';
import { sourcesOf } from '../shared/uses.js';

const notes =
  /(^|_)(notes?|remarks?|free_?text|misc|miscellaneous|additional_info(rmation)?|comments?_by_staff|bemerkung(en)?|notiz(en)?)($|_)/;

/** What is a paper, or a word to one who delivers, has its topic in its name. */
const named = /(^|_)(sick|credit|debit|delivery|dispatch|shipping|gift|promissory|release)_notes?($|_)/;

/** What people write for themselves, as in a diary, is theirs to choose. */
const isOwnDiary = (field: Field) =>
  covers('user.content.private', field.category) && sourcesOf(field).every((source) => source === 'person');

/** Whether it is told what the notes are for, and how long they stay: then somebody has thought of what belongs there. */
const isBounded = (inventory: Inventory, id: string, field: Field) =>
  usesOfField(inventory, id, field).every((use) => {
    const retention = use.value('retention');
    const because = retention === TODO ? undefined : retention?.because;
    return retention !== undefined && (because !== undefined || use.value('without_it') !== undefined);
  });

export default defineRule({
  id: 'minimization/free-text-uncontrolled',
  severity: 'warn',
  force: 'guidance',
  summary: 'Notes are kept, and nobody says what may stand in them.',
  why: 'In free notes everything ends up sooner or later: illness, quarrels, guesses. People may read them, and no deletion looks into them.',
  law: ['CNIL GDPR Developer Guide, sheet 7'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { free: '`{field}` is free text, and no `note` says what may be written there.' },
  do: [
    'Replace it by choices, if you can.',
    'Else tell your staff what may stand there and write that down: `note: "facts on the order; no health, no opinions"`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  notes:
    { category: user.content, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  notes:
    { category: user.content.private, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed, note: "facts on the order; no health, no opinions" }`,
      },
    ],
  },
  check: ({ inventory }) =>
    ownFields(inventory)
      .filter(([id, field]) => covers('user.content', field.category) && notes.test(id) && !named.test(id) && !isOwnDiary(field))
      .filter(([id, field]) => field.note === undefined && !isBounded(inventory, id, field))
      .map(([id]) => ({ about: `fields.${id}`, message: 'free', data: { field: id } })),
});
