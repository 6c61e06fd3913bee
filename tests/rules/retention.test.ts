import { expect, test } from 'vitest';
import { runExample } from '../helpers/run-example.js';

/** The rules on how long: what else the small purposes of these tests leave open is no concern here. */
const about = ['retention/missing', 'retention/no-trigger', 'retention/closed-account-kept', 'retention/over-category-max'];

/** Rules on how long that report a field `x` of the customer, given its retention (YAML) and what else is out of the ordinary. */
function reported(retention: string, { field = '', purpose = 'orders', more = '', options = {} } = {}): string[] {
  const inventory = `
${more}
fields:
  x: { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [${purpose}], required: false, sharing: [], retention: ${retention}${field} }`;
  return runExample(
    { inventory, options },
    {},
    { rule: 'retention/closed-account-kept', only: about, preset: 'strict' },
  ).findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

const kept = (level = 'error') => [`retention/closed-account-kept ${level}`];
const purposes = (basis: string, use = 'essential.service') =>
  `purposes: { extra: { use: ${use}, say: "Extra", basis: ${basis}, withdraw: "here" } }`;

test.each(['P30D after account_closed', 'P1M after account_closed', '{ until: account_closed }'])(
  '%s is within the grace',
  (retention) => {
    expect(reported(retention)).toEqual([]);
  },
);

test.each(['P31D after account_closed', 'P1Y after account_closed', '{ for: P1D, of: account_closed, from: end_of_year }'])(
  '%s keeps data of a closed account',
  (retention) => {
    expect(reported(retention)).toEqual(kept());
  },
);

test('the grace is an option', () => {
  expect(reported('P60D after account_closed', { options: { grace: 'P90D' } })).toEqual([]);
});

test('the first of several events counts, so naming the closing is enough', () => {
  expect(reported('{ for: P30D, of: [account_closed, inactive], inactive: P24M }')).toEqual([]);
});

test('a legal duty may outlast the account', () => {
  const more = purposes('{ is: legal_obligation, law: "§ 1" }');
  expect(reported('P5Y after account_closed', { purpose: 'extra', more })).toEqual([]);
});

test('a legal duty for other people is no excuse', () => {
  const more = purposes('[{ is: legal_obligation, law: "§ 1", subjects: [guest] }, { is: contract, subjects: [customer] }]');
  expect(reported('P5Y after account_closed', { purpose: 'extra', more })).toEqual(kept());
});

test('a basis that nobody knows yet keeps the rule silent', () => {
  expect(reported('P5Y after account_closed', { purpose: 'extra', more: purposes('todo') })).toEqual([]);
});

test('an event that only the person can bring about never comes once the account is closed', () => {
  expect(reported('{ until: removed_by_person }')).toEqual(kept());
  expect(reported('{ for: P0D, of: [removed_by_person, account_closed] }')).toEqual([]);
});

test('consent outlives the account where the purpose rests on it', () => {
  expect(reported('{ until: consent_withdrawn }', { purpose: 'extra', more: purposes('consent', 'functional') })).toEqual([]);
  expect(reported('{ until: consent_withdrawn }')).toEqual(kept());
});

test('a clock that has nothing to do with the account warns where the contract is the ground', () => {
  expect(reported('P5Y after collected')).toEqual(kept('warn'));
  expect(reported('P14D after collected')).toEqual([]);
  expect(reported('P2Y after order_delivered')).toEqual([]);
});

test('people without an account are no concern of that rule', () => {
  expect(reported('P5Y after order_delivered', { field: ', previous_values: dropped' })).toEqual([]);
});

test('no period for one of two subjects is one finding of the loader', () => {
  expect(reported('{ by_subject: { customer: P30D after account_closed }, then: delete }')).toEqual([]);
  expect(reported('{ then: delete }')).toEqual(['retention/missing error']);
});

test('what is `todo` is left in peace', () => {
  expect(reported('todo')).toEqual([]);
  expect(reported('{ for: todo, of: account_closed }')).toEqual([]);
});

test('a field that serves several purposes with one period is one finding', () => {
  expect(reported('P1Y after account_closed', { purpose: 'orders, newsletter', field: ', opt_in: true' })).toEqual(kept());
});

const limit = (level: string) => [`retention/over-category-max ${level}`];

test('marketing contacts go three years after the last contact', () => {
  const newsletter = { purpose: 'newsletter', field: ', opt_in: true' };
  expect(reported('P36M after last_contact', newsletter)).toEqual([]);
  expect(reported('P3Y1D after last_contact', newsletter)).toEqual(limit('error'));
});

test('a limit that was not confirmed only warns', () => {
  const more = purposes('contract', 'employment.recruitment');
  expect(reported('P1Y after application_decided', { purpose: 'extra', more })).toEqual(limit('warn'));
});

test('limits of a country hold where the controller is', () => {
  const more = `${purposes('contract', 'employment.recruitment')}
controller: { name: Juniper SARL, address: "1 rue du Port, Lyon", country: FR, email: privacy@juniper.example }`;
  expect(reported('P1Y after application_decided', { purpose: 'extra', more })).toEqual([]);
  expect(reported('P25M after application_decided', { purpose: 'extra', more })).toEqual(limit('error'));
});

test('bookkeeping may last its eight years from the end of the year; longer needs another look', () => {
  const bookkeeping = { purpose: 'bookkeeping' };
  expect(reported('{ for: P8Y, of: invoice_issued, from: end_of_year }', bookkeeping)).toEqual([]);
  expect(reported('{ for: P10Y, of: invoice_issued, from: end_of_year }', bookkeeping)).toEqual(limit('warn'));
});

test('waiting for the end of a year counts against a limit that starts at once', () => {
  const newsletter = { purpose: 'newsletter', field: ', opt_in: true' };
  expect(reported('{ for: P36M, of: last_contact, from: end_of_year }', newsletter)).toEqual(limit('error'));
});

test('a limit may be set aside by its id', () => {
  const inventory = `
fields:
  lead: { category: user.contact.email, subjects: [guest], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [], retention: P48M after last_contact }`;
  const rules = (options: Record<string, unknown>) =>
    runExample({ inventory, options }, {}, { rule: 'retention/over-category-max' }).findings.map(({ rule }) => rule);
  expect(rules({})).toEqual(['retention/over-category-max']);
  expect(rules({ except: ['prospect'] })).toEqual([]);
});

test('an event of one’s own may need something that a subject lacks', () => {
  const more = 'events: { membership_ended: { say: "your membership ends", needs: [membership] } }';
  expect(reported('P30D after membership_ended', { more })).toEqual(['retention/no-trigger error']);
});
