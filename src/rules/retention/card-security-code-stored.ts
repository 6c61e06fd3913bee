import { periodsOf } from '../../core/periods.js';
import { defineRule } from '../../core/rule.js';
import { covers, fieldsOf, usesOfField } from '../../core/selectors.js';
import { wordsOf } from '../shared/uses.js';

const code =
  /\b(cvv2?|cvc2?|csc|cav2|card (verification|security)( code| value| number)?|security code|card pin|pin (code|block|(of|for|to) (your|the|a) (\w+ )?card)|kartenprüfnummer|prüfziffer)\b/i;

/** Kinds under which a card's code is declared; a pin elsewhere opens a door or a telephone. */
const kinds = ['user.financial', 'user.payment', 'user.authorization'];
const ofCard = /card|cv[vc]|csc|cav|karte|security code/i;

export default defineRule({
  id: 'retention/card-security-code-stored',
  severity: 'error',
  force: 'law',
  summary: 'The security code or PIN of a card is stored.',
  why: 'Whoever has card and code can pay with it, and once the payment is authorised nothing needs the code any more. The card companies forbid to keep it, even encrypted.',
  law: ['GDPR Art. 5(1)(c)', 'PCI DSS 3.3.1'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { stored: '`{field}` holds the security code or PIN of a card and is stored.' },
  do: [
    'Do not store it: let the payment provider take it, so that it never reaches you.',
    'A reference of the provider for the card is enough to charge it again.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  cvv:
    { category: user.financial.credit_card, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P1D after payment_settled }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  card_expiry:
    { category: user.financial.credit_card, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after payment_settled }`,
      },
    ],
  },
  check: ({ inventory }) =>
    fieldsOf(inventory)
      .filter(([, field]) => kinds.some((kind) => covers(kind, field.category)))
      .filter(([id, field]) => {
        const words = wordsOf(id, field.label);
        return code.test(words) && (ofCard.test(words) || covers('user.financial', field.category));
      })
      .filter(
        ([id, field]) =>
          field.stored_in.length > 0 ||
          usesOfField(inventory, id, field).some((use) => periodsOf(use).some(({ period }) => period.for !== 'P0D')),
      )
      .map(([id]) => ({ about: `fields.${id}`, message: 'stored', data: { field: id } })),
});
