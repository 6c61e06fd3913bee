import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'transfers/storage-location-missing',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody says in which country data is stored.',
  why: 'Whether data may be there, and who can ask for it, hangs on the country.',
  law: ['GDPR Art. 30(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { none: '`{store}` does not say in which country it stands.' },
  do: ['Write the country: `country: DE`. Whoever runs the servers knows; until then write `country: todo`.'],
  examples: {
    bad: [
      {
        inventory: `
stores: { archive: {} }`,
      },
    ],
    good: [
      {
        inventory: `
stores: { archive: { country: DE } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.stores)
      .filter(([, { country }]) => country === undefined)
      .map(([store]) => ({ about: `stores.${store}.country`, message: 'none', data: { store } })),
});
