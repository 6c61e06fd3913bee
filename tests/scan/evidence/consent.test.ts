import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const choice = `
fields:
  newsletter_choice:
    { category: user.preferences.marketing_consent, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: todo }`;
const about = 'fields.newsletter_choice';

const ticked = ['opt-in-default: contradicted, high'];
const unticked = ['opt-in-default: supported, high'];

describe('a choice that starts', () => {
  const prisma = (start: string) => ({
    'prisma/schema.prisma': `model Customer {\n  id String @id\n  email String\n  newsletterConsent Boolean ${start}\n}\n`,
  });
  const mongoose = (start: boolean) => ({
    'src/customer.js': `const mongoose = require('mongoose');
module.exports = mongoose.model('Customer', new mongoose.Schema({ email: String, newsletterConsent: { type: Boolean, default: ${start} } }));
`,
  });
  const zod = (chain: string) => ({
    'src/sign-up.ts': `import { z } from 'zod';\nexport const customerSchema = z.object({ email: z.email(), newsletterConsent: z.boolean()${chain} });\n`,
  });

  test.each([
    ['on in Prisma', prisma('@default(true)'), ticked],
    ['off in Prisma', prisma('@default(false)'), unticked],
    ['on in Mongoose', mongoose(true), ticked],
    ['off in Mongoose', mongoose(false), unticked],
    ['on in zod', zod('.default(true)'), ticked],
    ['off in zod', zod('.default(false)'), unticked],
    ['nowhere', zod(''), []],
  ])('%s', async (_, files, said) => {
    expect(await verdictsOf(files, choice, about)).toEqual(said);
  });

  test('a switch that says no, or that is about a banner, is no consent', async () => {
    const files = prisma(
      '@default(false)\n  newsletterOptOut Boolean @default(true)\n  newsletterBannerSeen Boolean @default(true)',
    );
    expect(
      (await verdictsOf(files, choice, '')).filter((line) => line.startsWith('opt-in') && line.includes('contradicted')),
    ).toEqual([]);
  });
});

describe('a service that rests on consent', () => {
  const recipient = (name: string) => `
recipients:
  counter:
    { name: Counter Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [newsletter], gets: [email], does: "counts visits", in_return: nothing, packages: ["${name}"] }`;
  const said = 'purposes.newsletter.basis';

  test('is started at once by a module', async () => {
    const files = { 'src/track.ts': "import posthog from 'posthog-js';\nposthog.init('key');\n" };
    expect(await verdictsOf(files, recipient('posthog-js'), said)).toEqual(['consent-first: contradicted, high']);
  });

  test('is asked for in React, in the component that starts it', async () => {
    const files = {
      'src/app.tsx': `import mixpanel from 'mixpanel-browser';
import { useConsent } from './consent';
export function App() {
  const consent = useConsent();
  if (consent.analytics) mixpanel.init('key');
  return null;
}
`,
    };
    expect(await verdictsOf(files, recipient('mixpanel-browser'), said)).toEqual(['consent-first: supported, high']);
  });

  test('is asked for by all who call the function that counts', async () => {
    const track = `import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: 'key' });
export function count(event: string) {
  analytics.track({ event });
}
`;
    const caller = (guard: string) => ({
      'src/track.ts': track,
      'src/order.ts': `import { count } from './track';
export function order(customer: { trackingAllowed: boolean }) {
  ${guard}count('order');
}
order({ trackingAllowed: false });
`,
    });
    const by = recipient('@segment/analytics-node');
    expect(await verdictsOf(caller('if (customer.trackingAllowed) '), by, said)).toEqual(['consent-first: supported, high']);
    expect(await verdictsOf(caller(''), by, said)).toEqual(['consent-first: contradicted, high']);
  });

  test('cannot be told where nobody is seen to call the function', async () => {
    const files = {
      'src/track.ts': "import posthog from 'posthog-js';\nexport function count() {\n  posthog.capture('visit');\n}\n",
    };
    expect(await verdictsOf(files, recipient('posthog-js'), said)).toEqual(['consent-first: not shown, medium']);
  });

  test('is not started by a mail to somebody, but by an event that is sent', async () => {
    const sending = (given: string) => ({
      'src/send.ts': `import { Client } from 'posthog-js';\nconst client = new Client('key');\n${given}\n`,
    });
    const mails = [
      "client.emails.send({ subject: 'Hello' });",
      "client.send({ to: 'one@example.org', html: '' });",
      "client.send({ name: 'order/placed', data: { id: 1 } });",
    ];
    for (const given of mails) expect(await verdictsOf(sending(given), recipient('posthog-js'), said)).toEqual([]);
    expect(await verdictsOf(sending("client.send('visit');"), recipient('posthog-js'), said)).toEqual([
      'consent-first: contradicted, high',
    ]);
  });

  test.each([
    ['that is told to take a file away starts nothing', 'const gone = new DeleteObjectCommand({ Key: id });', 'gone', []],
    ['that is told so in one go starts nothing', '', 'new DeleteObjectCommand({ Key: id })', []],
    ['that is handed an event counts', '', 'new PutEventsCommand({ Events: [id] })', ['consent-first: not shown, medium']],
  ])('by way of commands: one %s', async (_, before, given, verdicts) => {
    const files = {
      'src/files.ts': `import { Client, DeleteObjectCommand, PutEventsCommand } from '@aws-sdk/client-pinpoint';
const client = new Client({});
export async function change(id: string) {
  ${before}
  await client.send(${given});
}
`,
    };
    expect(await verdictsOf(files, recipient('@aws-sdk/client-pinpoint'), said)).toEqual(verdicts);
  });
});
