import type { Field } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { textsOf } from '../shared/uses.js';

/** Names for one thing, by line. A narrower name (`work_phone`) is none of them. */
const aliases = [
  ['phone', 'telephone', 'tel', 'phone_number', 'telephone_number', 'phone_no', 'contact_number', 'telefon', 'telefonnummer'],
  ['email', 'e_mail', 'mail', 'email_address', 'mail_address', 'contact_email'],
  ['birth_date', 'birthdate', 'date_of_birth', 'dob', 'birthday', 'geburtsdatum'],
  ['name', 'full_name', 'fullname', 'customer_name', 'real_name', 'complete_name'],
  ['first_name', 'firstname', 'given_name', 'forename', 'vorname'],
  ['last_name', 'lastname', 'surname', 'family_name', 'nachname'],
  ['address', 'postal_address', 'home_address', 'street_address', 'addr', 'adresse', 'anschrift'],
  ['zip', 'zip_code', 'postcode', 'postal_code', 'plz'],
  ['gender', 'sex', 'salutation', 'title', 'anrede'],
  ['ip', 'ip_address', 'client_ip', 'remote_address'],
  ['iban', 'bank_account', 'account_number', 'bank_account_number'],
  ['username', 'user_name', 'nickname', 'handle', 'login_name'],
];
const nameOf = (id: string) => aliases.findIndex((names) => names.includes(id));
const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
/** Whether a label, if there is one, only repeats what the thing is: "Telephone" of a phone number. */
const saysTheSame = ({ label }: Field) =>
  textsOf(label).every((text) => nameOf(text.toLowerCase().replace(/[\s-]+/g, '_')) !== -1);
const isSame = (a: Field, b: Field) =>
  a.category === b.category &&
  share(a.subjects, b.subjects) &&
  share(Object.keys(a.purposes), Object.keys(b.purposes)) &&
  saysTheSame(a) &&
  saysTheSame(b);

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
    const named = Object.entries(inventory.fields).filter(([id]) => nameOf(id) !== -1);
    return named.flatMap(([id, field], index): Report[] => {
      const twin = named.slice(0, index).find(([other, own]) => nameOf(other) === nameOf(id) && isSame(own, field));
      return twin ? [{ about: `fields.${id}`, message: 'same', data: { field: id, other: twin[0] } }] : [];
    });
  },
});
