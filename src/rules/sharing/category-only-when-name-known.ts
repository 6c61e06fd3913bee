import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isGenericName } from '../shared/generic-names.js';
import { isService } from '../shared/recipients.js';
import { textsOf } from '../shared/uses.js';

export default defineRule({
  id: 'sharing/category-only-when-name-known',
  severity: 'warn',
  force: 'law',
  summary: 'A recipient has no name.',
  why: 'Nobody learns from “our partners” where the data is. People have a right to the name, and you know it.',
  law: ['CJEU C-154/21', 'WP260 rev.01 (annex)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    none: '`{recipient}` gets data and has no `name`.',
    generic: '`{recipient}` is called “{name}”, which names nobody.',
  },
  do: [
    'Write the full name of the company: `name: "Example Mail SAS"`. Several companies are several recipients. If nobody knows yet, write `name: todo`.',
  ],
  examples: {
    bad: [
      {
        title: 'No name',
        inventory: `
recipients:
  partners: { country: FR, role: controller, for: [orders], does: "help us sell", in_return: nothing }
fields:
  nickname: { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [partners], retention: P30D after account_closed }`,
      },
      {
        title: 'A name that is none',
        inventory: `
recipients:
  partners: { name: "Our trusted partners", country: FR, role: controller, for: [orders], does: "help us sell", in_return: nothing }
fields:
  nickname: { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [partners], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    Object.entries(input.inventory.recipients).flatMap(([id, recipient]): Report[] => {
      const { name } = recipient.entity;
      if (!isService(input, recipient) || name === TODO) return [];
      const about = `recipients.${id}.entity.name`;
      if (name === undefined) return [{ about, message: 'none', data: { recipient: id } }];
      const found = textsOf(name).find((text) => isGenericName(text));
      return found === undefined ? [] : [{ about, message: 'generic', data: { recipient: id, name: found } }];
    }),
});
