import { expect, test } from 'vitest';
import { renderPolicy } from '../../src/policy/render.js';
import { catalog, inventoryFrom } from './inventories.js';

/** A small policy as Markdown: what a case is about stands in `parts`. */
const tell = (parts: string, language = 'en'): string =>
  renderPolicy({
    inventory: inventoryFrom(`version: 1
controller: { name: Moor Ltd, email: privacy@moor.example, country: GB }
${parts}`),
    catalog,
    language,
    format: 'markdown',
    draft: true,
  }).text;

const british = `dpo: { appointed: false }
jurisdictions: { uk: { applies: true, authority: The Commissioner } }
subjects: { patient: { say: Patients }, carer: { say: Carers } }`;
const californian = `jurisdictions: { ccpa: { applies: true } }
subjects: { buyer: { say: Buyers } }
statements: { sells_data: true, shares_for_ads: true }
purposes: { shop: { use: sales, say: Sell clothes }, lists: { use: sales, say: Sell lists } }`;
const field = (id: string, rest: string) =>
  `  ${id}: { subjects: [patient], source: person, required: false, sharing: [], retention: P1Y after treatment_ended, ${rest} }`;
const bought = (rest: string) => `  ${rest}, subjects: [buyer], required: false, retention: P1Y after collected }`;
const rowOf = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';

test('the condition for health data is not told of the name beside it', () => {
  const text = tell(`${british}
purposes: { care: { use: essential.service, say: Treat you, basis: contract, special: { condition: health_care } } }
fields:
${field('name', 'category: user.name, purposes: [care]')}
${field('health', 'category: user.health_and_medical, purposes: [care]')}`);
  expect(rowOf(text, 'Name')).not.toContain('Special kind');
  expect(rowOf(text, 'Health')).toContain('Special kind of data: It serves health or social care.');
});

test('of two grounds for one purpose each says for whom it holds', () => {
  const text = tell(`${british}
purposes: { care: { use: essential.service, say: Treat you, basis: [{ is: contract, subjects: [patient] }, { is: legitimate_interests, subjects: [carer], interest: Reach a carer }] } }
fields:
${field('name', 'category: user.name, purposes: [care]').replace('[patient]', '[patient, carer]')}`);
  expect(rowOf(text, 'Name')).toContain('A contract with you (Patients)<br>Our legitimate interests (Carers)');
});

test('what follows without an optional datum is told where it was declared for it, and nowhere else', () => {
  const text = tell(`${british}
purposes: { care: { use: essential.service, say: Treat you, basis: contract }, bill: { use: essential.service, say: Bill the insurer, basis: contract } }
fields:
${field('policy', 'category: user.payment, without_it: You pay us yourself., purposes: [bill]')}
${field('name', 'category: user.name, purposes: { care: {}, bill: { required: false } }').replace(
  'required: false,',
  'required: true, without_it: We cannot treat you.,',
)}`);
  expect(rowOf(text, 'Payments')).toContain('Optional.<br>Without it: You pay us yourself.');
  expect(rowOf(text, 'Name | Treat')).toContain('Without it: We cannot treat you.');
  expect(rowOf(text, 'Name | Bill')).not.toContain('Without it');
});

test('what is on from the start says so', () => {
  const text = tell(`${british}
purposes: { care: { use: essential.service, say: Treat you, basis: contract } }
fields:
${field('name', 'category: user.name, opt_in: false, purposes: [care]')}`);
  expect(rowOf(text, 'Name')).toContain('Optional. It is on from the start.');
});

test('data agreed to in clear words can be taken back, and taken along', () => {
  const text = tell(`${british}
purposes: { care: { use: essential.service, say: Treat you, basis: legal_obligation, withdraw: Tell us at the desk } }
fields:
${field('health', 'category: user.health_and_medical, special: { condition: explicit_consent }, purposes: [care]')}`);
  expect(text).toContain('| Health: Treat you | Tell us at the desk |');
  expect(rowOf(text, 'Take back your consent')).toContain('Where you have it: Treat you');
  expect(rowOf(text, 'Take your data with you')).toContain('Where you have it: Treat you');
});

test('a law that asks for no ground leaves no empty column', () => {
  const text = tell(`${californian}
fields:
${bought('name: { category: user.name, source: person, purposes: [shop], sharing: []')}`);
  expect(text).toContain('| What | Why | Where it comes from |');
  expect(text).not.toContain('Ground');
});

test('California reads its own words for roles, what is sold apart from what is shared, and each source once', () => {
  const text = tell(`${californian}
recipients:
  cloud: { name: Cloud Inc., role: processor, for: [shop], in_return: nothing }
  ads: { name: Ad Inc., role: controller, for: [shop], in_return: ads }
  brands: { name: Brand Inc., role: controller, for: [lists], in_return: money }
  tax: { name: The tax office, role: authority, gets: what_the_matter_needs, when: Each year }
fields:
${bought('name: { category: user.name, source: person, purposes: [shop], sharing: [cloud, tax]')}
${bought('mail: { category: user.contact.email, source: [person, device], purposes: { shop: { sharing: [ads] } }')}
${bought('sales: { category: user.behavior.purchase_history, source: derived, purposes: { lists: { sharing: [brands] } }')}
${bought('style: { category: user.demographic.profile, source: inferred, purposes: [shop], sharing: []')}`);
  expect(text).toContain('The law calls it: service provider.');
  expect(text).toContain('The law calls it: third party.');
  expect(text).not.toContain('processor');
  expect(rowOf(text, 'Identifiers')).toContain('You; Your device | Shared with: Ad Inc. | Cloud Inc.; The tax office |');
  expect(rowOf(text, 'Commercial information')).toContain('Sold to: Brand Inc. | Nobody |');
  expect(rowOf(text, 'Inferences')).toContain('Profile');
  expect(text).not.toContain('Traits that the law protects');
});

test('nobody reads “no” where data is sold and no buyer is named', () => {
  const text = tell(`${californian}
fields:
${bought('name: { category: user.name, source: person, purposes: [shop], sharing: []')}`);
  expect(rowOf(text, 'Identifiers')).toContain('| You | | Nobody |');
});

test('the way to stop sale and ads says what it stops, in short too', () => {
  const text = tell(`${californian}
requests: { opt_out: { link: "https://moor.example/choices" } }
fields:
${bought('name: { category: user.name, source: person, purposes: [shop], sharing: []')}`);
  expect(text).toContain(
    'To stop the sale of your data, and ads that follow you from site to site, go here: <https://moor.example/choices>',
  );
  expect(text).toContain(
    '| What can you stop at any time? | The sale of your data, and ads that follow you: <https://moor.example/choices> |',
  );
  const sale = tell(`${californian.replace('shares_for_ads: true', 'shares_for_ads: false')}
requests: { opt_out: { link: "https://moor.example/choices" } }`);
  expect(sale).toContain('To stop the sale of your data, go here:');
});

test('data held for others is told to those alone whom a notice speaks to', () => {
  const notices = `${british.replace('carer: { say: Carers }', 'member: { say: Members, acts_as: { processor_for: insurer } }')}
parties: { insurer: { name: Insurer plc, email: mail@insurer.example } }
purposes: { care: { use: essential.service, say: Treat you, basis: contract } }
notices: { patients: { subjects: [patient] }, members: { subjects: [member] } }
fields:
${field('name', 'category: user.name, purposes: [care]').replace('[patient]', '[patient, member]')}`;
  const of = (notice: string) =>
    renderPolicy({
      inventory: inventoryFrom(`version: 1
controller: { name: Moor Ltd, email: privacy@moor.example, country: GB }
${notices}`),
      catalog,
      language: 'en',
      notice,
      format: 'markdown',
      draft: true,
    }).text;
  expect(of('patients')).not.toContain('Insurer plc');
  expect(of('members')).toContain('Insurer plc');
});
