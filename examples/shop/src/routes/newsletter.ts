import { Router } from 'express';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { database } from '../database.js';
import { ConsentRecord } from '../models/consent-record.js';
import { Customer } from '../models/customer.js';
import { signedIn } from './session.js';

/** Both choices start off: leaving a box alone is no consent. */
const choices = z.object({
  newsletterConsent: z.boolean().default(false),
  analyticsConsent: z.boolean().default(false),
});

const customers = database.getRepository(Customer);
const records = database.getRepository(ConsentRecord);

export const newsletter = Router();

newsletter.put('/choices', async (request, response) => {
  const customer = await signedIn(request);
  if (!customer) {
    response.sendStatus(401);
    return;
  }
  const chosen = choices.parse(request.body);
  await customers.update(customer.id, chosen);
  await note(customer.email, 'newsletter-3', chosen.newsletterConsent);
  await note(customer.email, 'analytics-2', chosen.analyticsConsent);
  response.sendStatus(204);
});

/** The link at the end of every newsletter: one click, no sign-in. */
newsletter.get('/stop/:customerId', async (request, response) => {
  const customer = await customers.findOneBy({ id: request.params.customerId });
  if (customer) {
    await customers.update(customer.id, { newsletterConsent: false });
    await note(customer.email, 'newsletter-3', false);
  }
  response.send('You will get no more offers from us.');
});

/** Keeps the proof: one row when consent is given, a date on it when it is taken back. */
async function note(email: string, wording: ConsentRecord['wording'], given: boolean): Promise<void> {
  const open = await records.findOneBy({ email, wording, withdrawnAt: IsNull() });
  if (given && !open) await records.save({ email, wording });
  if (!given && open) await records.update(open.id, { withdrawnAt: new Date() });
}
