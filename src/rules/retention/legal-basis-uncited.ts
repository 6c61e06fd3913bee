import { defineRule } from '../../core/rule.js';
import { basesOf } from '../shared/uses.js';

const noLaw =
  /^((the|an?|our|all|any|applicable|relevant|national|local|statutory|legal|tax|commercial|labou?r|as|required|by|under) )*(laws?|legislation|regulations?|(legal )?(obligations?|duty|duties|requirements?)|statutes?|gesetze?n?|gesetzlich\w*( \w+)?)\.?$/i;
const namesNoLaw = (law: string) => law.trim() === '' || noLaw.test(law.trim());

export default defineRule({
  id: 'retention/legal-basis-uncited',
  severity: 'error',
  force: 'law',
  summary: 'A legal duty is named without the law.',
  why: 'Nobody can look up “a legal obligation”. The law asks for a duty that stands in a law, and for as much as that law wants.',
  law: ['GDPR Art. 6(1)(c)', 'GDPR Art. 6(3)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{purpose}` rests on a legal duty, and no `law` says which.' },
  do: [
    'Cite it: `basis: { is: legal_obligation, law: "§ 147 AO" }`.',
    'If nobody knows a law that asks for it, look for another ground or stop.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes:
  bookkeeping: { use: essential.legal_obligation, say: "Keep invoices", basis: [{ is: legal_obligation }] }`,
      },
    ],
    good: [
      {
        inventory: `
purposes:
  bookkeeping: { use: essential.legal_obligation, say: "Keep invoices", basis: { is: legal_obligation, law: "§ 147 AO" } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.purposes)
      .filter(([, purpose]) => basesOf(purpose).some(({ is, law = '' }) => is === 'legal_obligation' && namesNoLaw(law)))
      .map(([purpose]) => ({ about: `purposes.${purpose}.basis`, message: 'none', data: { purpose } })),
});
