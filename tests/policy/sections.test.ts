import { expect, test } from 'vitest';
import type { Inventory } from '../../src/core/inventory.js';
import { renderPolicy } from '../../src/policy/render.js';
import { after, catalog, fieldOf, inventoryOf, recipientOf } from './inventories.js';

const render = (inventory: Inventory) =>
  renderPolicy({ inventory, catalog, language: 'en', format: 'markdown', draft: true }).text;

/** One section of the Markdown, from its heading to the next of the same level. */
const section = (inventory: Inventory, heading: string) =>
  render(inventory)
    .split(/^(?=## )/m)
    .find((part) => part.startsWith(`## ${heading}`)) ?? '';

const kept = { required: false, sharing: [], retention: after('P1Y', 'collected') } as const;
const base = (parts: Partial<Inventory>): Inventory =>
  inventoryOf({
    subjects: { customer: { say: 'Customers', has: ['account'], code: [] }, guest: { say: 'Guests', has: [], code: [] } },
    purposes: { work: { say: 'Do the work', basis: [{ is: 'contract' }] } },
    ...parts,
  });

test('guests and customers see their own times', () => {
  const retention = {
    of: [],
    from: 'event' as const,
    by_subject: { customer: after('P30D', 'account_closed'), guest: after('P60D', 'order_delivered') },
  };
  const inventory = base({
    fields: { email: fieldOf('user.contact.email', { work: { ...kept, retention } }, { subjects: ['customer', 'guest'] }) },
  });
  const times = section(inventory, 'How long do we keep your data?');
  expect(times).toMatch(/What happens when you close your account\?[\s\S]*Customers[\s\S]*30 days after you close your account/);
  expect(times).toMatch(/What if you have no account\?[\s\S]*Guests[\s\S]*60 days after we deliver your order/);
  expect(render(inventory)).toContain(
    'Customers: 30 days after you close your account.<br>Guests: 60 days after we deliver your order.',
  );
});

test('what stays longer for now is told with its reason, its people and the day of the next look', () => {
  const fields = { email: fieldOf('user.contact.email', { work: kept }, { subjects: ['customer', 'guest'] }) };
  const hold = { say: 'A court decides about late parcels', fields: ['email'], until: '2027-05-01', law: 'GDPR Art. 17(3)(e)' };
  const told = (holds: Inventory['holds']) =>
    section(base({ fields, ...(holds ? { holds } : {}) }), 'How long do we keep your data?');
  const text = told({ parcels: { ...hold, subjects: ['customer'] } });
  expect(text).toContain('### What stays longer for now?');
  expect(text).toMatch(
    /A court decides about late parcels\. Until that is over we keep this data: Email address\. It concerns: Customers\. We look at it again on 1 May 2027\. Law: GDPR Art\. 17\(3\)\(e\)\./,
  );
  expect(told({ parcels: hold })).not.toContain('It concerns');
  expect(told(undefined)).not.toContain('stays longer');
  const open = { say: hold.say, fields: ['email'], decided_by: 'legal@juniper.example' };
  expect(told({ parcels: open })).toMatch(/Email address\.\n/);
  expect(told({ parcels: open })).not.toContain('legal@juniper.example');
});

test('the end of an account is told only to those who have one', () => {
  const inventory = base({ fields: { email: fieldOf('user.contact.email', { work: kept }, { subjects: ['guest'] }) } });
  expect(render(inventory)).not.toContain('close your account');
});

test('an unused account counts with its own time', () => {
  const retention = { for: 'P30D', of: ['account_closed', 'inactive'], from: 'event' as const };
  const inventory = base({
    events: { inactive: { after: 'P24M' } },
    fields: { email: fieldOf('user.contact.email', { work: { ...kept, retention } }) },
  });
  expect(render(inventory)).toContain(
    '30 days after the first of these: you close your account; you leave your account unused for 2 years.',
  );
});

test('a period can bring its own stretch without use', () => {
  const period = { for: 'P0D', of: ['inactive'], from: 'event' as const };
  const fields = (inactive: string) => ({
    email: fieldOf('user.contact.email', { work: { ...kept, retention: { ...period, inactive } } }),
  });
  expect(render(base({ fields: fields('P6M') }))).toContain('Until you leave your account unused for 6 months.');
  expect(render(base({ fields: fields('todo') }))).toContain('this long: … after …');
});

test('joint controllers are told with what they agreed', () => {
  const joint = (arrangement: string | undefined) =>
    base({
      jurisdictions: { gdpr: { applies: true } },
      parties: {
        us: { name: 'Juniper', email: 'a@juniper.example' },
        twin: { name: 'Twin AG', ...(arrangement === undefined ? {} : { arrangement }) },
      },
      fields: { email: fieldOf('user.contact.email', { work: kept }, { acts_as: { joint_with: 'twin' } }) },
    });
  expect(render(joint('We answer you.'))).toContain('**What we agreed:** We answer you.');
  expect(render(joint(undefined))).toContain('What we agreed with \\`twin\\`: …');
});

test('an event of one’s own stands in its own words', () => {
  const inventory = base({
    events: { left: { say: 'You leave the club.' } },
    fields: { email: fieldOf('user.contact.email', { work: { ...kept, retention: after('P1M', 'left') } }) },
  });
  expect(render(inventory)).toContain('1 month after this: You leave the club.');
});

test('sharing with nobody is said because it was declared', () => {
  const inventory = base({ fields: { email: fieldOf('user.contact.email', { work: kept }) } });
  expect(section(inventory, 'In short')).toContain('| Who else gets data? | Nobody |');
});

test('a measure names what it covers where that is not everything', () => {
  const fields = {
    email: fieldOf('user.contact.email', { work: kept }, { stored_in: ['a'] }),
    phone: fieldOf('user.contact.phone_number', { work: kept }, { stored_in: ['a', 'b'] }),
  };
  const safety = (covers: string[]) =>
    section(
      base({ fields, stores: { a: {}, b: {} }, security: [{ is: 'encrypted_at_rest', covers }] }),
      'How do we keep your data safe?',
    );
  expect(safety(['a', 'b'])).toMatch(/^- We encrypt data where we store it\.$/m);
  expect(safety(['a'])).toContain('What this covers: Email address');
  expect(safety(['a'])).not.toContain('Phone');
});

test('a measure for each field is not repeated beside the field', () => {
  const fields = { password: fieldOf('user.authorization.password', { work: kept }, { security: [{ is: 'hashed_passwords' }] }) };
  const safety = section(base({ fields, security: [{ is: 'hashed_passwords' }] }), 'How do we keep your data safe?');
  expect(safety.match(/hash/g)).toHaveLength(1);
});

test('advisers, investors and authorities are told with their occasion', () => {
  const others = section(
    base({
      recipients: {
        counsel: recipientOf({ roles: [{ is: 'adviser' }], gets: 'what_the_matter_needs', when: 'When we need legal advice' }),
        investors: recipientOf({ roles: [{ is: 'investor' }], gets: 'totals_only' }),
        police: recipientOf({
          roles: [{ is: 'authority' }],
          gets: 'what_the_matter_needs',
          when: 'When an order binds us',
          we_will: 'Check it',
        }),
      },
    }),
    'Who else gets your data?',
  );
  expect(others).toContain('| Our advisers | When we need legal advice | What the matter needs |');
  expect(others).toContain('| Our investors | | Totals. They show nothing about a single person. |');
  expect(others).toContain('| Courts and public authorities | When an order binds us | What the matter needs | Check it |');
});

const abroad = (parts: Parameters<typeof recipientOf>[0], laws: readonly string[] = ['gdpr']) =>
  section(
    base({
      jurisdictions: Object.fromEntries(laws.map((law) => [law, { applies: true }])),
      recipients: { far: recipientOf({ roles: [{ is: 'processor', for: ['work'] }], gets: ['email'], ...parts }) },
      fields: { email: fieldOf('user.contact.email', { work: { ...kept, sharing: ['far'] } }) },
    }),
    'Does your data go to other countries?',
  );

test('within the region of the law nothing is a transfer', () => {
  expect(abroad({ entity: { name: 'Near SA', country: 'NO' } })).toBe('');
});

test('a decision about the whole country protects the data, and is named', () => {
  expect(abroad({ entity: { name: 'Far KK', country: 'NZ' } })).toContain('(Commission Implementing Decision 2013/65/EU)');
});

test('a decision for part of a country protects nothing by itself', () => {
  expect(abroad({ entity: { name: 'Far Inc.', country: 'US' } })).toContain(
    'This protects what \\`far\\` gets in United States: …',
  );
});

test('the declared safeguard is explained, and where to get a copy of it', () => {
  const text = abroad({ entity: { name: 'Far Inc.', country: 'US' }, by: 'scc', copy_from: 'privacy@juniper.example' });
  expect(text).toContain(
    'The recipient has signed the standard contractual clauses of the European Commission. | <privacy@juniper.example> |',
  );
});

test('a safeguard for one law protects nothing under another', () => {
  const onward = [{ to: 'US', by: 'dpf', regimes: ['gdpr'] }];
  const text = abroad({ entity: { name: 'Near SA', country: 'FR' }, onward }, ['gdpr', 'uk']);
  expect(text).toContain('The recipient has joined the EU-US Data Privacy Framework.');
  expect(text).toContain('This protects what');
});

test('each law sees its own transfers', () => {
  expect(abroad({ entity: { name: 'Near SA', country: 'FR' } }, ['uk'])).toContain('Data Protection Act 2018');
  expect(abroad({ entity: { name: 'Isle Ltd', country: 'GB' } }, ['uk'])).toBe('');
  expect(abroad({ entity: { name: 'Isle Ltd', country: 'GB' } }, ['gdpr'])).toContain('(EU) 2021/1772');
  expect(abroad({ entity: { name: 'Far Inc.', country: 'US' } }, ['ccpa'])).toBe('');
});

test('data held for others yields who decides and whom to ask, and nothing more', () => {
  const text = render(
    base({
      parties: { us: { name: 'Juniper', email: 'a@juniper.example' }, club: { name: 'The Club', email: 'hello@club.example' } },
      subjects: { member: { say: 'Members', has: [], code: [], acts_as: { processor_for: 'club' } } },
      fields: { secret: fieldOf('user.health_and_medical', { work: kept }, { label: 'Medical file', subjects: ['member'] }) },
    }),
  );
  expect(text).toContain('**Who decides:** The Club<br>**How to reach them:** <hello@club.example><br>**Whose data:** Members');
  expect(text).not.toMatch(/Medical file|Do the work|1 year/);
});

test('a subject whose data is held for others drops out of a shared field', () => {
  const text = render(
    base({
      parties: { us: { name: 'Juniper', email: 'a@juniper.example' }, club: { name: 'The Club' } },
      subjects: {
        customer: { say: 'Customers', has: [], code: [] },
        member: { say: 'Members', has: [], code: [], acts_as: { processor_for: 'club' } },
      },
      fields: { email: fieldOf('user.contact.email', { work: kept }, { subjects: ['customer', 'member'] }) },
    }),
  );
  expect(text).toContain('This policy is for these people: Customers\n');
});

test('statements, children and trackers are told where they were declared', () => {
  const none = render(base({}));
  expect(none).not.toMatch(/sell|ads|computer|children|device/i);
  const some = render(base({ statements: { shares_for_ads: false }, children: { directed_at: true } }));
  expect(some).toContain('We do not give your data to others for their ads.');
  expect(some).toContain('We make our service for children.');
  expect(some).not.toMatch(/We do not sell|computer/);
});

test('a law of which nobody decided whether it applies is an open question', () => {
  const open = base({ jurisdictions: { gdpr: { applies: 'todo' } } });
  expect(render(open)).toMatch(/## Which laws apply\?[\s\S]*gdpr/);
  expect(renderPolicy({ inventory: open, catalog, language: 'en', format: 'markdown' }).text).toBe('');
});

test('a field without a purpose is shown as a gap', () => {
  const inventory = base({ fields: { email: fieldOf('user.contact.email', {}, { subjects: [] }) } });
  expect(render(inventory)).toMatch(/\*\*Email address:\*\* \*\*\\\[We use \\`email\\` to …\]\*\*/);
});

const payment = recipientOf({ entity: { name: 'Example Pay' }, roles: [{ is: 'processor', for: ['sell'] }] });
const soldTo = (parts: Partial<Inventory['fields'][string]>, recipient = payment) =>
  base({
    purposes: {
      work: { say: 'Do the work', basis: [{ is: 'contract' }] },
      sell: { say: 'Take your money', basis: [{ is: 'contract' }] },
    },
    recipients: { pay: recipient },
    fields: {
      email: fieldOf(
        'user.contact.email',
        { work: {}, sell: {} },
        { required: false, retention: after('P1Y', 'collected'), ...parts },
      ),
    },
  });
const cells = (inventory: Inventory) =>
  section(inventory, 'What do we collect')
    .split('\n')
    .filter((line) => line.startsWith('| Email address'))
    .map((line) => line.split(' | ')[5]);

test('a list on the field is told for the purposes that each recipient serves', () => {
  expect(cells(soldTo({ sharing: ['pay'] }))).toEqual(['Nobody', 'Example Pay']);
});

test('what stands under a purpose is told as it stands', () => {
  const purposes = { work: { sharing: ['pay'] }, sell: { sharing: [] } };
  expect(cells(soldTo({ purposes }))).toEqual(['Example Pay', 'Nobody']);
});

test.each([
  ['serves none of the purposes', [{ is: 'processor', for: ['other'] }]],
  ['names no purpose', [{ is: 'processor' }]],
  ['has a purpose of its own alone', [{ is: 'controller', own_purpose: 'Check payments' }]],
])('a recipient that %s is told for each of them', (_, roles) => {
  expect(cells(soldTo({ sharing: ['pay'] }, { ...payment, roles }))).toEqual(['Example Pay', 'Example Pay']);
});

test('a purpose that is written as a sentence loses its full stop where more follows it, and only there', () => {
  const inventory = base({
    purposes: {
      work: { say: 'We do the work.', basis: [{ is: 'contract' }] },
      bills: { say: 'We write bills.', basis: [{ is: 'contract' }] },
    },
    fields: { email: fieldOf('user.contact.email', { work: kept, bills: kept }, { subjects: ['customer'] }) },
  });
  expect(render(inventory)).toContain('| We do the work; We write bills. |');
  expect(render(inventory)).toContain('| We do the work. |');
});
