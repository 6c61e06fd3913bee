import { defineRule, type Report } from '../../core/rule.js';
import { covers, fieldsOf, sensitivityOf } from '../../core/selectors.js';
import { unreached } from '../shared/measures.js';
import { categoryInWords } from '../shared/words.js';

export default defineRule({
  id: 'security/sensitive-unencrypted',
  severity: 'error',
  force: 'law',
  summary: 'Sensitive data is not encrypted everywhere.',
  why: 'Health data, money, identity papers, passwords and exact places do great harm when they leak. Encryption is the first thing that the law names.',
  law: ['GDPR Art. 32(1)(a)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['security/password-not-hashed'],
  messages: {
    atRest: '`{field}` ({words}) is not encrypted where it is stored{stores}.',
    inTransit: '`{field}` ({words}) is not encrypted on its way.',
    both: '`{field}` ({words}) is encrypted neither where it is stored{stores} nor on its way.',
  },
  do: [
    'Encrypt it, then declare what covers it: `security: [encrypted_in_transit, { is: encrypted_at_rest, covers: [{reach}] }]`.',
    'Or stop collecting it, if the purpose can do without.',
  ],
  examples: {
    bad: [
      {
        title: 'A store that the encryption does not cover',
        inventory: `
stores: { files: { country: DE } }
fields:
  iban:
    { category: user.financial.bank_account, subjects: [customer], source: person,
      stored_in: [files], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  iban:
    { category: user.financial.bank_account, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    fieldsOf(inventory).flatMap(([id, field]): Report[] => {
      if (inventory.security.length === 0 || sensitivityOf(catalog, field.category) === undefined) return [];
      const hashed = covers('user.authorization.password', field.category) ? ['hashed_passwords'] : [];
      // What no store holds lies nowhere: a card number that goes on to who takes the payment.
      const isKept = field.stored_in.length > 0 || !inventory.security.some(({ is }) => is === 'encrypted_at_rest');
      const atRest = isKept ? unreached(inventory, id, field, ['encrypted_at_rest', 'encrypted_end_to_end', ...hashed]) : [];
      const inTransit = unreached(inventory, id, field, ['encrypted_in_transit', 'encrypted_end_to_end']);
      if (atRest.length === 0 && inTransit.length === 0) return [];
      const named = atRest.filter((store) => store !== null).map((store) => `\`${store}\``);
      const stores = named.length > 0 ? ` (${named.join(', ')})` : '';
      const reach = atRest.filter((store) => store !== null).join(', ') || id;
      const message = inTransit.length === 0 ? 'atRest' : atRest.length === 0 ? 'inTransit' : 'both';
      return [
        { about: `fields.${id}`, message, data: { field: id, words: categoryInWords(catalog, field.category), stores, reach } },
      ];
    }),
});
