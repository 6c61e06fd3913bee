import { defineRule } from '../../core/rule.js';
import { sellsIn } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

export default defineRule({
  id: 'transparency/child-operator-contact',
  severity: 'warn',
  force: 'law',
  summary: 'A service for children in the United States does not say fully who runs it.',
  why: 'Parents must find name, postal address, telephone number and mail address of everybody who collects data of their children.',
  law: ['16 CFR 312.4(d)(1)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { part: '`children.directed_at` is `true`, and `{controller}` has no {missing}.' },
  do: ['Write it under `controller`. If nobody knows yet, write `todo`.'],
  examples: {
    bad: [
      {
        inventory: `
controller: { name: Example Games LLC, address: "1 Main Street, Portland", country: US, email: privacy@games.example }
jurisdictions: { ccpa: { applies: true, markets: [US], decided_by: legal@games.example, decided_on: 2026-10-20 } }
requests: { channels: [{ email: privacy@games.example }, { form: /my-data }] }
children: { directed_at: true, minimum_age: 8, parental_consent: "We write to a parent first." }
subjects: { customer: { say: "Parents who buy", has: [account] }, guest: { say: "Parents who try" } }`,
      },
    ],
    good: [
      {
        inventory: `
controller: { name: Example Games LLC, address: "1 Main Street, Portland", country: US, email: privacy@games.example, phone: "+1 503 0000000" }
jurisdictions: { ccpa: { applies: true, markets: [US], decided_by: legal@games.example, decided_on: 2026-10-20 } }
requests: { channels: [{ email: privacy@games.example }, { form: /my-data }] }
children: { directed_at: true, minimum_age: 8, parental_consent: "We write to a parent first." }
subjects: { customer: { say: "Parents who buy", has: [account] }, guest: { say: "Parents who try" } }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const { controller } = inventory.acts_as;
    const party = inventory.parties[controller] ?? {};
    const missing = (['address', 'phone', 'email'] as const).filter((way) => party[way] === undefined);
    if (inventory.children?.directed_at !== true || !sellsIn(inventory, 'US') || missing.length === 0) return [];
    return [{ about: `parties.${controller}`, message: 'part', data: { controller, missing: listOf(missing, 'and') } }];
  },
});
