import { defineRule } from '../../core/rule.js';
import { textsOf } from '../shared/uses.js';

const paper =
  /(cop(y|ies)|scans?|photos?|pictures?|send|upload|show|kopie)\b.*\b(passports?|identity (card|paper|document)s?|id( card)?s?|driv(er.?s|ing) licen[cs]e|social security|ausweis\w*)\b/i;

export default defineRule({
  id: 'minimization/request-form-excess',
  severity: 'warn',
  force: 'law',
  summary: 'Who uses a right must send more than is needed.',
  why: 'A company was fined for asking eight facts where two were enough. Ask only for what tells you who writes.',
  law: ['GDPR Art. 12(6)', 'CPPA v. Honda'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { paper: '`requests.verification` asks for an identity paper: “{text}”.' },
  do: [
    'Let people sign in, or answer a mail to the address that you have.',
    'Where doubt remains, ask for one fact that you already hold.',
  ],
  examples: {
    bad: [
      {
        inventory: `
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, verification: "Send us a copy of your passport." }`,
      },
    ],
    good: [
      {
        inventory: `
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, verification: "We ask you to sign in." }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const text = textsOf(inventory.requests?.verification).find(
      (one) => paper.test(one) && !/\b(never|not|no|keine?)\b/i.test(one),
    );
    return text === undefined ? [] : [{ about: 'requests.verification', message: 'paper', data: { text } }];
  },
});
