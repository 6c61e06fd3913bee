import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';

export default defineRule({
  id: 'transparency/dpo-undecided',
  severity: 'error',
  force: 'law',
  summary: 'Nobody decided whether there is a data protection officer.',
  why: 'The law asks many organisations for a data protection officer, and the policy must tell how to reach that person. Whoever needs none should know why.',
  law: ['GDPR Art. 13(1)(b)', 'GDPR Art. 37'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    absent: 'The inventory does not say whether a data protection officer is appointed.',
    contact: 'A data protection officer is appointed, and `dpo` has no way to reach that person.',
    reason: '`dpo.appointed` is `false`, and no `note` says why none is needed.',
  },
  do: [
    'If there is one, write how to reach that person: `dpo: { appointed: true, email: … }`.',
    'If none is needed, write why: `dpo: { appointed: false, note: "…" }`. If nobody knows yet, write `appointed: todo`.',
  ],
  examples: {
    bad: [
      {
        title: 'Nobody says',
        inventory: `
dpo: {}`,
      },
      {
        title: 'Appointed, and nobody can write to her',
        inventory: `
dpo: { appointed: true, name: "Dr. Wen Marsh" }`,
      },
    ],
    good: [
      {
        inventory: `
dpo: { appointed: true, email: dpo@juniper.example }`,
      },
      {
        inventory: `
dpo: { appointed: false, note: "twelve people process data" }`,
      },
    ],
  },
  check: (input): Report[] => {
    const rows = rowsAsking(input, 'dpo');
    const { dpo = {} } = input.inventory;
    if (rows.length === 0 || dpo.appointed === TODO) return [];
    const isReached = [dpo.email, dpo.phone, dpo.address].some(Boolean);
    const report = (message: string): Report => ({ about: 'dpo', message, ...restsOn(rows) });
    if (dpo.appointed === false) return dpo.note ? [] : [{ ...report('reason'), severity: 'warn' }];
    if (isReached) return [];
    return [report(dpo.appointed === true ? 'contact' : 'absent')];
  },
});
