import type { Field } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { fieldsOf } from '../../core/selectors.js';
import { aliasOf, repeatsAlias, tellsPhonesApart } from '../shared/aliases.js';
import { textsOf } from '../shared/uses.js';

const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
/** What a field is called beside its id, so that two labels that are alike tell nothing apart. */
const labelOf = ({ label }: Field) => textsOf(label).join(' ').toLowerCase();
const isSame = (a: Field, b: Field, line: number) =>
  a.category === b.category &&
  share(a.subjects, b.subjects) &&
  share(Object.keys(a.purposes), Object.keys(b.purposes)) &&
  !tellsPhonesApart(a, b) &&
  ((repeatsAlias(a, line) && repeatsAlias(b, line)) || (labelOf(a) !== '' && labelOf(a) === labelOf(b)));

export default defineRule({
  id: 'minimization/duplicate-field',
  severity: 'warn',
  force: 'law',
  summary: 'Two fields hold the same datum.',
  why: 'What is kept twice is corrected once. Each copy needs its own reason, and its own deletion.',
  law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 5(1)(d)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    same: '`{field}` and `{other}` hold the same kind of data of the same people for the same purpose, under two names for one thing.',
  },
  do: ['Keep one of them.', 'If they are two things, say so: `label: "Work phone"`.'],
  examples: {
    bad: [
      {
        inventory: `
fields:
  phone: { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }
  telephone: { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  phone: { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }
  work_phone: { category: user.contact.phone_number, label: "Work phone", subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const earlier = new Map<string, (typeof fields)[number][]>();
    const fields = fieldsOf(inventory);
    return fields.flatMap(([id, field]): Report[] => {
      const line = aliasOf(id, field);
      if (line === -1) return [];
      const alike = earlier.get(`${line} ${field.category}`);
      const twin = alike?.find(([, other]) => isSame(other, field, line));
      if (alike) alike.push([id, field]);
      else earlier.set(`${line} ${field.category}`, [[id, field]]);
      return twin ? [{ about: `fields.${id}`, message: 'same', data: { field: id, other: twin[0] } }] : [];
    });
  },
});
