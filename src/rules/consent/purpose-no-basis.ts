import { type Inventory, type Purpose, TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isOwnData } from '../../core/selectors.js';

const asking = ['gdpr', 'uk'];

/** Whether a purpose serves only data that is held for others: then the basis is theirs to name. */
function isForOthers(inventory: Inventory, id: string): boolean {
  const fields = Object.values(inventory.fields).filter((field) => Object.hasOwn(field.purposes, id));
  return fields.length > 0 && fields.every((field) => !isOwnData(inventory, field));
}

/** The first law or subject that a purpose's bases leave out; null where they leave out none. */
function gap(inventory: Inventory, id: string, basis: Exclude<Purpose['basis'], typeof TODO>): string | null {
  const law = asking.find(
    (pack) => inventory.jurisdictions[pack]?.applies === true && !basis.some((one) => one.jurisdictions?.includes(pack) ?? true),
  );
  if (law) return law;
  const fields = Object.values(inventory.fields).filter((field) => Object.hasOwn(field.purposes, id));
  const subjects = new Set(fields.flatMap((field) => field.subjects));
  return [...subjects].find((subject) => !basis.some((one) => one.subjects?.includes(subject) ?? true)) ?? null;
}

export default defineRule({
  id: 'consent/purpose-no-basis',
  severity: 'error',
  force: 'law',
  summary: 'A purpose has no legal basis.',
  why: 'Personal data may be used only on one of the grounds that the law lists, and the policy must name it for each purpose.',
  law: ['GDPR Art. 6(1)', 'GDPR Art. 13(1)(c)'],
  jurisdictions: asking,
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: '`{purpose}` has no `basis`.',
    partly: '`{purpose}` has no `basis` for `{left}`.',
  },
  do: [
    'Ask whoever is responsible for the law, and write the ground: {bases}. Until then write `basis: todo`.',
    'If none fits, stop using data for this purpose.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes:
  statistics: { use: analytics, say: "Count visits" }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: needed } }`,
      },
      {
        title: 'A basis for one of two kinds of people',
        inventory: `
purposes:
  orders:
    { use: essential.service, say: "Send you what you bought",
      basis: [{ is: contract, subjects: [customer] }] }`,
      },
    ],
    good: [
      {
        inventory: `
purposes:
  statistics: { use: analytics, say: "Count visits", basis: consent, withdraw: "a link on each page" }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: needed } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const bases = Object.keys(catalog.bases)
      .map((id) => `\`${id}\``)
      .join(', ');
    return Object.entries(inventory.purposes).flatMap(([id, { basis = [] }]): Report[] => {
      if (basis === TODO || isForOthers(inventory, id)) return [];
      if (basis.length === 0) return [{ about: `purposes.${id}.basis`, message: 'none', data: { purpose: id, bases } }];
      const left = gap(inventory, id, basis);
      return left ? [{ about: `purposes.${id}.basis`, message: 'partly', data: { purpose: id, left, bases } }] : [];
    });
  },
});
