import type { Field } from '../../core/inventory.js';
import { singular } from './singular.js';
import { textsOf } from './uses.js';

/** Names for one thing, by line. A narrower name (`work_phone`) is none of them. */
const aliases = [
  [
    'phone',
    'telephone',
    'tel',
    'phone_number',
    'telephone_number',
    'phone_no',
    'contact_number',
    'contact_phone',
    'telefon',
    'telefonnummer',
    'mobile',
    'cell',
    'handy',
    'number',
  ],
  ['email', 'e_mail', 'mail', 'email_address', 'e_mail_address', 'mail_address', 'contact_email'],
  ['birth_date', 'birthdate', 'date_of_birth', 'dob', 'birthday', 'birth_day', 'geburtsdatum'],
  ['name', 'full_name', 'fullname', 'customer_name', 'real_name', 'complete_name', 'whole_name'],
  ['first_name', 'firstname', 'given_name', 'forename', 'vorname'],
  ['last_name', 'lastname', 'surname', 'family_name', 'nachname'],
  ['address', 'postal_address', 'home_address', 'street_address', 'addr', 'adresse', 'anschrift'],
  ['zip', 'zip_code', 'postcode', 'postal_code', 'plz'],
  ['city', 'town', 'locality', 'stadt', 'ort'],
  ['gender', 'sex', 'salutation', 'title', 'anrede'],
  ['ip', 'ip_address', 'client_ip', 'remote_address', 'request_ip'],
  ['iban', 'bank_account', 'account_number', 'bank_account_number', 'bank_details'],
  ['username', 'user_name', 'nickname', 'handle', 'login_name', 'screen_name', 'display_name'],
  ['nationality', 'citizenship', 'staatsangehoerigkeit'],
  ['photo', 'picture', 'avatar', 'profile_picture', 'profile_photo', 'profile_image'],
  ['company', 'organisation', 'organization', 'company_name', 'firma'],
  ['job_title', 'position', 'job_role'],
  ['language', 'locale', 'preferred_language', 'language_code'],
  ['password', 'passwd', 'pwd', 'passwort'],
  ['user_id', 'customer_id', 'customer_number', 'user_number', 'customer_no', 'kundennummer'],
  ['notes', 'remarks', 'comments', 'bemerkungen'],
];
/** A number to call is one in whatever order its words stand: `mobile_phone`, `cell_number`, `contact_phone_no`. */
const phones =
  /^(?=.*(phone|mobile?|cell|tel|handy))((contact|mobile?|cell(ular)?|handy|tel(e(phone?|fon))?|phone|numbers?|nummer|no|nr)_?)+$/;
/** Words that make one of two phones the narrower. */
const narrower = /\b(mobile?|cell\w*|handy)/i;
/** Words that say nothing of which of two it is. */
const empty = new Set('the a an your our their his her of is it no'.split(' '));

const lineOfName = new Map(aliases.flatMap((line, index) => line.map((name) => [name, index] as const)).reverse());

const lineNamed = (name: string) => (phones.test(name) ? 0 : (lineOfName.get(name) ?? -1));

/** The line of a field's id, said without the people whose it is: `customer_email` of a `customer` is an `email`. */
export function aliasOf(id: string, { subjects }: Pick<Field, 'subjects'>): number {
  const plain = id.replace(/_?[12]$/, '');
  const owners = plain.includes('_') ? subjects.flatMap((subject) => [subject, singular(subject), `${subject}s`]) : [];
  const owner = owners.find((one) => plain.startsWith(`${one}_`));
  const lines = [plain, ...(owner ? [plain.slice(owner.length + 1)] : [])].map(lineNamed).filter((line) => line !== -1);
  return lines.length === 0 ? -1 : Math.min(...lines);
}

/** Whether two labels tell a mobile phone from another. Where one is missing, nothing does. */
export function tellsPhonesApart(...[a, b]: readonly [Pick<Field, 'label'>, Pick<Field, 'label'>]): boolean {
  const [first, second] = [textsOf(a.label), textsOf(b.label)];
  return (
    first.length > 0 &&
    second.length > 0 &&
    first.some((text) => narrower.test(text)) !== second.some((text) => narrower.test(text))
  );
}

/** Whether a label, if there is one, only repeats what the thing is: "Telephone" of a phone number, "E-mail address". */
export function repeatsAlias({ label, subjects }: Pick<Field, 'label' | 'subjects'>, line: number): boolean {
  const said = new Set([
    ...(aliases[line] ?? []).flatMap((name) => name.split('_')),
    ...(line === 0 ? ['cellular', 'cellphone', 'handynummer', 'mobil', 'mobilnummer'] : []),
    ...subjects,
    ...subjects.map((id) => `${id}s`),
  ]);
  const isSaid = (word: string) => said.has(word) || said.has(singular(word)) || empty.has(word);
  return textsOf(label).every((text) =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .every(isSaid),
  );
}
