import { defineRule } from '../../core/rule.js';
import { isHard } from '../shared/consents.js';
import { textsOf } from '../shared/uses.js';

export default defineRule({
  id: 'consent/withdrawal-harder',
  severity: 'warn',
  force: 'law',
  summary: 'A consent is harder to take back than to give.',
  why: 'Who agreed with a click must not have to write a letter. It must be as easy to stop as to begin.',
  law: ['GDPR Art. 7(3)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { harder: '`{consent}` is taken back only by {ways}.' },
  do: ['Add a way that takes a click: a link in each mail, or a switch in the settings.'],
  examples: {
    bad: [
      {
        inventory: `
consents: { newsletter: { asked_at: /signup, starts: unticked, proof: ConsentLog, stop: [{ say: "a signed letter to our office" }] } }`,
      },
    ],
    good: [
      {
        inventory: `
consents: { newsletter: { asked_at: /signup, starts: unticked, proof: ConsentLog, stop: [{ say: "a letter to our office" }, { link: every_mail }] } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.consents)
      .filter(([, { stop }]) => stop.length > 0 && stop.every(isHard))
      .map(([consent, { stop }]) => ({
        about: `consents.${consent}.stop`,
        message: 'harder',
        data: { consent, ways: stop.map(({ say }) => `“${textsOf(say)[0]}”`).join(' or ') },
      })),
});
