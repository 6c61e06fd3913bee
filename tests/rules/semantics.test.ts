import { describe, expect, test } from 'vitest';
import { runExample } from '../helpers/run-example.js';
import { entry, fields, one, purpose, told } from '../helpers/told.js';

const words = (rule: string, inventory: string) =>
  runExample({ inventory }, {}, { only: [rule] }).findings.map(({ message }) => message);

const consent = purpose('use: functional, basis: consent, withdraw: "here"');
const interest = 'basis: { is: legitimate_interests, interest: "Serve you", assessment: legal/a.md }';

const allergy = { category: 'user.health_and_medical', special: '{ condition: explicit_consent }' };

describe('when a datum goes', () => {
  const rule = 'retention/kept-after-withdrawal';

  test.each([
    ['{ for: P31D, of: consent_withdrawn }', true],
    ['{ for: P30D, of: consent_withdrawn }', false],
    ['{ until: consent_withdrawn }', false],
    ['{ for: P2Y, of: [consent_withdrawn, account_closed] }', true],
    ['{ for: P2Y, of: account_closed }', false],
    ['todo', false],
  ])('with its consent: %s', (retention, isReported) => {
    expect(told(rule, consent + one({ purposes: '[extra]', retention }))).toHaveLength(isReported ? 1 : 0);
  });

  test('the grace is an option, and a purpose that rests on something else is no concern', () => {
    const kept = one({ purposes: '[extra]', retention: '{ for: P2M, of: consent_withdrawn }' });
    expect(told(rule, consent + kept, { grace: 'P3M' })).toEqual([]);
    expect(told(rule, purpose(`use: functional, ${interest}`) + kept)).toEqual([]);
  });

  test('a window that rolls by itself is not held against a closed account for a year', () => {
    const log = (retention: string) => told('retention/closed-account-kept', one({ retention }));
    expect(log('P12M after recorded')).toEqual([]);
    expect(log('P13M after recorded')).toEqual(['fields.x.retention']);
    expect(log('P24M after last_activity')).toEqual([]);
  });

  test('how long data of business customers is kept is theirs to say', () => {
    const held = (retention: string) => one({ retention, acts_as: '{ processor_for: guest }' });
    expect(told('retention/closed-account-kept', held('P9Y after account_closed'))).toEqual([]);
    expect(
      told('retention/over-category-max', held('P9Y after last_contact').replace('purposes: [orders]', 'purposes: [newsletter]')),
    ).toEqual([]);
  });

  test('what a law asks for is no measure for data that the law protects most', () => {
    const health = (retention: string) => entry('allergy', { ...allergy, retention });
    const record = (retention: string) => `${one({ retention })}\n${health('P5Y after contract_ended')}`;
    const rule = 'retention/special-longer-than-parent';
    expect(told(rule, record('P1Y after contract_ended'))).toEqual(['fields.allergy.retention']);
    expect(told(rule, record('P9Y after contract_ended'))).toEqual([]);
    const duty = '{ for: P9Y, of: contract_ended, law: "§ 1" }';
    expect(
      told(
        rule,
        `${record(duty)}\n  name: { category: user.name, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P1Y after contract_ended }`,
      ),
    ).toEqual(['fields.allergy.retention']);
  });

  test.each([
    ['backups: { note: "tapes" }', ['backups.gone_after']],
    ['backups: { gone_after: todo }', []],
    ['backups: { gone_after: P35D }', []],
  ])('from backups: %s', (backups, expected) => {
    expect(told('retention/backup-longer', `\n${backups}`)).toEqual(expected);
  });

  test('a history of what happens again and again is no former value', () => {
    const history = (id: string, category: string) => told('minimization/stale-history', one({ category }, id)).length > 0;
    expect(history('repair_history', 'user.behavior')).toBe(false);
    expect(history('loan_history', 'user.financial')).toBe(false);
    expect(history('address_history', 'user.contact.address')).toBe(true);
    expect(history('old_iban', 'user.financial.bank_account')).toBe(true);
    expect(history('iban', 'user.financial.bank_account')).toBe(false);
  });

  test('what a person wrote is no tracker, however long it stays on the device', () => {
    const life = (tracker: string) =>
      words('retention/cookie-over-13m', `\ntrackers: { t: { life: P2Y, consent: needed, ${tracker} } }`);
    expect(life('kind: indexed_db, purpose: orders')).toEqual([]);
    expect(life('kind: cookie, purpose: orders')[0]).toContain('for a cookie that nobody measures with');
    expect(life('kind: indexed_db, purpose: newsletter')[0]).toContain('is the limit');
  });
});

describe('who gets what', () => {
  const other = (rest: string, id = 'other') =>
    `\nrecipients: { ${id}: { name: Other Ltd, in_return: nothing, does: "helps", ${rest} } }`;

  test('totals hold no datum of a person', () => {
    const rule = 'sharing/more-than-recipient-needs';
    const shared = (recipient: string) => told(rule, `${other(recipient)}${one({ sharing: '[other]' })}`);
    expect(shared('country: IE, role: investor, gets: totals_only')).toEqual(['fields.x.sharing[other]']);
    expect(shared('country: IE, role: adviser, gets: what_the_matter_needs')).toEqual([]);
    expect(shared('country: IE, role: processor, for: [orders], gets: [x]')).toEqual([]);
    expect(shared('country: IE, role: processor, for: [orders], gets: [email]')).toEqual(['fields.x.sharing[other]']);
    expect(shared('country: IE, role: processor, for: [newsletter]')).toEqual(['fields.x.sharing[other]']);
    expect(shared('country: IE, role: processor, for: [newsletter, orders]')).toEqual([]);
    expect(shared('country: IE, role: processor, for: todo')).toEqual([]);
  });

  test('those who decide together say who does what', () => {
    const rule = 'transparency/joint-arrangement-missing';
    const fern = other('country: IE, role: joint_controller, for: [orders]', 'fern');
    const party = (rest: string) =>
      `\nparties: { juniper: { name: Juniper, country: DE, email: a@juniper.example }, fern: { name: Fern, country: IE, ${rest} } }\nacts_as: { controller: juniper }`;
    expect(told(rule, fern)).toEqual(['recipients.fern.roles']);
    expect(told(rule, `${fern}${party('email: a@fern.example')}`)).toEqual(['recipients.fern.roles']);
    expect(told(rule, `${fern}${party('arrangement: "Fern answers."')}`)).toEqual([]);
  });

  test('a safeguard must be one that the law knows', () => {
    const by = (rest: string) => words('transfers/no-mechanism', other(`role: processor, for: [orders], ${rest}`)).length > 0;
    expect(by('country: IN, by: scc, copy_from: a@b.example')).toBe(false);
    expect(by('country: IN, by: idta, copy_from: a@b.example')).toBe(true);
    expect(by('country: IN, by: adequacy')).toBe(true);
    expect(by('country: IN, by: todo')).toBe(false);
    expect(by('country: IN')).toBe(true);
    expect(by('country: IN, by: dpf')).toBe(true);
    expect(by('country: JP')).toBe(false);
    expect(by('country: US')).toBe(true);
    expect(by('country: US, by: dpf')).toBe(false);
    expect(by('country: US, by: adequacy')).toBe(true);
    expect(by('country: IE')).toBe(false);
  });

  test('a report to an authority leaves by the law that asks for it, and whoever has no role yet is none', () => {
    const leaves = (rest: string) => words('transfers/no-mechanism', other(`country: IN, for: [orders], ${rest}`)).length > 0;
    expect(leaves('role: authority, gets: [email]')).toBe(false);
    expect(leaves('role: processor')).toBe(true);
    expect(leaves('contract: legal/dpa.md')).toBe(true);
  });

  test('totals without persons leave for nowhere, and neither does nothing', () => {
    const leaves = (gets: string) => words('transfers/no-mechanism', other(`country: IN, role: investor, ${gets}`)).length > 0;
    expect(leaves('gets: what_the_matter_needs')).toBe(true);
    expect(leaves('gets: totals_only')).toBe(false);
    expect(leaves('gets: []')).toBe(false);
    expect(leaves('gets: [email]')).toBe(true);
  });

  test('whoever looked at a list of providers looks again within a year', () => {
    const looked = (subprocessors: string) =>
      told(
        'sharing/subprocessor-list-stale',
        other(`country: IE, role: processor, for: [orders], subprocessors: ${subprocessors}`),
      );
    expect(looked('{ reviewed_on: 2025-11-21 }')).toEqual(['recipients.other.subprocessors']);
    expect(looked('{ reviewed_on: 2025-11-22 }')).toEqual([]);
    expect(looked('{ list: "https://other.example/list" }')).toEqual(['recipients.other.subprocessors']);
    expect(looked('{}')).toEqual([]);
  });

  test('a store abroad has somebody who runs it', () => {
    const rule = 'transfers/stored-abroad';
    const store = (country: string) => `\nstores: { far: { country: ${country} } }`;
    expect(told(rule, store('US'))).toEqual(['stores.far.country']);
    expect(told(rule, store('FR'))).toEqual([]);
    expect(told(rule, store('todo'))).toEqual([]);
    expect(told(rule, `${store('US')}${other('country: US, role: processor, for: [orders]')}`)).toEqual([]);
    const american = '\ncontroller: { name: Juniper Inc., address: "1 Main St", country: US, email: a@juniper.example }';
    expect(told(rule, `${store('US')}${american}`)).toEqual([]);
  });

  test('a country is asked of those who get data', () => {
    const rule = 'transfers/recipient-no-country';
    expect(told(rule, other('role: processor, for: [orders]'))).toEqual(['recipients.other.entity.country']);
    expect(told(rule, other('role: processor, for: [orders], country: todo'))).toEqual([]);
    expect(told(rule, other('role: adviser, gets: what_the_matter_needs'))).toEqual([]);
    expect(told(rule, other('role: controller, gets: []'))).toEqual([]);
  });

  test('a pixel of an advertising network shares data without any field', () => {
    const rule = 'sharing/ads-sharing-is-sale';
    const network = (role: string) => other(`country: IE, role: ${role}, for: [newsletter]`);
    const pixel = (use: string) =>
      `\npurposes: { extra: { use: ${use}, say: "Show you boots elsewhere", basis: consent, withdraw: "here" } }\ntrackers: { pixel: { kind: pixel, set_by: other, purpose: extra, consent: needed } }`;
    expect(told(rule, network('controller') + pixel('marketing.advertising'))).toEqual(['recipients.other.in_return']);
    expect(told(rule, network('processor') + pixel('marketing.advertising'))).toEqual([]);
    expect(told(rule, network('processor') + pixel('marketing.advertising.third_party'))).toEqual(['recipients.other.in_return']);
    expect(told(rule, network('controller') + pixel('marketing.advertising.first_party.contextual'))).toEqual([]);
    const said = '\nstatements: { sells_data: false, shares_for_ads: true, automated_decisions: false, declared_by: legal }';
    expect(told(rule, network('controller') + pixel('marketing.advertising') + said)).toEqual([]);
  });
});

describe('who agreed to what', () => {
  test('explicit consent is never on from the start', () => {
    const rule = 'consent/no-opt-in';
    const health = (condition: string, opt_in: string) => told(rule, one({ special: `{ condition: ${condition} }`, opt_in }));
    expect(health('explicit_consent', 'false')).toEqual(['fields.x.opt_in']);
    expect(health('explicit_consent', 'true')).toEqual([]);
    expect(health('health_care', 'false')).toEqual([]);
    expect(told(rule, consent + one({ purposes: '[extra]', opt_in: 'false' }))).toEqual(['fields.x.opt_in']);
    expect(told(rule, consent + one({ purposes: '[extra]', opt_in: 'true' }))).toEqual([]);
  });

  test('an interest that only the United Kingdom recognises is no ground elsewhere', () => {
    const rule = 'consent/purpose-no-basis';
    const recognised = (scope: string) =>
      words(rule, purpose(`use: functional, basis: [{ is: recognised_legitimate_interests${scope} }]`));
    expect(recognised('')).toEqual(['`extra` has no `basis` for `gdpr`.']);
    expect(words(rule, purpose('use: functional, basis: contract'))).toEqual([]);
  });

  test('below thirteen everybody needs a parent, whoever the users are', () => {
    const rule = 'consent/child-no-parental';
    const asked = (children: string) => told(rule, `\nchildren: { ${children} }`).length > 0;
    expect(asked('directed_at: false, minimum_age: 12')).toBe(true);
    expect(asked('directed_at: false, minimum_age: 13')).toBe(false);
    expect(asked('directed_at: false, minimum_age: 12, parental_consent: "We write to a parent."')).toBe(false);
    expect(asked('directed_at: true, minimum_age: 13')).toBe(true);
    expect(asked('directed_at: true, minimum_age: 16')).toBe(false);
    const pupils = '\nsubjects: { pupil: { say: "Pupils" } }';
    expect(told(rule, `${pupils}\nchildren: { directed_at: false, minimum_age: 12 }`)).toEqual([]);
  });

  test('a tracker that needs no consent stays in one’s own hands', () => {
    const counter = (role: string) =>
      told(
        'consent/exempt-tracker-misuse',
        `${purpose(`use: analytics, ${interest}`)}
recipients: { other: { name: Other Ltd, country: IE, in_return: nothing, does: "counts", role: ${role}, for: [extra] } }
trackers: { counter: { kind: cookie, set_by: other, life: P6M, purpose: extra, consent: not_needed, because: "It only counts.", law: "§ 1" } }`,
      );
    expect(counter('controller')).toEqual(['trackers.counter']);
    expect(counter('joint_controller')).toEqual(['trackers.counter']);
    expect(counter('processor')).toEqual([]);
  });

  test('two grounds for one use are two only where they meet', () => {
    const rule = 'consent/two-bases';
    const bases = (list: string) => told(rule, purpose(`use: functional, basis: [${list}]`));
    expect(bases('{ is: contract }, { is: consent }')).toEqual(['purposes.extra.basis']);
    expect(bases('{ is: contract, subjects: [customer] }, { is: consent, subjects: [guest] }')).toEqual([]);
    expect(bases('{ is: contract, subjects: [customer, guest] }, { is: consent, subjects: [guest] }')).toEqual([
      'purposes.extra.basis',
    ]);
    expect(bases('{ is: contract, jurisdictions: [gdpr] }, { is: consent, jurisdictions: [uk] }')).toEqual([]);
    expect(bases('{ is: contract, subjects: [customer] }, { is: contract, subjects: [guest] }')).toEqual([]);
  });
});

describe('how much is asked', () => {
  test('two or three facts tell who writes, six are too many', () => {
    const rule = 'minimization/request-form-excess';
    const asks = (text: string) =>
      words(rule, `\nrequests: { channels: [{ email: a@juniper.example }], verification: "${text}" }`);
    expect(asks('Tell us your name and your order number.')).toEqual([]);
    expect(
      asks('Tell us your name, your phone number, your date of birth, your postal address and your order number.')[0],
    ).toContain('5 facts');
    expect(asks('We never ask for a copy of your passport.')).toEqual([]);
    expect(asks('Send us a scan of your passport.')[0]).toContain('identity paper');
  });

  test.each([
    ['Check that you are 18 or over', 'asks only whether somebody is old enough'],
    ['Sell wine to adults only', 'asks only whether somebody is old enough'],
    ['Send you birthday wishes', 'needs the day and the month'],
    ['Write your policy', null],
  ])('a date of birth to “%s”', (say, part) => {
    const inventory = `\npurposes: { extra: { use: functional, say: "${say}", ${interest} } }${one({ category: 'user.demographic.date_of_birth', purposes: '[extra]' })}`;
    const [message] = words('minimization/dob-where-age-enough', inventory);
    if (part === null) expect(message).toBeUndefined();
    else expect(message).toContain(part);
  });

  test('what a purpose is, or rests on, must be known before a number is called needless', () => {
    const number = (rest: string) =>
      told(
        'minimization/gov-id-unjustified',
        `${purpose(rest)}${one({ category: 'user.government_id.passport_number', purposes: '[extra]' })}`,
      );
    expect(number('use: functional, basis: contract')).toEqual(['fields.x']);
    expect(number('use: todo, basis: contract')).toEqual([]);
    expect(number('use: functional, basis: todo')).toEqual([]);
    expect(number('use: functional, basis: public_task')).toEqual([]);
    expect(number('use: employment, basis: contract')).toEqual([]);
  });

  test('what people write for themselves is theirs to choose', () => {
    const rule = 'minimization/free-text-uncontrolled';
    expect(told(rule, one({ category: 'user.content' }, 'notes'))).toEqual(['fields.notes']);
    expect(told(rule, one({ category: 'user.content.private' }, 'notes'))).toEqual([]);
    expect(told(rule, one({ category: 'user.content.private', source: 'guest' }, 'notes'))).toEqual(['fields.notes']);
    expect(told(rule, one({ category: 'user.content', note: '"facts only"' }, 'notes'))).toEqual([]);
  });

  test('counting needs no name, whether or not people agreed to be counted', () => {
    const rule = 'minimization/anonymous-alternative';
    const measured = (basis: string) => told(rule, purpose(`use: analytics, ${basis}`) + one({ purposes: '[extra]' }));
    expect(measured(interest)).toEqual(['fields.x.purposes.extra']);
    expect(measured('basis: consent, withdraw: "here"')).toEqual(['fields.x.purposes.extra']);
    const code = one({ category: 'user.unique_id.pseudonymous', purposes: '[extra]' });
    expect(told(rule, purpose(`use: analytics, ${interest}`) + code)).toEqual([]);
  });

  test('one sign of risk asks for no assessment, two do', () => {
    const rule = 'security/dpia-missing';
    const risky = (category: string, id = 'x') => told(rule, one({ category, special: '{ condition: explicit_consent }' }, id));
    expect(risky('user.biometric.health')).toEqual([]);
    expect(risky('user.health_and_medical')).toEqual([]);
    expect(risky('user.biometric.fingerprint')).toEqual(['purposes.orders']);
  });

  test('one report names all protected data that anybody inside may see', () => {
    const rule = 'security/no-access-roles';
    const open = `\nsecurity: [encrypted_in_transit]${one({ category: 'user.health_and_medical' })}`;
    expect(words(rule, open)).toEqual(['No measure limits who inside may see `x` (health).']);
    expect(words(rule, `\nsecurity: [access_by_role]${one({ category: 'user.health_and_medical' })}`)).toEqual([]);
    expect(words(rule, `\nsecurity: [encrypted_in_transit]${one({ category: 'user.financial' })}`)).toEqual([
      'No measure limits who inside may see `x` (financial data).',
    ]);
    const password = one({ category: 'user.authorization.password' });
    expect(words(rule, `\nsecurity: [hashed_passwords]${password}`)).toEqual([]);
    expect(words(rule, `\nsecurity: [encrypted_in_transit]${password}`)).toHaveLength(1);
    expect(words(rule, `\nsecurity: [encrypted_in_transit]${one({ category: 'user.contact.email' })}`)).toEqual([]);
  });
});

describe('what a stranger meant', () => {
  const health = (retention: string) => entry('allergy', { ...allergy, retention });

  test('a record whose name a law keeps lasts as long as that, and periods from the end of a relation compare', () => {
    const longer = (keys: Record<string, string>) =>
      told('retention/special-longer-than-parent', `${one(keys)}\n${health('P5Y after contract_ended')}`).length;
    expect(longer({ category: 'user.name', retention: '{ for: P9Y, of: contract_ended, law: "§ 1" }' })).toBe(0);
    expect(longer({ category: 'user.name', retention: 'P1Y after account_closed' })).toBe(1);
    expect(longer({ category: 'user.name', retention: 'P9Y after account_closed' })).toBe(0);
    expect(longer({ category: 'user.name', purposes: '[bookkeeping]', retention: 'P9Y after contract_ended' })).toBe(1);
  });

  test('sharing that stands once for a field is meant for the purposes that the recipient serves', () => {
    const recipient =
      '\nrecipients: { other: { name: Other Ltd, country: IE, role: processor, contract: legal/x.pdf, for: [newsletter], does: "sends mail", in_return: nothing } }';
    const excess = (keys: Record<string, string>) => told('sharing/more-than-recipient-needs', `${recipient}${one(keys)}`);
    expect(excess({ purposes: '[orders, newsletter]', sharing: '[other]' })).toEqual([]);
    expect(excess({ purposes: '[orders]', sharing: '[other]' })).toEqual(['fields.x.sharing[other]']);
    expect(excess({ purposes: '{ orders: { sharing: [other] }, newsletter: {} }' })).toEqual([
      'fields.x.purposes.orders.sharing[other]',
    ]);
  });

  test('a label that only repeats what a thing is called tells two fields apart no better than none', () => {
    const phone = (id: string, label: string) => entry(id, { category: 'user.contact.phone_number', label });
    const twice = (label: string) =>
      told('minimization/duplicate-field', fields(phone('phone', '"Phone number"'), phone('tel', label)));
    expect(twice('"Telephone"')).toEqual(['fields.tel']);
    expect(twice('"Phone at work"')).toEqual([]);
    const guests = phone('tel', '"Telephone"').replace('[customer]', '[guest]');
    expect(told('minimization/duplicate-field', fields(phone('phone', '"Phone number"'), guests))).toEqual([]);
  });

  test('a duty to check a passport does not ask for a copy of it afterwards, unless a law says so', () => {
    const duty =
      '\npurposes: { check: { use: essential.legal_obligation, say: "Check who may work", basis: { is: legal_obligation, law: "s. 15" } } }';
    const kept = (retention: string) =>
      told(
        'minimization/full-document-where-check-enough',
        `${duty}${one({ category: 'user.government_id.passport_number', purposes: '[check]', retention }, 'passport_scan')}`,
      ).length;
    expect(kept('P2Y after check_done')).toBe(1);
    expect(kept('P1D after check_done')).toBe(0);
    expect(kept('{ for: P2Y, of: check_done, then: delete, law: "s. 16" }')).toBe(0);
    expect(kept('P5Y after contract_ended')).toBe(0);
  });

  test('a duty to check an age asks for no date of birth, another duty may', () => {
    const due = (say: string) =>
      told(
        'minimization/dob-where-age-enough',
        `\npurposes: { check: { use: essential.legal_obligation, say: "${say}", basis: { is: legal_obligation, law: "§ 9" } } }${one({ category: 'user.demographic.date_of_birth', purposes: '[check]' }, 'birth_date')}`,
      ).length;
    expect(due('Check that you are 18 or over')).toBe(1);
    expect(due('Ihr Alter prüfen, bevor wir Wein verkaufen')).toBe(1);
    expect(due('Prüfen, wer ein Konto eröffnet')).toBe(0);
    expect(due('Check who opens an account')).toBe(0);
  });

  test('what a purpose is called counts too: exact places for `weather`', () => {
    const exact = (purpose: string) =>
      told(
        'minimization/precise-geo-where-coarse',
        `\npurposes: { ${purpose}: { use: functional, say: "Fit the game to the sky", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }${one({ category: 'user.location.precise', purposes: `[${purpose}]` })}`,
      ).length;
    expect(exact('weather')).toBe(1);
    expect(exact('scenery')).toBe(0);
  });

  test('former pupils are no children, and patients depend on those who treat them', () => {
    const asked = (rule: string, id: string, say: string, keys: Record<string, string>) =>
      told(
        rule,
        `\nchildren: { directed_at: true, minimum_age: 11, parental_consent: "By form" }\nsubjects: { ${id}: { say: "${say}" } }${one({ subjects: `[${id}]`, ...keys })}`,
      ).length;
    const endless = (id: string, say: string) =>
      asked('retention/child-indefinite', id, say, { retention: '{ until: objected, then: delete }' });
    expect(endless('pupil', 'Pupils')).toBe(1);
    expect(endless('leaver', 'Former pupils')).toBe(0);
    const risky = (id: string, say: string, category: string) =>
      told(
        'security/dpia-missing',
        `\nsubjects: { ${id}: { say: "${say}" } }${one({ subjects: `[${id}]`, category, special: '{ condition: health_care }' })}`,
      ).length;
    expect(risky('patient', 'Patients', 'user.health_and_medical')).toBe(1);
    expect(risky('patient', 'Patients', 'user.demographic.religious_belief')).toBe(0);
    expect(risky('member', 'Members', 'user.health_and_medical')).toBe(0);
    const two = (assessment: string) =>
      told(
        'security/dpia-missing',
        `\nsubjects: { patient: { say: "Patients" } }\npurposes:\n  care: { use: essential.service, say: "Treat you", basis: contract }\n  scans: { use: essential.service, say: "Read scans", basis: contract${assessment} }${one({ subjects: '[patient]', category: 'user.health_and_medical', purposes: '[care, scans]', special: '{ condition: health_care }' })}`,
      );
    expect(two('')).toEqual(['purposes.care']);
    expect(two(', impact_assessment: legal/dpia.pdf')).toEqual([]);
  });

  test('a whole address book is more than a friend whom somebody names, whoever lends it', () => {
    const taken = (use: string, source: string, id = 'address_book') =>
      told(
        'minimization/contacts-upload',
        `\nsubjects: { friend: { say: "Friends" } }\npurposes: { invites: { use: ${use}, say: "Invite friends", basis: { is: legitimate_interests, interest: "Grow", assessment: legal/lia.md } } }${one({ category: 'user.relationships', subjects: '[friend]', source, purposes: '[invites]' }, id)}`,
      ).length;
    expect(taken('marketing.communications.email', 'customer')).toBe(1);
    expect(taken('functional.service', 'customer')).toBe(1);
    expect(taken('functional.service', 'customer', 'invited_friend')).toBe(0);
    expect(taken('functional.service', 'customer', 'address_book_hashes')).toBe(0);
    expect(taken('functional.service', 'customer', 'friends_emails')).toBe(0);
    expect(taken('marketing.communications.email', 'customer', 'friends_emails')).toBe(1);
    expect(taken('functional.service', 'person')).toBe(1);
    expect(taken('marketing.communications.email', 'derived')).toBe(0);
  });

  test('a promise that nobody can keep is told once', () => {
    const { findings } = runExample({
      inventory:
        '\nsecurity: [encrypted_in_transit, encrypted_at_rest, access_by_role, breach_notice, { is: own_words, say: "Your notes are 100% secure." }]',
    });
    expect(findings.map(({ rule }) => rule)).toEqual(['security/absolute-security-claim']);
  });
});

describe('what to do fits what is wrong', () => {
  const advice = (rule: string, inventory: string) =>
    runExample({ inventory }, {}, { only: [rule] }).findings.map(({ do: steps }) => steps.join(' '));

  test('a law named in the period beats a limit, unless the limit is law itself', () => {
    const log = (retention: string) =>
      told(
        'retention/over-category-max',
        `\npurposes: { safety: { use: essential.service.security, say: "Keep attackers out", basis: { is: legitimate_interests, interest: "Safety", assessment: legal/lia.md } } }${one({ category: 'user.device.ip_address', purposes: '[safety]', retention })}`,
      ).length;
    expect(log('{ for: P5Y, of: recorded, then: delete }')).toBe(1);
    expect(log('{ for: P5Y, of: recorded, then: delete, law: "§ 1" }')).toBe(0);
    const books = one({
      category: 'user.payment',
      purposes: '[bookkeeping]',
      retention: '{ for: P10Y, of: invoice_issued, from: end_of_year, then: delete, law: "§ 147 AO" }',
    });
    expect(advice('retention/over-category-max', books)).toEqual([
      'Shorten the period to 8 years. If another law asks for more, record which under `exempt`.',
    ]);
  });

  test('no authority exempts trackers of advertising', () => {
    const tracker = (purpose: string) =>
      advice(
        'consent/tracker-no-consent',
        `\npurposes: { counts: { use: analytics, say: "Count pages", basis: consent, withdraw: "the foot of the page" } }\ntrackers: { x: { kind: cookie, life: P1D, purpose: ${purpose}, consent: not_needed } }`,
      )[0];
    expect(tracker('newsletter')).not.toContain('exempts');
    expect(tracker('counts')).toContain('exempts');
  });

  test('the store that lacks encryption stands in the line to write', () => {
    const steps = advice(
      'security/sensitive-unencrypted',
      `\nstores: { vault: { country: DE } }${one({ category: 'user.financial', stored_in: '[vault]' })}`,
    )[0];
    expect(steps).toContain('covers: [vault]');
  });
});

test('what is derived is worked out about people no less than what is guessed', () => {
  const found = (source: string) =>
    told('minimization/inferred-sensitive', one({ category: 'user.health_and_medical', source })).length;
  expect(found('derived')).toBe(1);
  expect(found('inferred')).toBe(1);
  expect(found('person')).toBe(0);
});

test('of the purposes whose periods a field outlives, the longest is named', () => {
  const purposes = (first: string, second: string) =>
    one({
      purposes: `{ orders: { retention: ${first} }, newsletter: { retention: ${second} } }`,
      retention: 'P5Y after contract_ended',
    });
  const [long, longer] = ['P1Y after contract_ended', 'P2Y after contract_ended'];
  expect(words('retention/over-purpose-max', purposes(long, longer))[0]).toContain('2 years');
  expect(words('retention/over-purpose-max', purposes(longer, long))[0]).toContain('2 years');
});

test('a choice about privacy outlives the consent by duty', () => {
  const kept = (use: string) =>
    told(
      'retention/kept-after-withdrawal',
      `\npurposes: { choices: { use: ${use}, say: "Remember what you chose", basis: consent, withdraw: "the foot of the page" } }${one({ purposes: '[choices]', opt_in: 'true', retention: 'P1Y after consent_withdrawn' })}`,
    ).length;
  expect(kept('functional.storage.privacy_preferences')).toBe(0);
  expect(kept('functional.storage')).toBe(1);
});

test('how long an account may lie unused is asked of those periods alone that wait for it', () => {
  const waits = (retention: string) =>
    told('retention/inactive-account', `\nevents: { inactive: { after: P5Y } }${one({ retention })}`);
  expect(waits('P30D after account_closed')).toEqual([]);
  expect(waits('{ for: P30D, of: [account_closed, inactive], then: delete }')).toEqual(['fields.x.retention']);
});

test('data that starts its clock with the same event is the nearest measure', () => {
  const health = entry('allergy', { ...allergy, retention: 'P5Y after contract_ended' });
  const taste = health.replace('allergy', 'taste').replace('user.health_and_medical', 'user.preferences').replace('P5Y', 'P1Y');
  const name = one({ category: 'user.name', retention: 'P9Y after account_closed' });
  const rule = 'retention/special-longer-than-parent';
  expect(told(rule, `${name}\n${health}`)).toEqual([]);
  expect(told(rule, `${name}\n${health}\n${taste}`)).toEqual(['fields.allergy.retention']);
});

describe('recipients', () => {
  const other = (rest: string) =>
    `\nrecipients: { other: { name: Other Ltd, country: IE, does: "helps", in_return: nothing, ${rest} } }`;

  test('while somebody has yet to say who gets a datum, nobody is unused', () => {
    const unused = (sharing: string) =>
      told('sharing/recipient-unused', `${other('role: processor, contract: legal/x.pdf, for: [orders]')}${one({ sharing })}`);
    expect(unused('[]')).toContain('recipients.other');
    expect(unused('todo')).toEqual([]);
  });

  test('an advertiser that pays is told as a buyer, once', () => {
    const ads = (gain: string) =>
      told(
        'sharing/ads-sharing-is-sale',
        `\npurposes: { ads: { use: marketing.advertising.third_party.targeted, say: "Show ads elsewhere", basis: consent, withdraw: "the foot of the page" } }${other('role: controller, for: [ads]').replace('in_return: nothing', `in_return: ${gain}`)}${one({ purposes: '[ads]', opt_in: 'true', sharing: '[other]' })}`,
      );
    expect(ads('nothing')).toEqual(['recipients.other.in_return']);
    expect(ads('money')).toEqual([]);
  });
});
