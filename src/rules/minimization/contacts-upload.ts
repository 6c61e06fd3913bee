import { defineRule } from '../../core/rule.js';
import { isOwnData } from '../../core/selectors.js';
import { sourcesOf, wordsOf } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

const book =
  /\b((phone|imported|uploaded|device|email|mail|synced)? ?contacts|contact (list|book)|address ?book|phone ?book|friends? (list|emails?|phones?)|adressbuch|kontakte)\b/i;

export default defineRule({
  id: 'minimization/contacts-upload',
  severity: 'warn',
  force: 'law',
  summary: 'An address book is taken in, with people who never agreed.',
  why: 'The people in it know nothing of you. You would have to tell each of them, and they did not ask for it.',
  law: ['GDPR Art. 14', '11 CCR 7002(b)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { book: '`{field}` holds the address book of {subjects}: data of other people.' },
  do: [
    'Let people enter one address at a time when they invite somebody, and forget it once the invitation is sent.',
    'If friends are to be found, compare hashes on the device and keep none.',
    'If you do keep it, declare those people as a subject of their own with `source` the one who gave it.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  contacts:
    { category: user.relationships, subjects: [customer], source: device, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  invited_email:
    { category: user.contact.email, subjects: [guest], source: customer, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P7D after collected }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.fields)
      .filter(([, field]) => isOwnData(inventory, field))
      .filter(([, field]) => sourcesOf(field).some((source) => source === 'person' || source === 'device'))
      .filter(([id, { label }]) => book.test(wordsOf(id, label)) && !/emergency/i.test(wordsOf(id, label)))
      .map(([id, field]) => ({
        about: `fields.${id}`,
        message: 'book',
        data: { field: id, subjects: listOf(field.subjects, 'and') },
      })),
});
