import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';

export default defineRule({
  id: 'transparency/uk-complaint-route-missing',
  severity: 'error',
  force: 'law',
  summary: 'People in the United Kingdom cannot read how to complain to you.',
  why: 'Since 19 June 2026 people in the United Kingdom may complain to the company itself. The notice must tell them how, and you confirm within 30 days.',
  law: ['Data Protection Act 2018 s. 164A'],
  jurisdictions: ['uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`uk` applies, and `requests` does not say how people complain to you.' },
  do: ['Say how: `requests: { complaints: "Write to privacy@…. We confirm within 30 days." }`.'],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions:
  uk: { applies: true, markets: [GB], authority: "Information Commissioner", decided_by: legal@juniper.example, decided_on: 2026-10-20 }
  gdpr: { applies: true, markets: [DE], authority: "Berliner Beauftragte für Datenschutz", decided_by: legal@juniper.example, decided_on: 2026-10-20 }
parties: { uk_branch: { name: Juniper Ltd, country: GB } }`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions:
  uk: { applies: true, markets: [GB], authority: "Information Commissioner", decided_by: legal@juniper.example, decided_on: 2026-10-20 }
  gdpr: { applies: true, markets: [DE], authority: "Berliner Beauftragte für Datenschutz", decided_by: legal@juniper.example, decided_on: 2026-10-20 }
parties: { uk_branch: { name: Juniper Ltd, country: GB } }
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, complaints: "Write to privacy@juniper.example. We confirm within 30 days." }`,
      },
    ],
  },
  check: (input) => {
    const rows = rowsAsking(input, 'right.complaint_to_us');
    if (rows.length === 0 || input.inventory.requests?.complaints !== undefined) return [];
    return [{ about: 'requests.complaints', message: 'none', ...restsOn(rows) }];
  },
});
