import { describe, expect, test } from 'vitest';
import { entry, fields, one, purpose, told } from '../helpers/told.js';

describe('whether a machine decides', () => {
  const decided = (say: string) => told('adm/undeclared', purpose('use: essential.service, basis: contract', say));

  test.each([
    'Decide on your loan: an application with a score under 480 is turned down at once',
    'Orders are refused automatically after three open bills',
    'An algorithm rejects applications that lack a certificate',
    'We decline orders when the credit rating is low',
    'Our software suspends sellers with too many complaints',
    'Accounts with fewer than ten points are blocked',
    'Your claim is approved instantly below 200 euros',
    'Anträge unter 480 Punkten werden abgelehnt',
    'Bestellungen werden sofort gesperrt, wenn die Bonität nicht reicht',
  ])('a purpose says that it does: %s', (say) => {
    expect(decided(say)).toEqual(['statements.automated_decisions']);
  });

  test.each([
    'Decide on your loan',
    'A person reads each application and turns down those with a low score',
    'Our staff looks at every order that the software would have refused',
    'Show your score after each game',
    'Block others from using your account',
    'Tell you at once when a parcel arrives',
    'Collect points for each purchase',
  ])('a purpose says no such thing: %s', (say) => {
    expect(decided(say)).toEqual([]);
  });

  test('a score that people cannot do without speaks against the word that none does', () => {
    const scored = (own: Record<string, string>, id = 'credit_score') =>
      told('adm/undeclared', one({ without_it: '"No loan."', ...own }, id));
    expect(scored({ source: 'derived', required: 'true' })).toEqual(['statements.automated_decisions']);
    expect(scored({ source: 'inferred', required: 'true' }, 'risk_level')).toEqual(['statements.automated_decisions']);
    expect(scored({ source: 'derived', required: 'false' })).toEqual([]);
    expect(scored({ source: 'person', required: 'true' })).toEqual([]);
    expect(scored({ source: 'derived', required: 'true' }, 'order_total')).toEqual([]);
  });
});

describe('laws that ask for records', () => {
  const held = (law: string, use = 'finance', own = '') =>
    told(
      'retention/whole-record-for-one-duty',
      `${purpose(`use: ${use}, basis: { is: legal_obligation, law: "${law}" }`, 'Do what the law asks for')}${one({ category: 'user.contact.phone_number', purposes: '[extra]', retention: `{ for: P6Y, of: recorded, then: delete${own} }` })}`,
    ).length;

  test.each([
    'Companies Act 2014, s. 285',
    'Companies Act 2006, s. 388; Value Added Tax Act 1994, Schedule 11',
    'Bogføringsloven, § 12',
    'Bokföringslagen, 7 kap. 2 §',
    'Algemene wet inzake rijksbelastingen, Art. 52',
    '26 U.S.C. § 6001',
    'Code de commerce, Art. L123-22',
    'Código de Comercio, Art. 30',
    'Codice civile, Art. 2220',
    '§ 132 BAO',
    '§ 257 HGB',
    'Art. 958f OR',
    'Belgian VAT Code, Art. 60',
    'Taxes Consolidation Act 1997, s. 886',
    'Accounting Act 1994',
  ])('the books need no phone number: %s', (law) => {
    expect(held(law)).toBe(1);
    expect(held(law, 'essential.legal_obligation')).toBe(1);
  });

  test.each([
    'Companies Act 2006, s. 113',
    'Companies Act 2014, s. 169',
    'Safeguarding Vulnerable Groups Act 2006, s. 7',
    'GDPR, Art. 21(3)',
    '§ 5 GwG',
  ])('another duty is none of the books: %s', (law) => {
    expect(held(law)).toBe(0);
  });

  test('the law that the period names tells what the duty is, too', () => {
    expect(held('§ 5 of our statute', 'finance', ', law: "§ 147 AO"')).toBe(1);
  });

  test('that a law asks for the purpose gives no time; a law for records, or one that the period names, does', () => {
    const log = (basis: string, law = '') =>
      told(
        'retention/over-category-max',
        `${purpose(`use: essential.service.security, basis: ${basis}`)}${one({ category: 'user.device.ip_address', purposes: '[extra]', retention: `{ for: P3Y, of: recorded, then: delete${law} }` })}`,
      );
    expect(log('{ is: legal_obligation, law: "Art. L1110-4-1 Code de la santé publique" }')).toEqual(['fields.x.retention']);
    expect(log('{ is: legal_obligation }')).toEqual(['fields.x.retention']);
    expect(log('{ is: legal_obligation, law: "§ 5 GwG" }')).toEqual([]);
    expect(log('{ is: legal_obligation, law: "NIS Act, s. 3" }', ', law: "NIS Act, s. 12: three years"')).toEqual([]);
  });

  test('and gives former values no reason to stay either', () => {
    const former = (law: string, own: Record<string, string> = {}) =>
      told(
        'minimization/stale-history',
        `${purpose(`use: essential.service, basis: { is: legal_obligation, law: "${law}" }`)}${one({ category: 'user.contact.address.previous', purposes: '[extra]', ...own })}`,
      );
    expect(former('School Act, s. 18')).toEqual(['fields.x']);
    expect(former('Money Laundering Regulations 2017, reg. 28')).toEqual([]);
    const period = '{ for: P5Y, of: recorded, then: delete, law: "School Act, s. 77" }';
    expect(former('School Act, s. 18', { retention: period })).toEqual([]);
  });
});

test('what is no longer collected is old by itself, and no history', () => {
  const old = (rest: Record<string, string>, id: string, category: string) =>
    told('minimization/stale-history', one({ category, ...rest }, id));
  const stopped = { stopped_on: '2026-06-01', held_until: '2026-12-31' };
  expect(old({}, 'old_phone', 'user.contact.phone_number')).toEqual(['fields.old_phone']);
  expect(old(stopped, 'old_phone', 'user.contact.phone_number')).toEqual([]);
  expect(old(stopped, 'old_fax', 'user.contact.fax_number')).toEqual([]);
  expect(old(stopped, 'former_name', 'user.name')).toEqual([]);
});

describe('how a consent is taken back', () => {
  const harder = (...stop: string[]) =>
    told(
      'consent/withdrawal-harder',
      `\nconsents: { newsletter: { asked_at: /signup, starts: unticked, proof: ConsentLog, stop: [${stop.map((say) => `{ say: "${say}" }`).join(', ')}] } }`,
    ).length;

  test.each([
    'A signed letter, handed in at the branch where you opened your account',
    'A letter about your account',
    'A letter to our PO box',
    'Print the form on our website and post it to us by post',
    'A phone call, with your account number at hand',
    'A visit in person at our office',
    'A letter, with a copy of the page that you signed',
    'Ein Brief mit Ihrer Kontonummer',
  ])('by effort: %s', (say) => {
    expect(harder(say)).toBe(1);
  });

  test.each([
    'The link in every letter',
    'A letter or an e-mail',
    'A phone call, or the switch in the settings',
    'A switch in your account',
    'The settings of your phone',
    'A call or our website',
    'One click in the app',
    'A word to any nurse',
    'Tell us at the desk, or write to us',
  ])('with ease: %s', (say) => {
    expect(harder(say)).toBe(0);
  });

  test('one easy way is enough', () => {
    expect(harder('A letter', 'A link in each mail')).toBe(0);
    expect(harder('A letter', 'A fax')).toBe(1);
  });
});

describe('one number to call, two names', () => {
  const twice = (first: string, second: string, labels: readonly [string?, string?] = []) => {
    const phone = (id: string, label?: string) =>
      entry(id, { category: 'user.contact.phone_number', ...(label ? { label: `"${label}"` } : {}) });
    return told('minimization/duplicate-field', fields(phone(first, labels[0]), phone(second, labels[1]))).length;
  };

  test.each([
    ['mobile', 'mobile_number'],
    ['mobile_phone', 'mobile_number'],
    ['cell', 'mobile_phone'],
    ['mobile', 'phone'],
    ['cell_phone_number', 'cellular'],
    ['number', 'phone'],
    ['customer_mobile', 'mobile_no'],
    ['phone', 'telephone'],
    ['handynummer', 'handy'],
  ])('%s and %s', (first, second) => {
    expect(twice(first, second)).toBe(1);
    expect(twice(first, second, ['Mobile number', 'Mobile number'])).toBe(1);
  });

  test('a label that says which of two it is tells them apart', () => {
    expect(twice('mobile', 'phone', ['Mobile number', 'Phone number'])).toBe(0);
    expect(twice('mobile', 'phone', ['Mobile number', 'Landline'])).toBe(0);
    expect(twice('mobile', 'phone', ['Mobile number'])).toBe(1);
  });

  test.each([
    ['work_phone', 'phone'],
    ['emergency_number', 'phone'],
    ['mobile', 'mobile_of_parent'],
  ])('%s and %s are two', (first, second) => {
    expect(twice(first, second)).toBe(0);
  });
});

describe('what happens at the end', () => {
  const rule = 'retention/no-end-action';
  const ended = '{ for: P30D, of: account_closed, then: delete }';
  const many = (count: number, ...more: string[]) =>
    told(rule, fields(...Array.from({ length: count }, (_, at) => entry(`x${at}`, { retention: ended })), ...more));

  test('the short form is a gap where most others say it', () => {
    expect(many(6, entry('y', {}))).toEqual(['fields.y.retention']);
    expect(many(1, entry('y', {}), entry('z', {}), entry('w', {}), entry('v', {}))).toEqual([]);
  });

  test('an end that somebody decides needs none, and a period without an event has another fault', () => {
    expect(many(6, entry('y', { retention: '{ for: P30D }' }))).toEqual([]);
    expect(many(0, entry('y', { retention: '{ for: P30D, of: account_closed }' }))).toEqual(['fields.y.retention']);
  });
});

describe('advertising across sites', () => {
  const shared = (statements: string, gain: string) =>
    told(
      'sharing/ads-sharing-is-sale',
      `\nstatements: { ${statements}automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
purposes: { ads: { use: marketing.advertising.third_party.targeted, say: "Show ads elsewhere", basis: consent, withdraw: "the foot of the page" } }
recipients: { other: { name: Other Ltd, country: IE, role: controller, for: [ads], does: "shows ads", in_return: ${gain} } }${one({ purposes: '[ads]', opt_in: 'true', sharing: '[other]' })}`,
    ).length;

  test.each(['nothing', 'ads', 'money'])('owning up to a sale denies no sharing: in return for %s', (gain) => {
    expect(shared('sells_data: true, shares_for_ads: false, ', gain)).toBe(1);
    expect(shared('sells_data: true, shares_for_ads: true, ', gain)).toBe(0);
    expect(shared('sells_data: true, ', gain)).toBe(0);
  });

  test('who pays in secret is a buyer, told by another rule', () => {
    expect(shared('sells_data: false, shares_for_ads: false, ', 'nothing')).toBe(1);
    expect(shared('sells_data: false, shares_for_ads: false, ', 'money')).toBe(0);
  });
});

describe('words that nobody should write', () => {
  const unwanted = (say: string) => told('policy/never-write', purpose('use: functional, basis: contract', say)).length;

  test.each([
    'Make sure that we never write to you again',
    'Make sure that we never write again to those who refused',
    'Remember who asked never to get our mails again',
    'See to it that nobody is called who wants never to hear from us any more',
    'Wir schreiben Ihnen nie wieder Briefe',
  ])('a list of those who said no: %s', (say) => {
    expect(unwanted(say)).toBe(0);
  });

  test.each(['We never share your data', 'Your data is never sold again', 'Never lose your notes', 'We always protect you'])(
    'a promise: %s',
    (say) => {
      expect(unwanted(say)).toBe(1);
    },
  );
});

test('a number that leads to nobody by itself is no number of a person', () => {
  const counted = (category: string, kind = 'cookie') =>
    told(
      'consent/exempt-tracker-misuse',
      `${purpose('use: analytics, basis: consent, withdraw: "here"')}
trackers: { counter: { kind: ${kind}, life: P6M, purpose: extra, consent: not_needed, because: "It only counts.", law: "§ 1", category: ${category} } }`,
    ).length;
  expect(counted('user.unique_id.pseudonymous')).toBe(0);
  expect(counted('user.unique_id')).toBe(1);
  expect(counted('user.contact.email')).toBe(1);
  expect(counted('user.unique_id.pseudonymous', 'fingerprint')).toBe(1);
});

test('what is said of applicants is said of no client, unless nobody is called an applicant', () => {
  const kept = (subjects: string, subject: string) =>
    told(
      'retention/over-category-max',
      `\nsubjects: { ${subjects} }${purpose('use: employment.recruitment, basis: contract')}${one({ category: 'user.contact.email', subjects: `[${subject}]`, purposes: '[extra]', retention: '{ for: P24M, of: last_contact, then: delete }' })}`,
    ).length;
  const both = 'candidate: { say: "Candidates" }, client: { say: "People at companies that hire" }';
  expect(kept(both, 'candidate')).toBe(1);
  expect(kept(both, 'client')).toBe(0);
  expect(kept(both, 'candidate, client')).toBe(1);
  expect(kept('talent: { say: "People who look for work" }', 'talent')).toBe(1);
  expect(kept('person: { say: "Menschen, die sich bewerben" }, client: { say: "Firmen" }', 'client')).toBe(0);
});
