import { describe, expect, test } from 'vitest';
import { runExample } from '../helpers/run-example.js';
import { entry, fields, one, purpose, told } from '../helpers/told.js';

const words = (rule: string, inventory: string) =>
  runExample({ inventory }, {}, { rule, only: [rule] }).findings.map(({ message }) => message);
const child = '\nsubjects: { pupil: { say: "Children in our classes" } }';

describe('whose data is a child’s', () => {
  const rule = 'consent/child-profiling-ads';
  const ads = `${purpose('use: marketing.advertising.first_party.targeted, basis: consent, withdraw: "here"')}\nchildren: { directed_at: true, minimum_age: 8, parental_consent: "We write to a parent first." }`;
  const taps = (id: string) => one({ subjects: `[${id}]`, purposes: '[extra]', opt_in: 'true' });

  test.each(['Children who play', 'Young carers', 'Young members of the club', 'Pupils'])('%s are children', (say) => {
    expect(told(rule, `${ads}\nsubjects: { one: { say: "${say}" } }${taps('one')}`)).toHaveLength(1);
  });
  test.each(['Young adults', 'Young parents', 'Carers of children'])('%s are none', (say) => {
    expect(told(rule, `${ads}\nsubjects: { one: { say: "${say}" } }${taps('one')}`)).toEqual([]);
  });
  test('a service for children that names them has other visitors too', () => {
    const people = (pupils: string) => `${ads}\nsubjects: { one: { say: "Who buys a day pass" }${pupils} }${taps('one')}`;
    expect(told(rule, people(''))).toHaveLength(1);
    expect(told(rule, people(', pupil: { say: "Children in our classes" }'))).toEqual([]);
  });
  test('what children agreed to is proved as long as they agree', () => {
    const kept = (category: string, retention: string) =>
      told('retention/child-indefinite', `${child}${one({ category, subjects: '[pupil]', retention })}`).length;
    expect(kept('user.privacy_preferences', '{ for: P3Y, of: consent_withdrawn, then: delete }')).toBe(0);
    expect(kept('user.privacy_preferences', '{ for: indefinitely, then: delete }')).toBe(1);
    expect(kept('user.account.username', '{ for: P3Y, of: consent_withdrawn, then: delete }')).toBe(1);
  });
  test('that a child is shown advertisements for its data is told once', () => {
    const network =
      '\nrecipients: { net: { name: Net Ltd, country: IE, role: controller, for: [extra], does: "shows ads", in_return: ads } }';
    const found = (use: string, more = {}) =>
      runExample({
        inventory: `${child}${network}${purpose(`use: ${use}, basis: consent, withdraw: "here"`)}\nchildren: { directed_at: true, minimum_age: 8, parental_consent: "We write to a parent first." }${one({ category: 'user.device.cookie_id', subjects: '[pupil]', purposes: '[extra]', sharing: '[net]', opt_in: 'true', ...more })}`,
      }).findings.map(({ rule: id }) => id);
    expect(found('marketing.advertising.third_party.targeted')).toContain(rule);
    expect(found('marketing.advertising.third_party.targeted')).not.toContain('sharing/sensitive-sold');
    expect(found('third_party_sharing')).toContain('sharing/sensitive-sold');
    expect(found('marketing.advertising.third_party.targeted', { category: 'user.location.precise' })).toContain(
      'sharing/sensitive-sold',
    );
  });
});

describe('what promises too much', () => {
  const claims = (say: string) =>
    told('security/absolute-security-claim', `\nsecurity: [incident_response, { is: own_words, say: "${say}" }]`).length;

  test.each([
    'Your data is safe from hackers with us',
    'We guarantee that nobody gets at your data',
    'Nobody can read your files',
    'We guarantee complete protection',
    'Your files are safe',
  ])('%s', (say) => {
    expect(claims(say)).toBe(1);
  });
  test.each([
    'Keep accounts safe from attackers',
    'We guarantee that we answer within a month',
    'Data is encrypted, so that nobody can read it on the way',
    'Nobody can read the backups without the key',
    'Only your devices hold the key, so that nobody else can read your notes',
    'We look each week whether your data is safe',
  ])('%s: a modest one', (say) => {
    expect(claims(say)).toBe(0);
  });
});

test('who is asked has to be reached', () => {
  const email = (use: string, say: string) =>
    told(
      'minimization/anonymous-alternative',
      `${purpose(`use: ${use}, basis: contract`, say)}${one({ category: 'user.contact.email', purposes: '[extra]' })}`,
    ).length;
  expect(email('analytics', 'Count who reads each page')).toBe(1);
  expect(email('analytics', 'Ask you once a year what you think of us')).toBe(0);
  expect(email('functional.service.improve', 'Find out what helps carers')).toBe(0);
});

test('notes of which somebody says what they are for and how long they stay are bounded', () => {
  const notes = (own: Record<string, string>) =>
    told('minimization/free-text-uncontrolled', one({ category: 'user.content', ...own }, 'interview_notes')).length;
  expect(notes({})).toBe(1);
  expect(notes({ note: '"no health, no opinions"' })).toBe(0);
  expect(notes({ required: 'true', without_it: '"We cannot tell you why you were not chosen."' })).toBe(0);
  expect(notes({ retention: '{ for: P6M, of: application_decided, then: delete, because: "Claims last as long." }' })).toBe(0);
});

test('a driving licence is needless where nobody drives', () => {
  const licence = (say: string) =>
    told(
      'minimization/gov-id-unjustified',
      `${purpose('use: essential.service, basis: contract', say)}${one({ category: 'user.government_id.drivers_license_number', purposes: '[extra]' })}`,
    ).length;
  expect(licence('Let you write reviews')).toBe(1);
  expect(licence('Rent you a van')).toBe(0);
});

test('what its name says and its kind does not is told beside a condition too', () => {
  const treatment = purpose('use: essential.service, basis: contract, special: { condition: health_care, law: "§ 22 BDSG" }');
  const kind = (category: string, id: string, more = {}) =>
    words('minimization/special-category-unflagged', treatment + one({ category, purposes: '[extra]', ...more }, id));
  expect(kind('user.preferences', 'allergien')).toEqual([
    '`allergien` is declared as `user.preferences`, and its name says that it shows health.',
  ]);
  expect(kind('user.health_and_medical', 'allergien')).toEqual([]);
  expect(kind('user.preferences', 'menu')).toEqual([]);
  expect(kind('user.preferences', 'allergien', { special: '{ condition: health_care, law: "§ 22 BDSG" }' })).toEqual([]);
});

test('a consent that is declared is where its missing end is told', () => {
  const consent = purpose('use: functional, basis: consent') + one({ purposes: '[extra]', opt_in: 'true' });
  expect(told('consent/no-withdrawal', consent)).toEqual(['purposes.extra.basis']);
  expect(told('consent/no-withdrawal', `${consent}\nconsents: { extra: { asked_at: /x, starts: unticked } }`)).toEqual([
    'consents.extra.stop',
  ]);
});

test('one fault of a title or of a face is one finding', () => {
  const found = (inventory: string) => runExample({ inventory }).findings.map(({ rule }) => rule);
  const title = found(
    `${purpose('use: essential.service.payment_processing, basis: contract')}${one({ category: 'user.demographic.gender', purposes: '[extra]', required: 'true', without_it: '"No receipt."' })}`,
  );
  expect(title).toContain('minimization/title-or-gender-unjustified');
  expect(title).not.toContain('minimization/unrelated-to-use');
  const face = found(
    fields(
      entry('name', { category: 'user.name' }),
      entry('face', {
        category: 'user.biometric.face',
        special: '{ condition: explicit_consent }',
        retention: 'P3Y after account_closed',
      }),
    ),
  );
  expect(face).toContain('retention/closed-account-kept');
  expect(face).not.toContain('retention/special-longer-than-parent');
});

test('an application is kept for two years at most wherever no shorter limit is known', () => {
  const kept = (country: string, period: string) =>
    told(
      'retention/over-category-max',
      `\ncontroller: { name: X, address: Y, country: ${country}, email: x@x.example, phone: "+1" }\nsubjects: { applicant: { say: Applicants } }${purpose('use: employment.recruitment, basis: contract')}${one({ category: 'user.content', subjects: '[applicant]', purposes: '[extra]', retention: `{ for: ${period}, of: application_decided, then: delete }` })}`,
    ).length;
  expect(kept('ES', 'P3Y')).toBe(1);
  expect(kept('CH', 'P3Y')).toBe(1);
  expect(kept('ES', 'P2Y')).toBe(0);
  expect(kept('US', 'P4Y')).toBe(0);
});

describe('whether a machine decides', () => {
  const denied = (say: string) => told('adm/undeclared', purpose('use: essential.service, basis: contract', say)).length;

  test.each(['Our system decides whether we take your order', 'Automatically reject late applications'])('%s', (say) => {
    expect(denied(say)).toBe(1);
  });
  test.each([
    'Block your card at once when you report it lost',
    'Block spam automatically',
    'A person decides whether we take your order',
  ])('%s: no machine does', (say) => {
    expect(denied(say)).toBe(0);
  });
  test('what somebody reached in a test is their own doing', () => {
    const scored = (label: string) =>
      told(
        'adm/undeclared',
        one({ category: 'user.education', label: `"${label}"`, source: 'derived', required: 'true', without_it: '"No."' }),
      ).length;
    expect(scored('Score of how reliable you are')).toBe(1);
    expect(scored('Score in tests')).toBe(0);
  });
});

test('a day of birth is more than a price or a team by age needs', () => {
  const born = (say: string) =>
    told(
      'minimization/dob-where-age-enough',
      `${purpose('use: essential.service, basis: contract', say)}${one({ category: 'user.demographic.date_of_birth', purposes: '[extra]' })}`,
    ).length;
  expect(born('Give people over 65 a lower price')).toBe(1);
  expect(born('Put you into a team of your age')).toBe(1);
  expect(born('Choose puzzles that fit your age')).toBe(1);
  expect(born('Insure you for the trip')).toBe(0);
});

test('the paper that a duty is about is what the duty needs', () => {
  const kept = (label: string) =>
    told('retention/whole-record-for-one-duty', one({ category: 'user.content', label: `"${label}"`, purposes: '[bookkeeping]' }))
      .length;
  expect(kept('Your letters')).toBe(1);
  expect(kept('Your Gift Aid declaration')).toBe(0);
});

test('when somebody signed in is no former value', () => {
  const former = (id: string, category: string) => told('minimization/stale-history', one({ category }, id)).length;
  expect(former('login_history', 'user.account')).toBe(0);
  expect(former('name_history', 'user.name')).toBe(1);
});

test('what a law asks of employers needs no assessment of its own', () => {
  const staff = '\nsubjects: { worker: { say: "Our employees", has: [employment] } }';
  const risky = (special: string) =>
    told(
      'security/dpia-missing',
      `${staff}${purpose('use: employment, basis: contract')}${one({ category: 'user.health_and_medical', subjects: '[worker]', purposes: '[extra]', special, retention: '{ for: P30D, of: employment_ended, then: delete }' })}`,
    ).length;
  expect(risky('{ condition: explicit_consent }')).toBe(1);
  expect(risky('{ condition: employment, law: "§ 26(3) BDSG" }')).toBe(0);
});

test('who sorts people takes a risk for them, and who sorts things does not', () => {
  const risky = (say: string) =>
    told(
      'security/dpia-missing',
      `${purpose('use: essential.service, basis: contract', say)}${one({ category: 'user.financial.bank_account', purposes: '[extra]' })}`,
    ).length;
  for (const say of ['Rank applicants by their income', 'Predict who will not pay', 'Score how likely a payment fails'])
    expect(risky(say)).toBe(1);
  for (const say of ['Rank houses by their price', 'Show your profile to others', 'Predict when your chair needs oil'])
    expect(risky(say)).toBe(0);
});

test('a word to one who delivers has its topic in its name', () => {
  const free = (id: string) => told('minimization/free-text-uncontrolled', one({ category: 'user.content' }, id)).length;
  expect(free('staff_notes')).toBe(1);
  expect(free('delivery_note')).toBe(0);
});

describe('what stays with the person', () => {
  const rule = 'retention/closed-account-kept';
  const kept = (more: Readonly<Record<string, string>>) =>
    told(
      rule,
      one({ category: 'user.content.private', retention: '{ until: removed_by_person, then: delete }', sharing: '[]', ...more }),
    );

  test('has nothing left when the account goes', () => {
    expect(kept({ label: '"Notes"', stored_in: '[]' })).toEqual([]);
  });
  test('is held where a store or a recipient has it, whatever its name says', () => {
    expect(kept({ label: '"Notes on your device"', stored_in: '[orders_db]' })).toHaveLength(1);
    expect(kept({ label: '"Notes"', stored_in: '[]', sharing: '[carrier]' })).toHaveLength(1);
  });
});

describe('a duty to report', () => {
  const rule = 'retention/whole-record-for-one-duty';
  const duty = (say: string) =>
    told(
      rule,
      `${purpose('use: essential.legal_obligation, basis: { is: legal_obligation, law: "§ 147 AO" }', say)}${one({ category: 'user.demographic.date_of_birth', purposes: '[extra]', retention: '{ for: P8Y, of: recorded, from: end_of_year, then: delete, law: "§ 147 AO" }' })}`,
    );

  test('asks who people are, and the books do not', () => {
    expect(duty('Report what sellers earn to the tax office')).toEqual([]);
    expect(duty('Keep invoices')).toHaveLength(1);
  });
});

test.each(['CA', 'JP', 'FO'])('the United Kingdom kept the decision of the Union on %s', (country) => {
  const uk =
    '\njurisdictions: { gdpr: { applies: false, because: "none there" }, uk: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }';
  const to = (code: string) =>
    told(
      'transfers/no-mechanism',
      `${uk}\nrecipients: { mailer: { name: Example Mail, country: ${code}, role: processor, contract: legal/dpa.pdf, for: [newsletter], does: "sends our mails", in_return: nothing } }`,
    ).length;
  expect(to(country)).toBe(0);
  expect(to('IN')).toBe(1);
});

test('what no store holds need not be encrypted there', () => {
  const security = '\nsecurity: [encrypted_in_transit, { is: encrypted_at_rest, covers: [orders_db] }]';
  const card = (stored_in: string) =>
    told(
      'security/sensitive-unencrypted',
      `${security}\nstores: { notes: { country: DE } }${one({ category: 'user.financial.credit_card', stored_in })}`,
    );
  expect(card('[]')).toEqual([]);
  expect(card('[notes]')).toEqual(['fields.x']);
});

test('what people asked for themselves may need the way to reach them, and no more', () => {
  const post = purpose(
    'use: marketing.communications, basis: { is: legitimate_interests, interest: "Ask for gifts", assessment: legal/lia.md }',
  );
  const demanded = (category: string, more = {}) =>
    told(
      'minimization/required-but-optional',
      `${post}${one({ category, purposes: '[extra]', required: 'true', without_it: '"We cannot write."', opt_in: 'true', ...more })}`,
    ).length;
  expect(demanded('user.contact.address')).toBe(0);
  expect(demanded('user.name')).toBe(0);
  expect(demanded('user.demographic')).toBe(1);
  expect(demanded('user.contact.address', { opt_in: 'false' })).toBe(1);
});

test('who runs the servers is no advertising network', () => {
  const gets = (use: string, roles: string) =>
    told(
      'sharing/ads-sharing-is-sale',
      `${purpose(`use: ${use}, basis: consent, withdraw: "here"`)}\nrecipients: { cloud: { name: Cloud Ltd, country: IE, ${roles}, does: "runs our servers", in_return: nothing } }${one({ category: 'user.device.cookie_id', purposes: '[extra]', opt_in: 'true', sharing: '[cloud]' })}`,
    ).length;
  const ads = 'marketing.advertising.third_party.targeted';
  expect(gets(ads, 'role: processor, contract: legal/dpa.pdf, for: [extra, orders]')).toBe(0);
  expect(gets(ads, 'role: processor, contract: legal/dpa.pdf, for: [extra]')).toBe(1);
  expect(gets(ads, 'role: controller, for: [extra, orders]')).toBe(1);
});

test('whether somebody may work in the country is asked before they are chosen', () => {
  const asked = (category: string, use: string) =>
    told('minimization/gov-id-unjustified', `${purpose(`use: ${use}, basis: contract`)}${one({ category, purposes: '[extra]' })}`)
      .length;
  expect(asked('user.government_id.immigration', 'employment.recruitment')).toBe(0);
  expect(asked('user.government_id.passport_number', 'employment.recruitment')).toBe(1);
  expect(asked('user.government_id.immigration', 'essential.service')).toBe(1);
});

test('a parent who must give a datum of the child is told what happens without it', () => {
  const asked = (source: string, subject: string) =>
    told(
      'transparency/consequences-missing',
      `\nsubjects: { pupil: { say: "Children in our classes" }, parent: { say: "Their parents" }, teacher: { say: "Our teachers" } }${one({ subjects: `[${subject}]`, source, required: 'true' })}`,
    ).length;
  expect(asked('parent', 'pupil')).toBe(1);
  expect(asked('parent', 'customer')).toBe(0);
  expect(asked('teacher', 'pupil')).toBe(0);
  expect(asked('derived', 'pupil')).toBe(0);
});

test('a choice under the law of California is not asked for again each half year', () => {
  const kept = (laws: string) =>
    told(
      'retention/consent-choice-over-6m',
      `\njurisdictions: { ${laws} }\ntrackers: { choice: { kind: cookie, life: P12M, consent: not_needed, category: user.privacy_preferences } }`,
    ).length;
  const ccpa = 'ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }';
  const not = (id: string) => `${id}: { applies: false, because: "Nobody there" }`;
  expect(kept(`${ccpa}, ${not('gdpr')}, ${not('uk')}`)).toBe(0);
  expect(kept(`${ccpa}, gdpr: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }`)).toBe(1);
  expect(kept(`${not('gdpr')}, ${not('uk')}`)).toBe(1);
});

describe('offers that may start without a yes', () => {
  const rule = 'consent/marketing-opt-out';
  const offers = (use: string, interest: string, category: string, say = 'Tell you more') =>
    told(
      rule,
      `${purpose(`use: ${use}, basis: { is: legitimate_interests, interest: "${interest}", assessment: legal/lia.md }`, say)}${one({ category, purposes: '[extra]', opt_in: 'false' })}`,
    ).length;
  const mail = 'marketing.communications.email';

  test.each([
    'Tell paying customers about similar services of ours (Regulation 13(11))',
    'Faire connaître nos services semblables à nos clients (article L34-5 du CPCE)',
    'Käufern von ähnlichen eigenen Leistungen erzählen (§ 7 Abs. 3 UWG)',
  ])('go to customers: %s', (interest) => {
    expect(offers(mail, interest, 'user.contact.email')).toBe(0);
  });
  test.each(['Tell our customers what is new', 'Tell everybody about similar services', 'Win customers'])(
    'are none: %s',
    (interest) => {
      expect(offers(mail, interest, 'user.contact.email')).toBe(1);
    },
  );
  test('a letter by post needs a name and an address', () => {
    expect(offers('marketing', 'Tell people what came of their gift', 'user.contact.address')).toBe(0);
    expect(offers('marketing', 'Tell people what came of their gift', 'user.contact.email')).toBe(1);
  });
});

test('how people stop what rests on an interest is no consent to prove', () => {
  const proofs = (basis: string) =>
    told(
      'consent/no-record',
      `${purpose(`use: marketing.communications, basis: ${basis}, withdraw: "the link in each mail"`)}\nconsents: { newsletter: { proof: ConsentLog }, b: { proof: ConsentLog } }`,
    );
  expect(proofs('{ is: legitimate_interests, interest: "Ask for gifts", assessment: legal/lia.md }')).toEqual([]);
  expect(proofs('consent')).toEqual(['consents.extra']);
});

test('a company is the same with what one adds to its name in brackets', () => {
  const held = (name: string) =>
    told(
      'transparency/joint-arrangement-missing',
      `\nparties: { trust: { name: "Lantern Hill (registered charity)", country: GB, arrangement: "Turn to either of us." } }\nrecipients: { hospice: { name: "${name}", country: GB, role: joint_controller, for: [orders], does: "decides with us", in_return: nothing } }`,
    ).length;
  expect(held('Lantern Hill')).toBe(0);
  expect(held('Lantern')).toBe(1);
});

test('who answers for a child is asked to keep it safe, and what is said on a call is what a record of calls is of', () => {
  const needless = (use: string, say: string, category: string, subject: string) =>
    told(
      'minimization/unrelated-to-use',
      `\nsubjects: { one: { say: "${subject}" } }${purpose(`use: ${use}, basis: { is: legitimate_interests, interest: "So", assessment: legal/lia.md }`, say)}${one({ category, subjects: '[one]', purposes: '[extra]' })}`,
    ).length;
  const safe = 'essential.service.security';
  expect(needless(safe, 'Keep young helpers safe', 'user.relationships', 'Parents of young helpers')).toBe(0);
  expect(needless(safe, 'Keep young helpers safe', 'user.relationships', 'Helpers')).toBe(1);
  const run = 'essential.service.operations';
  expect(needless(run, 'Record calls', 'user.content.private', 'Helpers')).toBe(0);
  expect(needless(run, 'Keep the servers up', 'user.content.private', 'Helpers')).toBe(1);
});

test('what a camera notes by itself sets no measure for a report', () => {
  const kept = (source: string) =>
    told(
      'retention/special-longer-than-parent',
      fields(
        entry('camera', { category: 'user.image', source, retention: 'P14D after recorded' }),
        entry('theft', { category: 'user.criminal_history', retention: 'P12M after recorded' }),
      ),
    ).length;
  expect(kept('device')).toBe(0);
  expect(kept('person')).toBe(1);
});

test('a reason or a law explains why former values stay, unless they stay for ever', () => {
  const former = (retention: string) =>
    told('minimization/stale-history', one({ category: 'user.contact.address', previous_values: `{ retention: ${retention} }` }))
      .length;
  expect(former('{ for: P7Y, of: contract_ended, then: delete, because: "A claim can concern the house." }')).toBe(0);
  expect(former('{ for: P7Y, of: contract_ended, then: delete }')).toBe(1);
  expect(former('{ for: indefinitely, then: delete, because: "Who knows" }')).toBe(1);
});

test('who was shut out is remembered longer than a log', () => {
  const kept = (say: string) =>
    told(
      'retention/over-category-max',
      `\nevents: { shut_on: { say: "${say}" } }${purpose('use: essential.fraud_detection, basis: { is: legitimate_interests, interest: "So", assessment: legal/lia.md }')}${one({ category: 'user.unique_id.pseudonymous', purposes: '[extra]', retention: '{ for: P24M, of: shut_on, then: delete }' })}`,
    ).length;
  expect(kept('you are banned')).toBe(0);
  expect(kept('you sign in')).toBe(1);
});

test('who withholds a tax needs what the tax hangs on', () => {
  const duty = (say: string) =>
    told(
      'retention/whole-record-for-one-duty',
      `${purpose('use: essential.legal_obligation, basis: { is: legal_obligation, law: "§ 51a EStG" }', say)}${one({ category: 'user.demographic.religious_belief', purposes: '[extra]' })}`,
    ).length;
  expect(duty('Kirchensteuer einbehalten')).toBe(0);
  expect(duty('Deduct church tax from your interest')).toBe(0);
  expect(duty('Rechnungen und Steuer')).toBe(1);
});

test('to ask for nothing is no promise about data', () => {
  const rules = (verification: string) =>
    runExample({ inventory: `\nrequests: { verification: "${verification}" }` }).findings.map(({ rule }) => rule);
  expect(rules('You answer a mail. We never ask for an identity card.')).not.toContain('policy/never-write');
  expect(rules('You answer a mail. We never keep an identity card.')).toContain('policy/never-write');
});

test('records of requests count from the end of the year, as claims do', () => {
  const kept = (from: string) =>
    told(
      'retention/over-category-max',
      one({ category: 'user.content', retention: `{ for: P3Y, of: request_resolved, from: ${from}, then: delete }` }),
    ).length;
  expect(kept('end_of_year')).toBe(0);
  expect(
    told(
      'retention/over-category-max',
      one({ category: 'user.content', retention: '{ for: P5Y, of: request_resolved, then: delete }' }),
    ),
  ).toHaveLength(1);
});

test('a decision that a person looks at and that only delays does not make money a high risk', () => {
  const risky = (effect: string, review: string) =>
    told(
      'security/dpia-missing',
      `\ndecisions: { stop: { say: "Whether a payment waits", purpose: orders, logic: "We compare it with others.", effect: "${effect}", human_review: ${review} } }${one({ category: 'user.financial.bank_account' })}`,
    ).length;
  expect(risky('A payment that does not fit waits until you confirm it.', 'true')).toBe(0);
  expect(risky('A payment that does not fit waits until you confirm it.', 'false')).toBe(1);
  expect(risky('With fewer than three sales you get your money after seven days.', 'true')).toBe(0);
  expect(risky('The payment is refused.', 'true')).toBe(1);
});

test('who proves that somebody agreed to a test does not use the test', () => {
  const risky = (rest: string) =>
    told(
      'security/dpia-missing',
      `${purpose(rest)}${one({ category: 'user.health_and_medical.genetic', purposes: '[extra]', special: '{ condition: legal_claims, law: "§ 22 BDSG" }' })}`,
    ).length;
  expect(risky('use: essential.legal_obligation, basis: { is: legal_obligation, law: "GDPR Art. 7(1)" }')).toBe(0);
  expect(risky('use: essential.service, basis: contract')).toBe(1);
});

test('what a public task needs may be on from the start', () => {
  const on = (basis: string) =>
    told(
      'minimization/default-on-optional',
      `${purpose(`use: functional.service.improve, basis: ${basis}`)}${one({ category: 'user.behavior', source: 'derived', purposes: '[extra]', opt_in: 'false' })}`,
    ).length;
  expect(on('{ is: public_task, law: "§ 3 BDSG" }')).toBe(0);
  expect(on('{ is: legitimate_interests, interest: "So", assessment: legal/lia.md }')).toBe(1);
});

test('an account that goes with a relation needs no limit of its own', () => {
  const held = (...periods: string[]) =>
    told(
      'retention/no-inactivity-limit',
      `\nevents: { gone: { say: "the business relationship ends" } }\nsubjects: { holder: { say: "Account holders", has: [account] } }${fields(...periods.map((retention, index) => entry(`f${index}`, { subjects: '[holder]', retention })))}`,
    );
  expect(held('P30D after account_closed', 'P30D after gone', 'P30D after gone')).toEqual([]);
  expect(held('P30D after account_closed', 'P30D after account_closed', 'P30D after gone')).toEqual(['subjects.holder']);
});

test('a figure and what lies above it leave nothing open', () => {
  const vague = (say: string) =>
    words('policy/vague-word', `\nsubjects: { one: { say: "${say}" } }${one({ subjects: '[one]' })}`).length;
  expect(vague('Members of 18 years and more')).toBe(0);
  expect(vague('Kinder ab 8 Jahren und mehr')).toBe(0);
  expect(vague('Buyers, sellers and more')).toBe(1);
});

test('a picture of a passport is one, whether it is told as a picture or as a file', () => {
  const kept = (category: string, label: string) =>
    told(
      'minimization/full-document-where-check-enough',
      one({ category, label: `"${label}"`, retention: '{ for: P1Y, of: collected, then: delete }' }),
    ).length;
  expect(kept('user.image', 'Scan of your passport')).toBe(1);
  expect(kept('user.content', 'Scan of your passport')).toBe(1);
  expect(kept('user.image', 'Your picture')).toBe(0);
  expect(kept('user.account', 'Scan of your passport')).toBe(0);
});

test('where data came from is no longer asked of what is no longer collected', () => {
  const asked = (more: string) =>
    told(
      'transparency/source-missing',
      fields(
        `  x: { category: user.account.username, subjects: [customer], stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed${more} }`,
      ),
    ).length;
  expect(asked('')).toBe(1);
  expect(asked(', stopped_on: 2026-01-01')).toBe(0);
});
