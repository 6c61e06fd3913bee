import { expect, test } from 'vitest';
import { observedIn } from './found.js';

const types = `export interface Customer { email: string; firstName: string; tier: number }
export interface Product { name: string; sku: string }
`;

const handed = async (statements: string): Promise<readonly string[]> => {
  const text = `${types}export async function push(customer: Customer, product: Product) {\n${statements}\n}\n`;
  return (await observedIn({ 'src/push.ts': text }))
    .filter(({ role }) => role === 'sends')
    .map(({ place, category }) => `${place} ${category}`);
};

test.each([
  [
    "await fetch('https://hooks.crmvendor.com/leads', { method: 'POST', body: JSON.stringify({ email: customer.email, sku: product.sku }) });",
    ['to:hooks-crmvendor-com.email user.contact.email'],
  ],
  [
    `const API = 'https://api.intercom.io';\nawait fetch(\`\${API}/contacts\`, { method: 'POST', body: JSON.stringify({ email: customer.email }) });`,
    ['to:intercom.email user.contact.email'],
  ],
  [
    "await axios.post('https://api.crmvendor.com', { email: customer.email });",
    ['to:api-crmvendor-com.email user.contact.email'],
  ],
  [
    "await axios({ method: 'post', url: 'https://api.crmvendor.com', data: { email: customer.email } });",
    ['to:api-crmvendor-com.email user.contact.email'],
  ],
  [
    "await ky.post('https://api.crmvendor.com', { json: { firstName: customer.firstName } });",
    ['to:api-crmvendor-com.firstName user.name.first'],
  ],
  [
    `await fetch(\`https://geo.crmvendor.com/find?email=\${customer.email}&size=2\`);`,
    ['to:geo-crmvendor-com.email user.contact.email'],
  ],
])('%s names who gets it', async (statements, places) => {
  expect(await handed(statements)).toEqual(places);
});

const whole = (to: string) => [`${to}.customer.firstName user.name.first`, `${to}.customer.email user.contact.email`];

test.each([
  ["await axios.post('https://api.crmvendor.com', customer);", whole('to:api-crmvendor-com')],
  ["await fetch('https://api.crmvendor.com', { body: JSON.stringify(customer) });", whole('to:api-crmvendor-com')],
  ["await fetch('https://api.crmvendor.com', { body: JSON.stringify({ ...customer, at: 1 }) });", whole('to:api-crmvendor-com')],
  ["console.log('loaded', customer);", whole('log:push')],
  ['posthog.identify(customer.id, customer);', whole('to:posthog')],
])('%s hands on each personal field of the record', async (statements, places) => {
  expect(await handed(statements)).toEqual(expect.arrayContaining(places));
});

test.each([
  "await axios.post('https://api.crmvendor.com', product);",
  "await fetch('https://api.crmvendor.com', { body: JSON.stringify({ sku: product.sku }) });",
  "await fetch('/api/customers', { method: 'POST', body: JSON.stringify(customer) });",
  "await fetch('http://localhost:3000', { method: 'POST', body: JSON.stringify(customer) });",
  "console.log('loaded', product);",
])('%s hands nobody anything', async (statements) => {
  expect(await handed(statements)).toEqual([]);
});
