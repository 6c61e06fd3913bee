import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'transparency/one-channel-only',
  severity: 'warn',
  force: 'house',
  summary: 'There is only one way to reach you.',
  why: 'Some people cannot write a mail, others cannot call. A second way costs little.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { one: '`{way}` is the only way to reach `{controller}`.' },
  do: ['Add a postal address, a telephone number or a form: under `controller`, or under `requests.channels`.'],
  examples: {
    bad: [
      {
        inventory: `
controller: { name: Juniper Outfitters GmbH, country: DE, email: privacy@juniper.example }`,
      },
    ],
    good: [
      {
        inventory: `
controller: { name: Juniper Outfitters GmbH, country: DE, address: "Lindenstr. 4, 10969 Berlin", email: privacy@juniper.example }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const { controller } = inventory.acts_as;
    const { email, phone, address } = inventory.parties[controller] ?? {};
    const all = [{ email, phone, post: address }, ...(inventory.requests?.channels ?? [])];
    const ways = new Set(all.flatMap((one) => Object.entries(one).flatMap(([way, value]) => (value ? [way] : []))));
    const [way] = ways;
    if (ways.size !== 1 || way === undefined || way === 'post') return [];
    return [{ about: `parties.${controller}`, message: 'one', data: { way, controller } }];
  },
});
