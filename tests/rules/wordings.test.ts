import { describe, expect, test } from 'vitest';
import { isGenericName } from '../../src/rules/shared/generic-names.js';
import { isNoInterest, isVague } from '../../src/rules/shared/vague-purposes.js';
import { entry, fields, one, purpose, told } from '../helpers/told.js';

describe('what a field holds is read in its id and its label', () => {
  const special = (id: string, own: Record<string, string>) =>
    told('minimization/special-category-unflagged', one({ category: 'user.preferences', ...own }, id)).length;

  test.each(['allergies', 'food_allergies', 'illness_notes', 'pregnancy_score', 'religion', 'union_membership'])('%s', (id) => {
    expect(special(id, {})).toBe(1);
  });
  test.each([
    'Allergies and illnesses that the kitchen must know',
    'Diagnosis and health',
    'Notes on your medication',
    'Your religion',
    'Whether you have a disability',
    'Ihre Allergie',
  ])('%s', (label) => {
    expect(special('x', { label: `"${label}"` })).toBe(1);
  });
  test.each(['Smoking or non-smoking room', 'Whom to call in case of illness', 'Travel insurance policy', 'Food that you like'])(
    '%s is none',
    (label) => {
      expect(special('x', { label: `"${label}"` })).toBe(0);
    },
  );
  test('how to reach a doctor is no illness', () => {
    expect(special('family_doctor', {})).toBe(1);
    expect(special('family_doctor', { category: 'user.contact.phone_number' })).toBe(0);
  });

  test('a guess needs a condition that a guess can meet', () => {
    const guessed = (source: string, special: string) =>
      told(
        'minimization/inferred-sensitive',
        one({ category: 'user.demographic.race_ethnicity', source, ...(special ? { special } : {}) }),
      );
    expect(guessed('inferred', '')).toEqual(['fields.x']);
    expect(guessed('inferred', '{ condition: substantial_public_interest, law: "§ 1" }')).toEqual(['fields.x']);
    expect(guessed('inferred', '{ condition: explicit_consent }')).toEqual(['fields.x']);
    expect(guessed('inferred', '{ condition: health_care }')).toEqual([]);
    expect(guessed('derived', '{ condition: explicit_consent }')).toEqual([]);
    expect(guessed('derived', '{ condition: substantial_public_interest, law: "§ 1" }')).toEqual([]);
    expect(guessed('derived', '')).toEqual(['fields.x']);
  });

  test('a title is one under a name too, and medicine excuses none', () => {
    const demanded = (id: string, own: Record<string, string>) =>
      told('minimization/title-or-gender-unjustified', one({ required: 'true', without_it: '"No."', ...own }, id)).length;
    expect(demanded('salutation', { category: 'user.name' })).toBe(1);
    expect(demanded('job_title', { category: 'user.name' })).toBe(0);
    const beside = entry('allergy', { category: 'user.health_and_medical', special: '{ condition: explicit_consent }' });
    const both = (id: string) =>
      told(
        'minimization/title-or-gender-unjustified',
        fields(beside, entry(id, { category: 'user.demographic.gender', required: 'true', without_it: '"No."' })),
      ).length;
    expect(both('salutation')).toBe(1);
    expect(both('sex')).toBe(0);
    const belief = entry('faith', { category: 'user.demographic.religious_belief', special: '{ condition: explicit_consent }' });
    const sex = entry('sex', { category: 'user.demographic.gender', required: 'true', without_it: '"No."' });
    expect(told('minimization/title-or-gender-unjustified', fields(belief, sex))).toHaveLength(1);
  });

  test('a label that says what the category says hides no copy', () => {
    const phone = (id: string, label = '') =>
      entry(id, { category: 'user.contact.phone_number', ...(label ? { label: `"${label}"` } : {}) });
    const twice = (...entries: string[]) => told('minimization/duplicate-field', fields(...entries));
    expect(twice(phone('phone'), phone('tel', 'Telephone number'))).toEqual(['fields.tel']);
    expect(twice(phone('phone'), phone('tel', 'Your phone'))).toEqual(['fields.tel']);
    expect(twice(phone('phone'), phone('tel', 'Phone number for the courier'))).toEqual([]);
    expect(twice(phone('phone', 'For parcels'), phone('tel', 'For parcels'))).toEqual(['fields.tel']);
    expect(twice(phone('phone', 'For parcels'), phone('tel', 'For bills'))).toEqual([]);
    expect(twice(phone('phone'), phone('customer_phone'))).toEqual(['fields.customer_phone']);
    expect(twice(phone('phone'), phone('work_phone'))).toEqual([]);
  });

  test('a password is one as a credential too', () => {
    const plain = (id: string, category: string) =>
      told('security/password-not-hashed', `\nsecurity: [encrypted_in_transit, encrypted_at_rest]${one({ category }, id)}`)
        .length;
    expect(plain('password', 'user.authorization.credentials')).toBe(1);
    expect(plain('session_key', 'user.authorization.credentials')).toBe(0);
    expect(told('security/password-not-hashed', `\nsecurity: []${one({ category: 'user.authorization.password' })}`)).toEqual([]);
  });

  test('an address that was cut short before it was stored is no full one', () => {
    const full = (label: string) =>
      told(
        'minimization/ip-not-truncated',
        `${purpose('use: analytics, basis: contract')}${one({ category: 'user.device.ip_address', label: `"${label}"`, purposes: '[extra]' })}`,
      ).length;
    expect(full('Address of the device')).toBe(1);
    expect(full('Shortened address of the device')).toBe(0);
  });
});

describe('names, purposes and promises', () => {
  test.each([
    'Our technical partners',
    'Payment providers',
    'a hosting provider',
    'Companies that help us',
    'Service providers we use',
    'Marketing and analytics partners',
    'Selected Business Partners',
    'Unsere technischen Partner',
    'Versanddienstleister',
  ])('“%s” names nobody', (name) => {
    expect(isGenericName(name)).toBe(true);
  });
  test.each([
    'Harbour Partners',
    'Amazon Web Services',
    'The seller from whom you buy',
    'The company that you work for',
    'The employer whose job you apply for',
    'Meyer Dienstleister GmbH',
    'Companies House',
    'Partners in Print Ltd',
  ])('“%s” names somebody', (name) => {
    expect(isGenericName(name)).toBe(false);
  });
  test.each([
    'To improve our services',
    'Make our site better for you',
    'Product improvement and development',
    'Research and analytics',
    'Research and development purposes',
    'Use it for our legitimate business purposes',
    'Customer relations',
  ])('“%s” is no purpose', (say) => {
    expect(isVague(say)).toBe(true);
  });
  test.each([
    'Improve our search by what you type',
    'Answer your questions',
    'Count which pages are read',
    'Keep invoices',
    'Customer support',
  ])('“%s” is one', (say) => {
    expect(isVague(say)).toBe(false);
  });
  test('that there is an interest says not which', () => {
    expect(isNoInterest('Our legitimate interests')).toBe(true);
    expect(isNoInterest('A shop that works and is safe')).toBe(false);
    const stated = (interest: string) =>
      told('consent/li-not-stated', purpose(`use: functional, basis: { is: legitimate_interests, interest: "${interest}" }`));
    expect(stated('Legitimate interest')).toEqual(['purposes.extra.basis']);
    expect(stated('Keep accounts safe')).toEqual([]);
  });
  test('that a law asks for it says not which', () => {
    const cited = (law: string) =>
      told(
        'retention/legal-basis-uncited',
        purpose(`use: essential.legal_obligation, basis: { is: legal_obligation, law: "${law}" }`),
      );
    expect(cited('applicable tax law')).toEqual(['purposes.extra.basis']);
    expect(cited('Companies Act 2006, section 388')).toEqual([]);
    expect(cited('Code de commerce, art. L123-22')).toEqual([]);
  });
  test('what is asked and not kept is asked all the same', () => {
    const asked = (text: string) =>
      told('minimization/request-form-excess', `\nrequests: { reply_within: P1M, verification: "${text}" }`).length;
    expect(asked('Send us a copy of your passport. We do not keep it.')).toBe(1);
    expect(asked('We do not ask for a copy of your passport.')).toBe(0);
    expect(asked('Send your identity card and a recent electricity bill.')).toBe(1);
    expect(asked('Tell us your name, date of birth and order number.')).toBe(0);
    expect(asked('Tell us your name, date of birth, place of birth and insurance number.')).toBe(1);
  });
  test('a promise in two languages is one, and leave is no promise', () => {
    const claims = (say: string) =>
      told(
        'security/absolute-security-claim',
        `\npurposes: { orders: { use: essential.service, say: ${say}, basis: contract } }`,
      );
    expect(claims('{ en: "Nobody can read it: it is 100% safe", de: "Das ist absolut sicher" }')).toEqual([
      'purposes.orders.say',
    ]);
    expect(claims('"Honour the guarantee on your boots"')).toEqual([]);
    expect(claims('"Keep your data safe"')).toEqual([]);
  });
  test('what could not happen is certain', () => {
    const vague = (without: string) => told('policy/vague-word', one({ required: 'true', without_it: `"${without}"` })).length;
    expect(vague('You could not sign in.')).toBe(0);
    expect(vague('You could lose your basket.')).toBe(0);
    expect(vague('We could share your basket with others.')).toBe(1);
  });
  test('who says that it builds audiences advertises, whatever the purpose is called', () => {
    const ads = (role: string, does: string) =>
      told(
        'sharing/ads-sharing-is-sale',
        `\nrecipients: { other: { name: Other Ltd, country: IE, does: "${does}", in_return: nothing, role: ${role}, for: [orders], contract: legal/x.pdf } }${one({ sharing: '[other]' })}`,
      ).length;
    expect(ads('controller', 'builds audiences for advertisers')).toBe(1);
    expect(ads('processor', 'builds audiences for advertisers')).toBe(0);
    expect(ads('controller', 'takes payments')).toBe(0);
  });
});
