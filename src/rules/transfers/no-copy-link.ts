import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';
import { transferLegs } from '../shared/transfers.js';
import { countryInWords } from '../shared/words.js';

const written = ['scc', 'idta', 'bcr'];

export default defineRule({
  id: 'transfers/no-copy-link',
  severity: 'error',
  force: 'law',
  summary: 'Nobody says where people get a copy of the safeguard.',
  why: 'Where a contract or rules protect data abroad, people may read them. The policy must say where.',
  law: ['GDPR Art. 13(1)(f)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{recipient}` gets data in {country} by `{by}`, and no `copy_from` says where people get a copy.' },
  do: ['Say where: `copy_from: privacy@…`, or the page that holds it.'],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: IN, by: scc }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: IN, by: scc, copy_from: privacy@juniper.example }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    transferLegs(input)
      .filter(({ asking, by, copy_from: copy }) => asking.length > 0 && written.includes(by ?? '') && copy === undefined)
      .map(({ path, recipient, country, by = '' }) => ({
        about: `${path}.copy_from`,
        message: 'none',
        data: { recipient, by, country: countryInWords(input.catalog, country) },
        ...restsOn(rowsAsking(input, 'safeguards')),
      })),
});
