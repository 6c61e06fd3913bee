import { defineRule, type Report } from '../../core/rule.js';
import { ownFields } from '../../core/selectors.js';
import { groupOf, sourcesOf, wordsOf } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

const book =
  /\b((phone|imported|uploaded|device|email|mail|synced)? ?contacts|contact (list|book)|address ?book|phone ?book|friends? (list|emails?|phones?)|adressbuch|kontakte)\b/i;

/** The whole book, and not the one contact that somebody names. */
const whole =
  /\b(address ?books?|phone ?books?|contacts? (list|book)s?|(all|imported|uploaded|synced|phone|device) contacts|friends? list|adressbuch|telefonbuch)\b/i;
/** Hashes that are compared and forgotten hold no book, and who is called in an emergency is chosen for that. */
const apart = /emergency|hash/i;

export default defineRule({
  id: 'minimization/contacts-upload',
  severity: 'warn',
  force: 'law',
  summary: 'An address book is taken in, with people who never agreed.',
  why: 'The people in it know nothing of you. You would have to tell each of them, and they did not ask for it.',
  law: ['GDPR Art. 14', '11 CCR 7002(b)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    book: '`{field}` holds the address book of {subjects}: data of other people.',
    invites: '`{field}` holds an address book, and {purposes} writes to the people in it, who never asked for that.',
    lent: '`{field}` holds the address book that {sources} gives, with people who never agreed to it.',
  },
  do: [
    'Let people enter one address at a time when they invite somebody, and forget it once the invitation is sent.',
    'If friends are to be found, compare hashes on the device and keep none.',
    'If you must keep it, declare those people as a subject of their own with `source` the one who gave it, do not market to them, and record who decided so under `exempt`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  contacts:
    { category: user.relationships, subjects: [customer], source: device, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
      {
        title: 'Friends are invited out of an address book',
        inventory: `
subjects: { friend: { say: "Friends of customers" } }
purposes: { invites: { use: marketing.communications.email, say: "Invite friends of customers", basis: { is: legitimate_interests, interest: "Find new customers", assessment: legal/lia.md } } }
fields:
  address_book:
    { category: user.contact.email, label: "Address book", subjects: [friend], source: customer, stored_in: [orders_db], purposes: [invites], required: false, opt_in: true, sharing: [], retention: P7D after collected }`,
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
  check: (input) =>
    ownFields(input.inventory).flatMap(([id, field]): Report[] => {
      const words = wordsOf(id, field.label);
      if (!book.test(words) || apart.test(words)) return [];
      const about = `fields.${id}`;
      const isTheirs = sourcesOf(field).some((source) => source === 'person' || source === 'device');
      if (isTheirs) return [{ about, message: 'book', data: { field: id, subjects: listOf(field.subjects, 'and') } }];
      const marketing = Object.keys(field.purposes).filter(
        (purpose) => groupOf(input.inventory.purposes[purpose], input.catalog) === 'marketing',
      );
      const lenders = sourcesOf(field).filter((source) => source in input.inventory.subjects);
      if (lenders.length === 0) return [];
      if (marketing.length > 0) return [{ about, message: 'invites', data: { field: id, purposes: listOf(marketing, 'and') } }];
      return whole.test(words) ? [{ about, message: 'lent', data: { field: id, sources: listOf(lenders, 'and') } }] : [];
    }),
});
