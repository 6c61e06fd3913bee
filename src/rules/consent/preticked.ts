import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'consent/preticked',
  severity: 'error',
  force: 'law',
  summary: 'The box for consent is ticked already.',
  why: 'A box that somebody has to untick shows that they did not notice, not that they agreed.',
  law: ['CJEU C-673/17', 'GDPR Art. 4(11)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { ticked: 'The box for `{consent}` is ticked before the person touches it.' },
  do: ['Leave it empty: `starts: unticked`. Ask those who agreed this way again, or stop.'],
  examples: {
    bad: [
      {
        inventory: `
consents: { newsletter: { starts: ticked, proof: ConsentLog } }`,
      },
    ],
    good: [
      {
        inventory: `
consents: { newsletter: { starts: unticked, proof: ConsentLog } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.consents)
      .filter(([, { starts }]) => starts === 'ticked')
      .map(([consent]) => ({ about: `consents.${consent}.starts`, message: 'ticked', data: { consent } })),
});
