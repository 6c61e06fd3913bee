import { describe, expect, test } from 'vitest';
import { entry, fields, one, purpose, told } from '../helpers/told.js';

const both =
  '\njurisdictions: { gdpr: { applies: true, markets: [DE], authority: "A", decided_by: a@juniper.example, decided_on: 2026-10-20 }, uk: { applies: true, markets: [GB], authority: "B", decided_by: a@juniper.example, decided_on: 2026-10-20 } }';

describe('a basis that holds for some people or under some laws', () => {
  const byLaw =
    'use: functional, basis: [{ is: consent, jurisdictions: [gdpr] }, { is: legitimate_interests, interest: "Serve you", jurisdictions: [uk] }]';
  const bySubject = 'use: functional, basis: [{ is: consent, subjects: [guest] }, { is: contract, subjects: [customer] }]';
  const atOnce = 'use: functional, basis: [{ is: consent }, { is: contract }]';

  test('cannot be demanded where it is consent', () => {
    const demanded = (rest: string, subjects: string, law = both) =>
      told(
        'consent/consent-when-mandatory',
        `${law}${purpose(rest)}${one({ purposes: '[extra]', required: 'true', without_it: '"No."', subjects })}`,
      ).length;
    expect(demanded(byLaw, '[customer]')).toBe(1);
    expect(demanded(byLaw.replace('gdpr', 'xx').replace('uk', 'gdpr').replace('xx', 'uk'), '[customer]', '')).toBe(0);
    expect(demanded(bySubject, '[guest]')).toBe(1);
    expect(demanded(bySubject, '[customer]')).toBe(0);
    expect(demanded(atOnce, '[customer]')).toBe(0);
  });

  test('ends with the consent of those who gave it', () => {
    const kept = (rest: string, subjects: string) =>
      told(
        'retention/kept-after-withdrawal',
        `${both}${purpose(rest)}${one({ purposes: '[extra]', subjects, retention: '{ for: P1Y, of: consent_withdrawn, then: delete }' })}`,
      ).length;
    expect(kept(bySubject, '[guest]')).toBe(1);
    expect(kept(bySubject, '[customer]')).toBe(0);
    expect(kept(byLaw, '[customer]')).toBe(1);
  });

  test('is never on from the start where it is consent', () => {
    const on = (rest: string, opt: string) =>
      told('consent/no-opt-in', `${both}${purpose(rest)}${one({ purposes: '[extra]', opt_in: opt })}`).length;
    expect(on(byLaw, 'false')).toBe(1);
    expect(on(byLaw, 'true')).toBe(0);
    expect(on(bySubject, 'false')).toBe(0);
  });
});

describe('where data goes', () => {
  const mailer = (onward: string) =>
    told(
      'transfers/no-mechanism',
      `${both}\nrecipients: { mailer: { name: Mail Inc., country: US, role: processor, for: [orders], does: "sends mail", contract: legal/m.pdf, in_return: nothing, onward: [${onward}] } }`,
    );
  const to = (country: string, law: string, by: string) =>
    `{ to: ${country}, regimes: [${law}], by: ${by}, copy_from: a@juniper.example }`;

  test('two laws may ask for two safeguards, each in `onward`', () => {
    expect(mailer(`${to('US', 'gdpr', 'scc')}, ${to('US', 'uk', 'idta')}`)).toEqual([]);
    expect(mailer(to('US', 'gdpr', 'scc'))).toEqual(['recipients.mailer.by']);
    expect(mailer(`${to('IN', 'gdpr', 'scc')}, ${to('IN', 'uk', 'idta')}`)).toEqual(['recipients.mailer.by']);
    expect(mailer('')).toEqual(['recipients.mailer.by']);
  });

  test('a datum whose recipients are open hides nobody who serves another purpose', () => {
    const unused = (served: string) =>
      told(
        'sharing/recipient-unused',
        `\nrecipients: { other: { name: Other Ltd, country: IE, role: processor, for: ${served}, does: "helps", contract: legal/x.pdf, in_return: nothing } }${one({ sharing: 'todo' })}`,
      ).includes('recipients.other');
    expect(unused('[newsletter]')).toBe(true);
    expect(unused('[orders]')).toBe(false);
    expect(unused('todo')).toBe(false);
  });

  test('a recipient that sets a tracker is used', () => {
    const unused = (by: string) =>
      told(
        'sharing/recipient-unused',
        `\ntrackers: { px: { kind: pixel, life: P6M, set_by: ${by}, purpose: newsletter, consent: needed } }\nrecipients: { other: { name: Other Ltd, country: IE, role: processor, for: [newsletter], does: "helps", contract: legal/x.pdf, in_return: nothing } }`,
      ).includes('recipients.other');
    expect(unused('other')).toBe(false);
    expect(unused('pay')).toBe(true);
  });

  test('a tracker that only keeps the answer needs no question of its own', () => {
    const asked = (category: string) =>
      told(
        'consent/tracker-no-consent',
        `\ntrackers: { answer: { kind: cookie, life: P6M, purpose: newsletter, consent: not_needed, category: ${category} } }`,
      ).length;
    expect(asked('user.privacy_preferences')).toBe(0);
    expect(asked('user.device.cookie_id')).toBe(1);
  });

  test('what is no part of the service is asked for, running the business is not', () => {
    const asked = (use: string) =>
      told(
        'consent/tracker-no-consent',
        `${purpose(`use: ${use}, basis: contract`)}\ntrackers: { px: { kind: cookie, life: P6M, purpose: extra, consent: not_needed } }`,
      ).length;
    expect(asked('third_party_sharing')).toBe(1);
    expect(asked('operations')).toBe(0);
    expect(asked('essential.service')).toBe(0);
  });
});

describe('how long', () => {
  const kept = (rule: string, retention: string, rest = '') => told(rule, `${rest}${one({ retention })}`).length;

  test('an end that somebody decides, and one that nobody lives to see, are none', () => {
    const until = (say: string) =>
      kept('retention/indefinite', '{ for: P0D, of: my_end, then: delete }', `\nevents: { my_end: { say: "${say}" } }`);
    expect(until('we no longer need it')).toBe(1);
    expect(until('the parcel arrives')).toBe(0);
    expect(kept('retention/indefinite', 'P99Y after account_closed')).toBe(1);
    expect(kept('retention/indefinite', 'P40Y after account_closed')).toBe(0);
    expect(kept('retention/indefinite', '{ for: P99Y, of: account_closed, then: delete, law: "§ 1" }')).toBe(0);
  });

  test('an account ends by whatever name, and claims or a law may outlast it', () => {
    const closed = (retention: string, rest = '') => kept('retention/closed-account-kept', retention, rest);
    expect(closed('{ for: P5Y, of: inactive, inactive: P24M, then: delete }')).toBe(1);
    const own = (say: string) => `\nevents: { gone: { say: "${say}", needs: [account] } }`;
    expect(closed('P5Y after gone', own('you delete your account'))).toBe(1);
    expect(closed('P5Y after gone', own('you finish the game'))).toBe(0);
    expect(closed('{ for: P3Y, of: account_closed, then: delete, because: "Claims lapse after three years." }')).toBe(0);
    expect(closed('{ for: P3Y, of: account_closed, then: delete, because: "We like to have it." }')).toBe(1);
    expect(closed('{ for: P3Y, of: account_closed, then: delete, law: "§ 195 BGB" }')).toBe(0);
  });

  test('a law that asks for protected data is no fault of it', () => {
    const longer = (law: string) =>
      told(
        'retention/special-longer-than-parent',
        fields(
          entry('nickname', { subjects: '[guest]', retention: '{ for: P1Y, of: contract_ended, then: delete }' }),
          entry('allergy', {
            subjects: '[guest]',
            category: 'user.health_and_medical',
            special: '{ condition: explicit_consent }',
            retention: `{ for: P10Y, of: contract_ended, then: delete${law} }`,
          }),
        ),
      );
    expect(longer('')).toEqual(['fields.allergy.retention']);
    expect(longer(', law: "§ 630f BGB"')).toEqual([]);
  });

  test('a code of a card that is gone with the payment is not stored', () => {
    const stored = (stores: string, retention: string) =>
      told(
        'retention/card-security-code-stored',
        one({ category: 'user.financial.credit_card', stored_in: stores, retention }, 'cvv'),
      ).length;
    expect(stored('[]', 'P0D after payment_settled')).toBe(0);
    expect(stored('[]', 'P30D after payment_settled')).toBe(1);
    expect(stored('[orders_db]', 'P0D after payment_settled')).toBe(1);
  });

  test('a date of birth that one of its uses needs stays whole', () => {
    const whole = (purposes: string) =>
      told(
        'minimization/dob-where-age-enough',
        `${purpose('use: essential.service, basis: contract', 'Check that you are 18 or over')}${one({ category: 'user.demographic.date_of_birth', purposes })}`,
      );
    expect(whole('[extra]')).toEqual(['fields.x']);
    expect(whole('[extra, orders]')).toEqual([]);
  });

  test('former values need a reason to stay', () => {
    const former = (retention: string) =>
      told('minimization/stale-history', one({ previous_values: `{ retention: ${retention} }` })).length;
    expect(former('P3Y after value_replaced')).toBe(1);
    expect(former('P6M after value_replaced')).toBe(0);
    expect(former('{ for: P3Y, of: value_replaced, then: delete, because: "Parcels come back." }')).toBe(0);
    expect(former('{ for: P3Y, of: value_replaced, then: delete, law: "§ 1" }')).toBe(0);
  });

  test('the books outlast the vouchers', () => {
    const books = (id: string, law: string) =>
      told(
        'retention/over-category-max',
        one(
          {
            category: 'user.financial',
            purposes: '[bookkeeping]',
            retention: `{ for: P10Y, of: recorded, from: end_of_year, then: delete, law: "${law}" }`,
          },
          id,
        ),
      ).length;
    expect(books('x', '§ 147 AO')).toBe(1);
    expect(books('ledger', '§ 147 AO')).toBe(0);
    expect(books('x', '§ 257(1) no. 1, (4) HGB')).toBe(0);
    expect(books('x', '§ 257(1) no. 4, (4) HGB')).toBe(1);
  });

  test('whoever pays people owes the state more than invoices', () => {
    const more = (has: string, say: string) =>
      told(
        'retention/whole-record-for-one-duty',
        `\nsubjects: { worker: { say: "People who work here", has: [${has}] } }${purpose('use: essential.legal_obligation, basis: { is: legal_obligation, law: "tax code § 1" }', say)}${one({ category: 'user.health_and_medical.insurance_beneficiary_id', special: '{ condition: employment }', subjects: '[worker]', purposes: '[extra]' })}`,
      ).length;
    expect(more('account', 'Keep invoices')).toBe(1);
    expect(more('employment', 'Keep invoices')).toBe(0);
    expect(more('account', 'Run the payroll')).toBe(0);
  });

  test('units are held against each other before a purpose is found', () => {
    const mixed = (first: string, second: string) =>
      told(
        'retention/inconsistent-units',
        fields(
          entry('a', { purposes: '[]', retention: `${first} after order_delivered` }),
          entry('b', { retention: `${second} after order_delivered` }),
        ),
      ).length;
    expect(mixed('P12M', 'P365D')).toBe(1);
    expect(mixed('P12M', 'P1Y')).toBe(0);
  });

  test('sorting people is a sign of risk, and most assessments done show the one left out', () => {
    const care = (say: string, special = '') =>
      told(
        'security/dpia-missing',
        `${purpose('use: essential.service, basis: contract', say)}${one({ category: 'user.health_and_medical', special: '{ condition: health_care }', purposes: '[extra]' })}${special}`,
      ).length;
    expect(care('Sort requests by how urgent they are')).toBe(1);
    expect(care('Rank applications by a score')).toBe(1);
    expect(care('Treat you')).toBe(0);
    const uses = (open: number, done: number) => {
      const ids = [...Array(open).keys()].map((n) => `o${n}`).concat([...Array(done).keys()].map((n) => `d${n}`));
      const purposes = ids.map(
        (id) =>
          `  ${id}: { use: essential.service, say: "Treat you", basis: contract${id.startsWith('d') ? ', impact_assessment: legal/d.pdf' : ''} }`,
      );
      return told(
        'security/dpia-missing',
        `\nsubjects: { patient: { say: "Patients" } }\npurposes:\n${purposes.join('\n')}${one({ category: 'user.health_and_medical', special: '{ condition: health_care }', subjects: '[patient]', purposes: `[${ids.join(', ')}]` })}`,
      );
    };
    expect(uses(1, 2)).toEqual(['purposes.o0']);
    expect(uses(1, 1)).toEqual([]);
    expect(uses(3, 0)).toEqual(['purposes.o0']);
  });
});

describe('what is held beyond its time', () => {
  const held = (hold: string, rest = '') =>
    `\nholds: { late_parcels: { say: "A court decides about late parcels", ${hold} } }${rest}`;
  const stopped = one({ stopped_on: '2026-01-01', held_until: '2026-02-01' });
  const past = (hold: string) => told('retention/stopped-still-held', held(hold, stopped)).length;

  test('a hold that lasts keeps data that should be gone', () => {
    expect(told('retention/stopped-still-held', stopped)).toHaveLength(1);
    expect(past('fields: [x], until: 2027-01-01')).toBe(0);
    expect(past('fields: [x]')).toBe(0);
    expect(past('fields: [email], until: 2027-01-01')).toBe(1);
    expect(past('fields: [x], until: 2026-03-01')).toBe(1);
    expect(past('fields: [x], subjects: [guest], until: 2027-01-01')).toBe(1);
  });

  test('on its last day data is still held by right', () => {
    expect(told('retention/stopped-still-held', one({ stopped_on: '2026-01-01', held_until: '2026-11-22' }))).toEqual([]);
  });

  test('somebody looks again', () => {
    expect(told('retention/hold-open', held('fields: [email]'))).toEqual(['holds.late_parcels']);
    expect(told('retention/hold-open', held('fields: [email], until: 2026-11-22'))).toEqual([]);
  });
});
