import { defineRule, type Report } from '../../core/rule.js';
import { rangeOf } from '../../core/selectors.js';
import { textsOf } from '../shared/uses.js';

const certificate = /\b(ISO[ /]?(IEC )?27\d{3}|SOC ?2|PCI[- ]DSS|HIPAA|TISAX|C5)\b|certifi(ed|cate)|zertifi/i;

export default defineRule({
  id: 'security/claim-not-evidenced',
  severity: 'warn',
  force: 'law',
  summary: 'A certificate is claimed, and no file shows it.',
  why: 'A certificate has a date and a scope, and it lapses. What nobody can show should not be in print.',
  law: ['GDPR Art. 5(2)'],
  jurisdictions: [],
  needs: 'inventory',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      measures: {
        type: 'array',
        items: { type: 'string' },
        default: ['iso_27001', 'soc_2'],
        description: 'Measures that need evidence; `*` stands for all.',
      },
    },
  },
  messages: { unshown: '`security` claims {claim}, and no `evidence` shows it.' },
  do: ['Point to the file: `{ is: iso_27001, evidence: legal/iso-27001-2026.pdf }`.', 'If it has lapsed, remove the claim.'],
  examples: {
    bad: [
      {
        inventory: `
security: [incident_response, encrypted_in_transit, encrypted_at_rest, iso_27001]`,
      },
    ],
    good: [
      {
        inventory: `
security: [incident_response, encrypted_in_transit, encrypted_at_rest, { is: iso_27001, evidence: legal/iso-27001-2026.pdf }]`,
      },
    ],
  },
  check: ({ inventory }, options) => {
    const wanted = options['measures'] as readonly string[];
    return inventory.security.flatMap(({ is, say, evidence }, index): Report[] => {
      const isClaim = wanted.includes(is) || wanted.includes('*') || textsOf(say).some((text) => certificate.test(text));
      if (!isClaim || evidence !== undefined) return [];
      return [
        {
          about: `security[${is}]`,
          message: 'unshown',
          data: { claim: textsOf(say)[0] ? `“${textsOf(say)[0]}”` : `\`${is}\`` },
          at: [rangeOf(inventory, `security.${index}`)],
        },
      ];
    });
  },
});
