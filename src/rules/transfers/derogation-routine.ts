import { defineRule, type Report } from '../../core/rule.js';
import { sharedUses } from '../shared/recipients.js';
import { transferLegs } from '../shared/transfers.js';
import { countryInWords, listOf } from '../shared/words.js';

export default defineRule({
  id: 'transfers/derogation-routine',
  severity: 'warn',
  force: 'law',
  summary: 'An exception carries data abroad day by day.',
  why: 'The exceptions, such as the consent to one transfer, are made for single cases. What happens all the time needs a safeguard that lasts.',
  law: ['GDPR Art. 49(1)'],
  unconfirmed: ['EDPB Guidelines 2/2018'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { routine: '`{recipient}` gets data in {country} by `derogation`, for {purposes}.' },
  do: [
    'Agree on a safeguard that lasts: `by: scc`, with `copy_from`.',
    'If it is a single case, remove the recipient from `sharing` when it is over, and record the case under `exempt`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: IN, by: derogation }
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
      .filter(({ by }) => by === 'derogation')
      .flatMap(({ path, recipient, country }): Report[] => {
        const served = new Set(
          sharedUses(input)
            .filter(({ id }) => id === recipient)
            .map(({ use }) => use.purposeId),
        );
        if (served.size === 0) return [];
        const name = countryInWords(input.catalog, country);
        return [
          { about: `${path}.by`, message: 'routine', data: { recipient, country: name, purposes: listOf([...served], 'and') } },
        ];
      }),
});
