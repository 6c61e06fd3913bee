import { defineRule, type Report } from '../../core/rule.js';
import { faultOf, isReport } from '../shared/transfer-faults.js';
import { transferLegs } from '../shared/transfers.js';
import { countryInWords } from '../shared/words.js';

export default defineRule({
  id: 'transfers/no-mechanism',
  severity: 'error',
  force: 'law',
  summary: 'Data goes to a third country, and nothing protects it there.',
  why: 'Outside the region of the law data is protected only if a decision, a contract or another safeguard sees to it. Without one it may not go there.',
  law: ['GDPR Art. 46(1)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: '`{recipient}` gets data in {country}, which `{pack}` does not treat as safe, and no `by` says what protects it.',
    adequacy: '`{recipient}` gets data in {country} by `adequacy`, and `{pack}` knows no decision for that country.',
    listed: '`{recipient}` gets data in {country} by `adequacy`, and the decision of `{pack}` covers only companies on a list.',
    idta: '`{recipient}` gets data in {country} by `idta`, an agreement of the United Kingdom that `gdpr` does not know.',
    dpf: '`{recipient}` gets data in {country} by `dpf`, which covers the United States alone.',
  },
  do: [
    'Agree on a safeguard and declare it: `by: scc`, `bcr`, or `dpf` for a certified company in the United States, with `checked_on` and `copy_from`. If nobody knows yet, write `by: todo`.',
    'Or choose a recipient or a region where none is needed.',
  ],
  examples: {
    bad: [
      {
        title: 'A company in the United States',
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: US }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
      {
        title: 'Passed on to India',
        inventory: `
recipients: { pay: { onward: [{ to: IN }] } }`,
      },
      {
        title: 'A decision that holds for a list of companies',
        inventory: `
recipients: { pay: { onward: [{ to: US, by: adequacy }] } }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: CH }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
      {
        inventory: `
recipients: { pay: { onward: [{ to: IN, by: scc, copy_from: privacy@juniper.example }] } }`,
      },
    ],
  },
  check: (input) =>
    transferLegs(input).flatMap((leg): Report[] => {
      const [pack] = leg.asking;
      const decisions = input.catalog.countries[leg.country]?.adequacy?.filter((one) => one.pack === pack) ?? [];
      const message = faultOf(leg, decisions);
      if (!message || pack === undefined || isReport(input.inventory.recipients[leg.recipient])) return [];
      const country = countryInWords(input.catalog, leg.country);
      return [{ about: `${leg.path}.by`, message, data: { recipient: leg.recipient, country, pack } }];
    }),
});
