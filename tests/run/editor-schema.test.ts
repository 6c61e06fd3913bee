import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/catalog/load.js';
import { loadInventory } from '../../src/inventory/load.js';
import { editorSchema } from '../../src/run/editor-schema.js';

const text = `version: 1
subjects: { customer: { say: "Customers" } }
purposes: { orders: { use: essential.service, say: "Send you what you bought", basis: contract } }
recipients: { pay: { role: processor, for: [orders], does: "takes card payments" } }
fields:
  email: { category: user.contact.email, subjects: [customer], purposes: [orders], sharing: [pay] }
`;
const { inventory, catalog, problems } = loadInventory({ read: () => text }, 'privacy.yaml', loadCatalog());
if (!inventory) throw new Error('the inventory does not load');
const { path, text: schema } = editorSchema({ inventory, catalog, problems, overrides: () => [] });
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const validate = ajv.compile(JSON.parse(schema));

test('an editor takes the inventory as it is', () => {
  expect(path).toBe('.forthright/inventory.schema.json');
  expect(validate(parse(text))).toBe(true);
});

test.each([
  ['a purpose', 'purposes: [orders]', 'purposes: [order]'],
  ['a subject', 'subjects: [customer]', 'subjects: [client]'],
  ['a recipient', 'sharing: [pay]', 'sharing: [bank]'],
  ['a category', 'user.contact.email', 'user.contact.mail'],
])('%s that the project does not know is marked in the editor', (_, known, unknown) => {
  expect(validate(parse(text.replace(known, unknown)))).toBe(false);
});
