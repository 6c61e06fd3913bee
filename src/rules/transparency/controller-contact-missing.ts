import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'transparency/controller-contact-missing',
  severity: 'error',
  force: 'law',
  summary: 'The policy cannot say who is responsible, or how to reach them easily.',
  why: 'People must be able to ask about their data. They need a name, and a way that takes no stamp.',
  law: ['GDPR Art. 13(1)(a)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    name: '`controller` has no `name`.',
    contact: '`controller` has no `email`, no `phone` and no form: nobody can reach you quickly.',
  },
  do: ['Write who you are and how to reach you: `controller: { name: …, address: …, email: …, phone: … }`.'],
  examples: {
    bad: [
      {
        inventory: `
controller: { name: Juniper Outfitters GmbH, address: "Lindenstr. 4, 10969 Berlin", country: DE }
requests: { reply_within: P1M }`,
      },
    ],
    good: [
      {
        inventory:
          '\ncontroller: { name: Juniper Outfitters GmbH, address: "Lindenstr. 4, 10969 Berlin", country: DE, email: privacy@juniper.example }',
      },
    ],
  },
  check: ({ inventory }) => {
    const id = inventory.acts_as.controller;
    const { name, email, phone } = inventory.parties[id] ?? {};
    const isReached =
      [email, phone].some(Boolean) || (inventory.requests?.channels ?? []).some((way) => way.form ?? way.email ?? way.phone);
    const reports: Report[] = [];
    if (!name) reports.push({ about: `parties.${id}.name`, message: 'name' });
    if (!isReached) reports.push({ about: `parties.${id}.email`, message: 'contact' });
    return reports;
  },
});
