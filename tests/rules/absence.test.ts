import { describe, expect, test } from 'vitest';
import { runExample } from '../helpers/run-example.js';
import { entry, fields, one, purpose, told } from '../helpers/told.js';

const words = (rule: string, inventory: string) =>
  runExample({ inventory }, {}, { rule, only: [rule] }).findings.map(({ message }) => message);
const onlyCalifornia =
  '\njurisdictions: { ccpa: { applies: true, markets: [US], decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }';

describe('where no law asks for a ground', () => {
  const passport = (law: string, rest: string, own: Record<string, string> = {}) =>
    told(
      'minimization/gov-id-unjustified',
      `${law}${purpose(rest)}${one({ category: 'user.government_id.passport_number', purposes: '[extra]', ...own })}`,
    );

  test('a number is as needless without a ground as with one', () => {
    expect(passport(onlyCalifornia, 'use: essential.service')).toEqual(['fields.x']);
    expect(passport('', 'use: essential.service')).toEqual([]);
    expect(passport(onlyCalifornia, 'use: essential.legal_obligation')).toEqual([]);
  });

  test('a law that the period names speaks for the number', () => {
    const cited = { retention: '{ for: P4Y, of: contract_ended, then: delete, law: "26 CFR § 31.6001-1" }' };
    expect(passport(onlyCalifornia, 'use: essential.service', cited)).toEqual([]);
  });

  test('who is employed is known on paper, who applies is not yet', () => {
    expect(passport('', 'use: employment, basis: contract')).toEqual([]);
    expect(passport('', 'use: employment.recruitment, basis: contract')).toEqual(['fields.x']);
    expect(passport('', 'use: employment.recruitment, basis: todo')).toEqual([]);
  });

  test('a paper is one under whatever number it is declared', () => {
    const named = (id: string, category: string) =>
      told(
        'minimization/gov-id-unjustified',
        `${purpose('use: essential.service, basis: contract')}${one({ category, purposes: '[extra]' }, id)}`,
      );
    expect(named('social_security_number', 'user.unique_id')).toEqual(['fields.social_security_number']);
    expect(named('ssn', 'user.unique_id')).toEqual(['fields.ssn']);
    expect(named('customer_number', 'user.unique_id')).toEqual([]);
  });

  test('in the United States a parent is asked for all that a service for children collects', () => {
    const asked = (law: string, children: string) =>
      words(
        'consent/child-no-parental',
        `${law}\nsubjects: { player: { say: "Children who play" } }\nchildren: { ${children} }${one({ subjects: '[player]' })}`,
      ).filter((text) => text.includes('in the United States')).length;
    expect(asked(onlyCalifornia, 'directed_at: true, minimum_age: 8')).toBe(1);
    expect(asked(onlyCalifornia, 'directed_at: true, minimum_age: 14')).toBe(0);
    expect(asked(onlyCalifornia, 'directed_at: false, minimum_age: 8')).toBe(0);
    expect(asked('', 'directed_at: true, minimum_age: 8')).toBe(0);
  });
});

describe('what a file leaves out', () => {
  test('backups are told or denied', () => {
    const silent = (rest: string) => words('retention/backup-longer', `\nbackups: null${rest}`);
    expect(silent('')[0]).toContain('whether there are backups');
    expect(silent('\nsecurity: []')).toEqual([]);
    expect(silent('\nsecurity: [backups_encrypted]')[0]).toContain('There are backups');
    expect(silent('\nsecurity: [{ is: encrypted_at_rest, backups: true }]')[0]).toContain('There are backups');
    expect(told('retention/backup-longer', '\nbackups: { gone_after: P0D }')).toEqual([]);
  });

  const ending = (id: string) =>
    entry(id, { retention: '{ for: P30D, of: [account_closed, inactive], inactive: P24M, then: delete }' });

  test('an account that nobody uses ends, in each of its fields', () => {
    const open = fields(entry('x', {}), ending('a'), ending('b'));
    expect(told('retention/no-inactivity-limit', open)).toEqual(['fields.x.retention']);
    // Where many wait for the closing, that is how the service works.
    expect(told('retention/no-inactivity-limit', fields(entry('x', {}), entry('y', {}), ending('a')))).toEqual([]);
    const other = entry('x', { retention: '{ for: P0D, of: [account_closed, removed_by_person], then: delete }' });
    expect(told('retention/no-inactivity-limit', fields(other, ending('a'), ending('b')))).toEqual([]);
    const cited = entry('x', { retention: '{ for: P1Y, of: account_closed, then: delete, law: "§ 1" }' });
    expect(told('retention/no-inactivity-limit', fields(cited, ending('a'), ending('b')))).toEqual([]);
  });

  test('a period without its code is a gap where most others name theirs', () => {
    const done = (id: string) =>
      entry(id, { retention: '{ for: P30D, of: account_closed, then: delete, enforced_by: src/purge.ts }' });
    const open = (...rest: string[]) => told('retention/not-enforced', fields(entry('x', {}), ...rest));
    expect(open(done('a'), done('b'), done('c'))).toEqual(['fields.x.retention']);
    expect(open(done('a'), done('b'))).toEqual([]);
    expect(open(done('a'), done('b'), done('c'), entry('y', {}), entry('z', {}), entry('w', {}))).toEqual([]);
  });

  test('a consent without proof is a gap where most others have one', () => {
    const unproved = (consents: string) =>
      told('consent/no-record', `\nconsents: { newsletter: { proof: ConsentLog }, ${consents} }`);
    expect(unproved('a: { stop: [{ link: /stop }] }')).toEqual([]);
    expect(unproved('a: { stop: [{ link: /stop }] }, b: { proof: ConsentLog }')).toEqual(['consents.a']);
    expect(unproved('a: { stop: [{ link: /stop }] }, c: { stop: [{ link: /stop }] }, b: { proof: ConsentLog }')).toEqual([]);
  });

  test('data on crimes without any condition is told once, by its own rule', () => {
    const record = one({ category: 'user.criminal_history' });
    expect(told('minimization/special-category-unflagged', record)).toEqual([]);
    expect(told('consent/criminal-no-authority', record)).toEqual(['fields.x']);
    const duty = purpose('use: employment, basis: { is: legal_obligation, law: "§ 30a BZRG" }');
    const unnamed = purpose('use: employment, basis: legal_obligation');
    const held = one({ category: 'user.criminal_history', purposes: '[extra]' });
    expect(told('consent/criminal-no-authority', `${unnamed}${held}`)).toEqual(['fields.x']);
    expect(
      told('consent/criminal-no-authority', `${duty}${one({ category: 'user.criminal_history', purposes: '[extra]' })}`),
    ).toEqual([]);
    expect(told('consent/criminal-no-authority', one({ category: 'user.employment' }, 'criminal_record'))).toEqual([
      'fields.criminal_record',
    ]);
    expect(told('consent/criminal-no-authority', one({ category: 'user.employment' }, 'disciplinary_record'))).toEqual([]);
  });

  test('a tracker that serves nothing says at least why nobody is asked', () => {
    const idle = (rest: string) => told('consent/tracker-no-consent', `\ntrackers: { px: { kind: pixel, life: P6M${rest} } }`);
    expect(idle('')).toEqual(['trackers.px.consent']);
    expect(idle(', consent: needed')).toEqual([]);
    expect(idle(', consent: not_needed, because: "The basket needs it."')).toEqual([]);
    expect(idle(', category: user.privacy_preferences')).toEqual([]);
  });

  test('a look that nobody planned is due after a year', () => {
    const due = (inventory: string) => told('policy/review-due', inventory);
    expect(due('\nreview: { reviewed: 2025-06-10 }')).toEqual(['review.reviewed']);
    expect(due('\nreview: { reviewed: 2026-06-10 }')).toEqual([]);
    const published = (day: string, law = onlyCalifornia) =>
      due(`${law}\nreview: {}\npolicy: { language: en, effective_on: ${day} }`);
    expect(published('2025-07-01')).toEqual(['policy.effective_on']);
    expect(published('2026-07-01')).toEqual([]);
    expect(published('todo')).toEqual([]);
    expect(published('2025-07-01', '')).toEqual([]);
  });

  test('a number that one of several uses needs may be kept', () => {
    const two = `\npurposes:\n  extra: { use: essential.service, say: "Sell", basis: contract }\n  duty: { use: essential.legal_obligation, say: "Report", basis: { is: legal_obligation, law: "§ 1" } }`;
    const kept = (purposes: string) =>
      told('minimization/gov-id-unjustified', `${two}${one({ category: 'user.government_id.passport_number', purposes })}`);
    expect(kept('[extra, duty]')).toEqual([]);
    expect(kept('[extra]')).toEqual(['fields.x']);
  });

  test('whether a person looks again is said, and a score says whether a machine decides', () => {
    const review = (rest: string) =>
      told(
        'adm/no-human-review',
        `\ndecisions: { limit: { say: "Whether you buy on account", logic: "We count bills.", effect: "You pay first."${rest} } }`,
      );
    expect(review('')).toEqual(['decisions.limit.human_review']);
    expect(review(', human_review: true')).toEqual([]);
    const scored = (statement: string) =>
      told('adm/undeclared', `\nstatements: { sells_data: false${statement} }${one({ source: 'derived' }, 'risk_score')}`);
    expect(scored('')).toEqual(['statements.automated_decisions']);
    expect(scored(', automated_decisions: todo')).toEqual([]);
  });

  test('data that is stored nowhere is seen by nobody inside', () => {
    const seen = (stores: string) =>
      told(
        'security/no-access-roles',
        `\nsecurity: [incident_response, encrypted_in_transit]${one({ category: 'user.health_and_medical', special: '{ condition: explicit_consent }', stored_in: stores })}`,
      );
    expect(seen('[]')).toEqual([]);
    expect(seen('[orders_db]')).toEqual(['security']);
  });
});
