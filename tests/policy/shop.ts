import type { Field, FieldPurpose, Inventory, Period, Recipient, Retention } from '../../src/core/inventory.js';

/** An inventory in the long form with nothing in it; tests put in what they are about. */
export function inventoryOf(parts: Partial<Inventory>): Inventory {
  return {
    version: 1,
    parties: { us: { name: 'Juniper Outfitters GmbH', email: 'privacy@juniper.example' } },
    acts_as: { controller: 'us' },
    jurisdictions: {},
    policy: { language: 'en' },
    subjects: {},
    stores: {},
    events: {},
    purposes: {},
    consents: {},
    recipients: {},
    security: [],
    trackers: {},
    fields: {},
    exempt: [],
    not_personal: [],
    source: { file: 'privacy.yaml', files: ['privacy.yaml'], ranges: new Map(), todos: [], suppressions: [] },
    ...parts,
  };
}

export const recipientOf = (parts: Partial<Recipient>): Recipient => ({
  entity: {},
  roles: [],
  packages: [],
  domains: [],
  onward: [],
  ...parts,
});

export const fieldOf = (category: string, purposes: Record<string, FieldPurpose>, parts: Partial<Field> = {}): Field => ({
  category,
  subjects: ['customer'],
  source: [{ from: 'person' }],
  stored_in: ['orders_db'],
  purposes,
  code: { claims: [], only: false },
  ...parts,
});

export const after = (time: string, of: string, from: Period['from'] = 'event', then = 'delete'): Retention => ({
  for: time,
  of: [of],
  from,
  then,
});
export const until = (of: string): Retention => after('P0D', of);

const closing = after('P30D', 'account_closed');
const order = { required: true, without_it: 'We cannot take your order.', sharing: ['pay', 'post'] } as const;
const account = { required: true, without_it: 'We cannot open an account for you.', sharing: ['host'], retention: closing } as const;
const optional = { required: false, sharing: [], retention: closing } as const;
const invoices = after('P8Y', 'invoice_issued', 'end_of_year');
const book = { required: true, without_it: 'We cannot write an invoice.', sharing: ['tax'], retention: invoices } as const;
const logs = { required: true, without_it: 'We cannot show you the page.', sharing: ['host'], retention: after('P14D', 'recorded') } as const;
const stats = { required: false, opt_in: true, sharing: ['stats'], retention: after('P13M', 'collected') } as const;
const support = { required: false, sharing: ['desk'], retention: after('P24M', 'ticket_closed') } as const;
const bySubject: Retention = {
  of: [],
  from: 'event',
  by_subject: { customer: { ...closing }, guest: { for: 'P60D', of: ['order_delivered'], from: 'event' } },
  then: 'delete',
  enforced_by: 'src/jobs/purge.ts#purge',
};
const both = ['customer', 'guest'];
const delivery = { ...order, retention: after('P60D', 'order_delivered') };

/** A web shop with 26 fields: customers and guests, payment, post, support, newsletter, statistics. */
export function shop(): Inventory {
  return inventoryOf({
    parties: {
      us: {
        name: 'Juniper Outfitters GmbH',
        address: 'Lindenstr. 4, 10969 Berlin',
        country: 'DE',
        email: 'privacy@juniper.example',
        phone: '+49 30 000000',
        website: 'https://juniper.example',
      },
    },
    dpo: { appointed: false, note: 'twelve people process data' },
    jurisdictions: {
      gdpr: {
        applies: true,
        markets: ['DE', 'AT'],
        authority: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
        decided_by: 'legal@juniper.example',
        decided_on: '2026-10-20',
      },
      ccpa: { applies: false },
    },
    policy: { language: 'en', revision: 3, effective_on: '2026-12-01', approval: 'required', out: { html: 'public/privacy.html', markdown: 'PRIVACY.md' } },
    statements: { sells_data: false, shares_for_ads: false, automated_decisions: false, declared_by: 'legal@juniper.example', declared_on: '2026-10-20' },
    subjects: {
      customer: { say: 'Customers', has: ['account'], code: ['User'] },
      guest: { say: 'Guests who order without an account', has: [], code: [] },
    },
    stores: { orders_db: { country: 'DE' }, logs: { country: 'DE' } },
    purposes: {
      account: { use: 'essential.service', say: 'Run your account', basis: [{ is: 'contract' }] },
      orders: { use: 'essential.service', say: 'Send you what you bought', basis: [{ is: 'contract' }] },
      bookkeeping: { use: 'essential.legal_obligation', say: 'Keep invoices', basis: [{ is: 'legal_obligation', law: '§ 147 AO' }] },
      help: { use: 'essential.service.operations.support', say: 'Answer your questions', basis: [{ is: 'contract' }] },
      safety: {
        use: 'essential.service.security',
        say: 'Keep the shop safe from attacks',
        basis: [{ is: 'legitimate_interests', interest: 'Find and stop attacks on our shop', assessment: 'legal/lia-logs.pdf' }],
      },
      statistics: { use: 'analytics', say: 'Learn which pages help', basis: [{ is: 'consent' }] },
      newsletter: { use: 'marketing.communications.email', say: 'Send you offers', basis: [{ is: 'consent' }] },
    },
    consents: {
      newsletter: { stop: [{ say: 'the link in every mail, or /settings/mail' }], asked_at: '/signup', wording: 'legal/newsletter-3.md' },
      statistics: { stop: [{ say: 'the switch under "Cookies" at the end of each page' }] },
    },
    recipients: {
      pay: recipientOf({
        entity: { name: 'Example Pay Europe Ltd', country: 'IE' },
        roles: [{ is: 'processor', for: ['orders'], contract: 'legal/dpa-pay.pdf' }],
        does: 'takes card payments',
        in_return: 'nothing',
        onward: [{ to: 'US', by: 'dpf', checked_on: '2026-10-01', entity: 'Example Pay, Inc.' }],
      }),
      post: recipientOf({ entity: { name: 'Example Parcel AG', country: 'DE' }, roles: [{ is: 'controller', for: ['orders'] }], does: 'brings your parcel' }),
      host: recipientOf({ entity: { name: 'Example Hosting GmbH', country: 'DE' }, roles: [{ is: 'processor', for: ['account', 'safety'] }], does: 'runs our servers' }),
      desk: recipientOf({ entity: { name: 'Example Desk Ltd', country: 'GB' }, roles: [{ is: 'processor', for: ['help'] }], does: 'keeps support requests' }),
      stats: recipientOf({
        entity: { name: 'Example Metrics Inc.', country: 'US' },
        roles: [{ is: 'processor', for: ['statistics'] }],
        does: 'counts page views',
        by: 'scc',
        copy_from: 'privacy@juniper.example',
      }),
      mail: recipientOf({ entity: { name: 'Example Mail SAS', country: 'FR' }, roles: [{ is: 'processor', for: ['newsletter'] }], does: 'sends our mails' }),
      tax: recipientOf({ entity: { name: 'Kanzlei Beispiel', country: 'DE' }, roles: [{ is: 'adviser' }], does: 'does our taxes', when: 'Each month, for the accounts' }),
      counsel: recipientOf({ roles: [{ is: 'adviser' }], gets: 'what_the_matter_needs', when: 'When we need legal advice' }),
      investors: recipientOf({ roles: [{ is: 'investor' }], gets: 'totals_only' }),
      police: recipientOf({
        roles: [{ is: 'authority' }],
        gets: 'what_the_matter_needs',
        when: 'When an order binds us',
        we_will: 'Check each order and tell you where we are allowed to',
      }),
    },
    security: [
      { is: 'encrypted_in_transit' },
      { is: 'encrypted_at_rest', covers: ['orders_db'], evidence: 'infra/db.tf' },
      { is: 'hashed_passwords' },
      { is: 'access_by_role' },
      { is: 'mfa_for_staff' },
      { is: 'yearly_audit' },
    ],
    backups: { gone_after: 'P35D' },
    trackers: {
      cart: { kind: 'cookie', set_by: 'us', life: 'P2D', purpose: 'orders', consent: 'not_needed', because: 'The basket needs it', law: '§ 25(2) TDDDG' },
      _em: { kind: 'cookie', set_by: 'stats', life: 'P13M', purpose: 'statistics', consent: 'needed' },
    },
    requests: { channels: [{ email: 'privacy@juniper.example' }, { form: 'https://juniper.example/my-data' }], reply_within: 'P1M' },
    children: { directed_at: false, minimum_age: 16 },
    fields: {
      email: fieldOf(
        'user.contact.email',
        { account, orders: { ...order, retention: bySubject }, newsletter: { opt_in: true, sharing: ['mail'], retention: until('consent_withdrawn') } },
        { subjects: both },
      ),
      first_name: fieldOf('user.name.first', { orders: delivery }, { subjects: both }),
      last_name: fieldOf('user.name.last', { orders: delivery }, { subjects: both }),
      delivery_address: fieldOf('user.contact.address', { orders: delivery }, { label: 'Delivery address', subjects: both, previous_values: 'dropped' }),
      billing_address: fieldOf('user.contact.address', { bookkeeping: book }, { label: 'Billing address', subjects: both, previous_values: 'dropped' }),
      phone: fieldOf('user.contact.phone_number', { orders: { required: false, sharing: ['post'], retention: after('P60D', 'order_delivered') } }, { subjects: both }),
      password: fieldOf('user.authorization.password', { account }, { security: [{ is: 'hashed_passwords' }] }),
      reset_token: fieldOf('user.authorization.credentials', { account: { ...account, retention: after('PT1H', 'recorded') } }, { label: 'Link to set a new password', source: [{ from: 'derived' }] }),
      session: fieldOf('user.device.cookie_id', { account: { ...account, retention: until('session_ended') } }, { source: [{ from: 'device' }] }),
      customer_number: fieldOf('user.unique_id', { account }, { source: [{ from: 'derived' }] }),
      language: fieldOf('user.preferences.locale', { account: optional }),
      sizes: fieldOf('user.preferences', { account: optional }, { label: 'Your sizes' }),
      wish_list: fieldOf('user.preferences', { account: optional }, { label: 'Wish list' }),
      basket: fieldOf('user.behavior.purchase_history', { orders: { ...order, sharing: [], retention: after('P2D', 'last_activity') } }, { label: 'Basket', subjects: both }),
      order_items: fieldOf('user.behavior.purchase_history', { orders: delivery, bookkeeping: book }, { label: 'What you ordered', subjects: both }),
      returns: fieldOf('user.behavior.purchase_history', { orders: delivery }, { label: 'What you sent back', subjects: both }),
      reviews: fieldOf('user.content.public', { account: { ...optional, retention: until('removed_by_person') } }, { label: 'Reviews you publish' }),
      card: fieldOf('user.financial.credit_card', { orders: { ...order, sharing: ['pay'], retention: until('payment_settled') } }, { subjects: both }),
      payment_id: fieldOf('user.payment', { bookkeeping: book }, { label: 'Number of the payment', source: [{ from: 'pay' }], subjects: both }),
      tax_number: fieldOf('user.government_id.tax_id', { bookkeeping: { ...book, required: false } }),
      ticket: fieldOf('user.content.private', { help: support }, { label: 'What you write to us', subjects: both }),
      ticket_email: fieldOf('user.contact.email', { help: { ...support, required: true, without_it: 'We cannot answer you.' } }, { label: 'Email address in support requests', subjects: both }),
      ip: fieldOf('user.device.ip_address', { safety: logs }, { source: [{ from: 'device' }], subjects: both, stored_in: ['logs'] }),
      user_agent: fieldOf('user.device.user_agent', { safety: logs, statistics: stats }, { source: [{ from: 'device' }], subjects: both, stored_in: ['logs'] }),
      page_views: fieldOf('user.behavior.browsing_history', { statistics: stats }, { source: [{ from: 'device' }], subjects: both, stored_in: ['logs'] }),
      consent_choice: fieldOf('user.privacy_preferences', { newsletter: { required: false, sharing: [], retention: after('P3Y', 'consent_withdrawn') } }),
      fax: fieldOf('user.contact.fax_number', { orders: { required: false, sharing: [], retention: closing } }, { stopped_on: '2026-10-01', held_until: '2027-01-31' }),
    },
  });
}
