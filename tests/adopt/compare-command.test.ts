import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';

const inventory = `version: 1
controller: { name: Rye & Salt Ltd, address: "1 Mill Lane, Bath", country: GB, email: privacy@rye.example }
jurisdictions: { gdpr: { applies: true } }
subjects: { customer: { say: Customers } }
purposes: { orders: { use: essential.service, say: Bake what you order, basis: contract } }
recipients:
  count: { name: "PostHog, Inc.", country: US, role: processor, for: [orders], does: counts visits, packages: [posthog-js] }
  pay: { name: Stripe Payments Europe Ltd, country: IE, role: processor, for: [orders], does: takes cards, packages: [stripe] }
security: []
policy: { elsewhere: "https://rye.example/privacy", reviewed: 2026-11-01 }
fields:
  email: { category: user.contact.email, subjects: [customer], source: person, purposes: [orders], required: true, sharing: [], retention: P30D after account_closed }
  phone: { category: user.contact.phone_number, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P14D after account_closed }
  allergy: { category: user.health_and_medical, label: Allergies, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P1Y after account_closed }
`;

const page = `<!doctype html><title>Privacy</title><script>track('Sentry')</script>
<h1>Privacy</h1>
<p>We take your <b>e</b>-mail address and your phone number. An analytics provider counts visits. Mailchimp sends our letters.</p>
<table><tr><th>What</th><th>How long</th></tr><tr><td>E-mail address</td><td>fourteen days</td></tr><tr><td>Phone number</td><td>thirty days</td></tr></table>`;
const markdown = `# Privacy

We take your **e-mail address** and your phone number. An analytics provider counts visits. Mailchimp sends our letters.

| What | How long |
| - | - |
| E-mail address | fourteen days |
| Phone number | thirty days |
`;
const text = `Privacy

We take your e-mail address and your phone number. An analytics
provider counts visits. Mailchimp sends our letters.

- E-mail address: fourteen days
- Phone number: thirty days
`;

test.each([
  ['policy.html', page],
  ['policy.md', markdown],
  ['policy.txt', text],
])('%s is held against the inventory, in words', async (file, content) => {
  const folder = folderWith({ 'privacy.yaml': inventory, [file]: content });
  const { code, out, error } = await runMain(['compare', file], { folder });
  expect([code, error]).toEqual([1, '']);
  await expect(out.replaceAll(file, 'POLICY')).toMatchFileSnapshot('snapshots/compare.txt');
});

test('a page that says all is exit 0, one that is not there is told', async () => {
  const whole = `Stripe, PostHog. Email address: 30 days.\n\nPhone number: two weeks.\n\nAllergies: a year.\n`;
  const folder = folderWith({ 'privacy.yaml': inventory, 'policy.txt': whole });
  expect(await runMain(['compare', 'policy.txt'], { folder })).toMatchObject({ code: 0, error: '' });
  const absent = await runMain(['compare', 'gone.html'], { folder });
  expect(absent).toMatchObject({ code: 2, out: '' });
  expect(absent.error).toContain('`gone.html` cannot be read');
});

test('a notice as companies publish it is held against the inventory of the shop', async () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const folder = folderWith({
    'privacy.yaml': read('../../examples/shop/privacy.yaml'),
    'notice.md': read('../fixtures/policy/published-notice.md'),
  });
  const { code, out } = await runMain(['compare', 'notice.md'], { folder });
  expect(code).toBe(1);
  await expect(out).toMatchFileSnapshot('snapshots/compare-notice.txt');
});
