import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import type { PolicyState } from '../../src/core/rule.js';
import legalDisclosureUntold from '../../src/rules/sharing/legal-disclosure-untold.js';
import { inventoryOf } from '../helpers/inventory-of.js';
import { runExample } from '../helpers/run-example.js';

/** What the named rules (ids or groups), or all that are recommended, report over the complete inventory. */
const run = (inventory: string, only?: readonly string[], more = {}) =>
  runExample({ inventory }, more, only ? { only } : {}).findings;
const reportsOf =
  (...only: string[]) =>
  (inventory: string) =>
    run(inventory, only).map(({ rule, about }) => `${rule} ${about}`);
const messagesOf =
  (...only: string[]) =>
  (inventory: string) =>
    run(inventory, only).map(({ message }) => message);
const told = (inventory: string) => run(inventory).map(({ rule, about }) => `${rule} ${about}`);

const field = (id: string, rest: string) => `
fields:
  ${id}: { source: person, stored_in: [orders_db], required: false, sharing: [], retention: P30D after account_closed, ${rest} }`;
const nickname = 'category: user.account.username, subjects: [customer]';

describe('minimization/field-without-purpose', () => {
  test('points at the empty list', () => {
    const { findings } = runExample({
      inventory: `
fields:
  x:
    ${nickname.replace(', ', '\n    ')}
    source: person
    required: false
    sharing: []
    purposes: []`,
    });
    expect(findings.map(({ rule, locations }) => [rule, locations[0]?.line])).toEqual([
      ['minimization/field-without-purpose', 9],
    ]);
  });

  test('asks nothing of data that is held for others', () => {
    expect(told(field('x', `${nickname}, purposes: [], acts_as: { processor_for: guest }`))).toEqual([]);
  });
});

describe('minimization/stale-history', () => {
  const told = reportsOf('minimization/stale-history');
  const purpose = (use: string) => `\npurposes: { check: { use: ${use}, say: "Check", basis: contract } }`;

  test.each(['former_name', 'old_nickname', 'nickname_history'])('%s names history', (id) => {
    expect(told(field(id, `${nickname}, purposes: [orders]`))).toEqual([`minimization/stale-history fields.${id}`]);
  });

  test('a purpose that looks back may need it', () => {
    expect(
      told(`${purpose('essential.fraud_detection')}${field('former_name', `${nickname}, purposes: [orders, check]`)}`),
    ).toEqual([]);
    expect(told(`${purpose('functional')}${field('former_name', `${nickname}, purposes: [orders, check]`)}`)).toEqual([
      'minimization/stale-history fields.former_name',
    ]);
  });

  test('former values may stay for a while once they are replaced', () => {
    const kept = (retention: string) =>
      told(field('x', `${nickname}, purposes: [orders], previous_values: { retention: ${retention} }`));
    expect(kept('P30D after value_replaced')).toEqual([]);
    expect(kept('todo')).toEqual([]);
    expect(kept('{ for: indefinitely, of: value_replaced }')).toEqual(['minimization/stale-history fields.x.previous_values']);
  });
});

describe('minimization/special-category-unflagged', () => {
  const told = reportsOf('minimization/special-category-unflagged');
  const messages = messagesOf('minimization/special-category-unflagged');
  const allergy = (rest: string) => field('allergy', `category: user.health_and_medical, subjects: [customer], ${rest}`);
  const found = ['minimization/special-category-unflagged fields.allergy'];

  test('the condition may stand at the field, under each purpose, or at the purpose', () => {
    expect(told(allergy('purposes: [orders]'))).toEqual(found);
    expect(told(allergy('purposes: { orders: { special: { condition: explicit_consent } } }'))).toEqual([]);
    const purpose =
      '\npurposes: { care: { use: essential.service, say: "Care", basis: contract, special: { condition: health_care } } }';
    expect(told(`${purpose}${allergy('purposes: [care]')}`)).toEqual([]);
    expect(told(`${purpose}${allergy('purposes: [care, orders]')}`)).toEqual(found);
  });

  test('a child of a special category is special, and data on crimes asks for a law', () => {
    expect(told(field('allergy', 'category: user.health_and_medical.genetic, subjects: [customer], purposes: [orders]'))).toEqual(
      found,
    );
    const record = field('record', 'category: user.criminal_history, subjects: [customer], purposes: [orders]');
    expect(messages(record)).toEqual([]);
    expect(messagesOf('consent/criminal-no-authority')(record)[0]).toContain('no `law` says what allows it for `orders`');
  });

  test('a condition that nobody knows yet is left in peace', () => {
    expect(told(allergy('special: { condition: todo }, purposes: [orders]'))).toEqual([]);
  });
});

describe('sharing', () => {
  const sold = reportsOf('sharing/sold-data');
  const recipient = (entry: string) => `\nrecipients:\n  other: { name: Other Ltd, country: IE, for: [orders], ${entry} }`;

  test('an unknown recipient is told once, at its own place, with what was meant', () => {
    const { findings } = runExample({
      inventory: `
fields:
  x:
    ${nickname.replace(', ', '\n    ')}
    source: person
    required: false
    sharing: [payy]
    purposes: [orders]
    retention: P30D after account_closed`,
    });
    expect(findings.map(({ rule, about, locations }) => [rule, about, locations[0]?.line])).toEqual([
      ['sharing/recipient-undeclared', 'fields.x.sharing[payy]', 8],
    ]);
    expect(findings[0]?.message).toContain('Did you mean `pay`?');
  });

  test('the YAML to add names the recipient and the purpose', () => {
    const [finding] = runExample({
      inventory: field('x', `${nickname}, purposes: [orders]`).replace('sharing: []', 'sharing: [zeppelin_mail]'),
    }).findings;
    expect(finding?.do[1]).toContain(
      '\nrecipients:\n  zeppelin_mail: { name: todo, country: todo, role: todo, for: [orders], does: todo }',
    );
  });

  test('a role that nobody knows yet is left in peace, one that nobody wrote is not', () => {
    expect(told(recipient('role: todo, gets: [email]'))).toEqual([]);
    expect(told(recipient('does: "checks"'))).toEqual(['sharing/recipient-no-role recipients.other.roles']);
  });

  test.each([
    ['money', 'sells_data: false, shares_for_ads: true', ['sharing/sold-data recipients.other.in_return']],
    ['other_value', 'sells_data: false', ['sharing/sold-data recipients.other.in_return']],
    ['ads', 'shares_for_ads: false', ['sharing/sold-data recipients.other.in_return']],
    ['ads', 'sells_data: false, shares_for_ads: true', []],
    ['money', 'sells_data: todo', []],
    ['nothing', 'sells_data: false', []],
    ['todo', 'sells_data: false', []],
  ])('%s in return, while %s', (gain, statements, expected) => {
    expect(sold(`\nstatements: { ${statements} }${recipient(`role: controller, in_return: ${gain}`)}`)).toEqual(expected);
  });

  test('no statement at all is no denial, but a gap', () => {
    expect(messagesOf('sharing/sold-data')(`\nstatements: {}${recipient('role: controller, in_return: money')}`)).toEqual([
      '`other` gives `money` for data, and `statements.sells_data` says nothing about it.',
    ]);
  });

  test('who sells must name the buyer', () => {
    const selling = '\nstatements: { sells_data: true }';
    expect(sold(selling)).toEqual(['sharing/sold-data statements.sells_data']);
    expect(sold(`${selling}${recipient('role: controller, in_return: money')}`)).toEqual([]);
  });

  test('lawyers and authorities are asked for one by one, investors and buyers in the widest set only', () => {
    const about = (recipients: string) => told(`\nrecipients: ${recipients}`);
    expect(about('{}')).toEqual([
      'sharing/legal-disclosure-untold recipients[adviser]',
      'sharing/legal-disclosure-untold recipients[authority]',
    ]);
  });
});

test('while a role is `todo`, nobody is asked for lawyers and authorities', () => {
  const input = { catalog: loadCatalog(), config: defaultConfig, asOf: '2026-11-22' };
  const found = (role: string) =>
    legalDisclosureUntold.check({ ...input, inventory: inventoryOf(`recipients: { other: { role: ${role} } }`) }, {}).length;
  expect(found('todo')).toBe(0);
  expect(found('adviser')).toBe(1);
});

describe('consent', () => {
  const basis = reportsOf('consent/purpose-no-basis');
  const purpose = (rest: string, more = '') => `\npurposes:\n  extra: { use: functional, say: "Extra", ${rest} }${more}`;

  test('a basis is asked for under the GDPR, not under Californian law alone', () => {
    expect(basis(purpose('note: "?"'))).toEqual(['consent/purpose-no-basis purposes.extra.basis']);
    const california = '\njurisdictions: { ccpa: { applies: true, decided_by: legal, decided_on: 2026-10-20 } }';
    expect(basis(purpose('note: "?"', california))).toEqual([]);
  });

  test('a basis for one law leaves the other open', () => {
    const both = '\njurisdictions: { gdpr: { applies: true, authority: "A" }, uk: { applies: true, authority: "B" } }';
    expect(messagesOf('consent/purpose-no-basis')(purpose('basis: [{ is: contract, jurisdictions: [gdpr] }]', both))).toEqual([
      '`extra` has no `basis` for `uk`.',
    ]);
  });

  test('`basis: todo` is left in peace', () => {
    expect(basis(purpose('basis: todo'))).toEqual([]);
  });

  test('what holds the choice itself needs no switch', () => {
    expect(
      told(field('choice', 'category: user.preferences.marketing_consent, subjects: [customer], purposes: [newsletter]')),
    ).toEqual([]);
  });

  test('marketing needs a person to switch it on, whatever the basis', () => {
    const marketing =
      '\npurposes: { ads: { use: marketing.advertising, say: "Ads", basis: { is: legitimate_interests, interest: "Sell" } } }';
    const use = (rest: string) =>
      reportsOf('consent/marketing-opt-out')(`${marketing}${field('x', `${nickname}, purposes: [ads]${rest}`)}`);
    expect(use('')).toEqual(['consent/marketing-opt-out fields.x.purposes.ads.opt_in']);
    expect(use(', opt_in: false')).toEqual(['consent/marketing-opt-out fields.x.opt_in']);
    expect(use(', opt_in: todo')).toEqual([]);
    expect(use(', opt_in: true')).toEqual([]);
  });
});

describe('security/sensitive-unencrypted', () => {
  const iban = (rest = '') =>
    field('iban', `category: user.financial.bank_account, subjects: [customer], purposes: [orders]${rest}`);
  const found = (security: string, rest = '') =>
    messagesOf('security/sensitive-unencrypted')(`\nsecurity: ${security}${iban(rest)}`);

  test.each([
    ['[encrypted_in_transit]', '`iban` (bank account) is not encrypted where it is stored (`orders_db`).'],
    ['[encrypted_at_rest]', '`iban` (bank account) is not encrypted on its way.'],
    ['[mfa_for_staff]', '`iban` (bank account) is encrypted neither where it is stored (`orders_db`) nor on its way.'],
    [
      '[encrypted_in_transit, { is: encrypted_at_rest, except: [orders_db] }]',
      '`iban` (bank account) is not encrypted where it is stored (`orders_db`).',
    ],
  ])('%s', (security, message) => {
    expect(found(security)).toEqual([message]);
  });

  test.each([
    '[encrypted_in_transit, encrypted_at_rest]',
    '[encrypted_end_to_end]',
    '[encrypted_in_transit, { is: encrypted_at_rest, covers: [iban] }]',
  ])('%s is enough', (security) => {
    expect(found(security)).toEqual([]);
  });

  test('a measure at the field counts', () => {
    expect(found('[encrypted_in_transit]', ', security: [encrypted_at_rest]')).toEqual([]);
  });

  const encryption = reportsOf('security/sensitive-unencrypted', 'security/no-measures', 'security/password-not-hashed');

  test('a password that is hashed needs no other encryption where it is stored', () => {
    const password = field('password', 'category: user.authorization.password, subjects: [customer], purposes: [orders]');
    expect(encryption(`\nsecurity: [encrypted_in_transit, hashed_passwords]${password}`)).toEqual([]);
    expect(encryption(`\nsecurity: [encrypted_in_transit]${password}`)).toEqual(['security/password-not-hashed fields.password']);
  });

  test('without any measure the other rule speaks alone', () => {
    expect(encryption(`\nsecurity: []${iban()}`)).toEqual(['security/no-measures security']);
  });
});

describe('transparency/controller-contact-missing', () => {
  const controller = (rest: string) =>
    messagesOf('transparency/controller-contact-missing')(
      `\ncontroller: { address: "Lindenstr. 4", country: DE${rest} }\nrequests: { reply_within: P1M }`,
    );

  test('asks for a name and for a quick way', () => {
    expect(controller(', name: Juniper')).toEqual([
      '`controller` has no `email`, no `phone` and no form: nobody can reach you quickly.',
    ]);
    expect(controller(', email: privacy@juniper.example')).toEqual(['`controller` has no `name`.']);
    expect(controller(', name: todo, email: todo')).toEqual([]);
  });
});

describe('policy', () => {
  const policy = '\npolicy: { out: { markdown: PRIVACY.md }, language: en, revision: 1, effective_on: 2026-12-01 }';
  const state = (published: PolicyState['published'][number]['state'], changes = 0) =>
    runExample(
      { inventory: policy },
      { policy: { published: [{ file: 'PRIVACY.md', state: published, changes }] } },
    ).findings.map(({ rule, severity, about, message }) => [rule, severity, about, message]);

  test.each([
    ['missing', 0, ['policy/out-of-sync', 'error', 'policy.out.markdown', '`PRIVACY.md` has not been published yet.']],
    [
      'missing-waits',
      0,
      [
        'policy/out-of-sync',
        'warn',
        'policy.out.markdown',
        '`PRIVACY.md` has not been published yet: it waits for legal@juniper.example to settle what is `todo`.',
      ],
    ],
    [
      'values-differ',
      3,
      ['policy/out-of-sync', 'error', 'policy.out.markdown', '`PRIVACY.md` lags behind the inventory: 3 changes.'],
    ],
    [
      'waits-for-todo',
      1,
      [
        'policy/out-of-sync',
        'warn',
        'policy.out.markdown',
        '`PRIVACY.md` lags behind the inventory: 1 change, and it waits for legal@juniper.example to settle what is `todo`.',
      ],
    ],
    [
      'edited',
      0,
      [
        'policy/out-of-sync',
        'error',
        'policy.out.markdown',
        '`PRIVACY.md` was changed by hand. What stands in it no longer comes from the inventory.',
      ],
    ],
    [
      'wording-differs',
      0,
      ['policy/wording-updated', 'warn', 'policy.out.markdown', '`PRIVACY.md` has the wording of an older version.'],
    ],
  ] as const)('%s', (published, changes, expected) => {
    expect(state(published, changes)).toEqual([expected]);
  });

  test('a current policy is not reported', () => {
    expect(state('current')).toEqual([]);
  });
});

test('a backup that lasts too long is measured against the catalogue', () => {
  expect(told('\nbackups: { gone_after: P91D }')).toEqual(['retention/backup-longer backups.gone_after']);
  expect(told('\nbackups: { gone_after: P90D }')).toEqual([]);
  expect(told('\nbackups: { gone_after: todo }')).toEqual([]);
});

test('what the loader finds is reported like any finding, and can be exempted', () => {
  const inventory = '\npurposes: { extra: { say: "Extra", basis: contract } }';
  const only = ['inventory/purpose-no-use'];
  expect(reportsOf(...only)(inventory)).toEqual(['inventory/purpose-no-use purposes.extra.use']);
  const exempt =
    '\npurposes: { extra: { say: "Extra", basis: contract, exempt: [{ rule: inventory/purpose-no-use, because: "Soon", approved_by: legal }] } }';
  expect(run(exempt, only).map(({ suppressed }) => suppressed?.by)).toEqual(['exempt']);
});
