import type { Catalog } from '../../src/core/catalog.js';

const row = (en: string) => ({ label: { en } });

/** A catalogue of a few rows, enough to hold references against. */
export const smallCatalog: Catalog = {
  version: '0.0.0',
  categories: {
    user: { ...row('Personal data'), source: 'test' },
    'user.contact': { ...row('Contact'), source: 'test' },
    'user.contact.email': { ...row('E-mail'), source: 'test' },
    'user.contact.address': { ...row('Address'), source: 'test' },
    'user.contact.phone_number': { ...row('Phone'), source: 'test' },
    'user.contact.fax_number': { ...row('Fax'), source: 'test' },
  },
  uses: {
    'essential.service': { ...row('Service'), group: 'service' },
    'essential.legal_obligation': { ...row('Duty'), group: 'legal' },
    'marketing.communications.email': { ...row('Mail'), group: 'marketing' },
  },
  bases: Object.fromEntries(
    ['consent', 'contract', 'legal_obligation', 'legitimate_interests'].map((id) => [id, { ...row(id), article: '6' }]),
  ),
  events: {
    account_closed: { ...row('you close your account'), needs: ['account'] },
    consent_withdrawn: { ...row('you withdraw'), needs: [] },
    inactive: { ...row('you leave'), needs: ['account'] },
    invoice_issued: { ...row('we invoice'), needs: [] },
    order_delivered: { ...row('we deliver'), needs: [] },
    value_replaced: { ...row('a new value'), needs: [] },
  },
  measures: Object.fromEntries(
    ['encrypted_in_transit', 'encrypted_at_rest', 'mfa_for_staff', 'yearly_audit'].map((id) => [id, row(id)]),
  ),
  roles: Object.fromEntries(['processor', 'controller', 'adviser', 'investor', 'authority'].map((id) => [id, row(id)])),
  countries: {
    AT: { ...row('Austria'), eea: true },
    DE: { ...row('Germany'), eea: true },
    GB: { ...row('United Kingdom'), eea: false },
    IE: { ...row('Ireland'), eea: true },
    US: { ...row('United States'), eea: false },
  },
  jurisdictions: {
    gdpr: {
      ...row('GDPR'),
      covers: 'EEA',
      leaves_out: 'The rest',
      reviewed: '2026-11-01',
      items: [],
      special_conditions: ['explicit_consent'],
    },
  },
  citations: {},
  changes: {},
  plain: {},
  moved: { uses: { improve: 'essential.service' } },
  coverage: {},
  disclosures: {},
  retentionLimits: [],
  recordLaws: [],
  recipients: {},
  sectors: {},
  names: [],
  containers: { persons: {}, things: {}, about: [] },
  libraries: [],
  evidence: {
    schedules: [],
    jobs: [],
    deletions: [],
    cookies: [],
    doubtful: [],
    readers: [],
    serves: [],
    adapters: [],
    softening: [],
  },
};
