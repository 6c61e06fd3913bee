import { Router } from 'express';
import { IsNull, MoreThan } from 'typeorm';
import { z } from 'zod';
import { database } from '../database.js';
import { ConsentRecord } from '../models/consent-record.js';
import { Customer } from '../models/customer.js';
import { Order } from '../models/order.js';
import { Refund } from '../models/refund.js';
import { Review } from '../models/review.js';
import { PasswordReset, Session } from '../models/sign-in.js';
import { sendPasswordReset } from '../services/mail.js';
import { hashPassword, hashToken, newToken, passwordMatches } from '../services/secrets.js';
import { address } from './checkout.js';
import { endSession, logAccess, signedIn, startSession } from './session.js';

const registration = z.object({
  email: z.email(),
  password: z.string().min(12),
  firstName: z.string().min(1),
  lastName: z.string().min(1),
  phone: z.string().optional(),
  deliveryAddress: address,
  billingAddress: address,
  companyName: z.string().optional(),
  vatNumber: z.string().optional(),
  locale: z.enum(['de', 'en']).default('de'),
});

const changes = registration.omit({ email: true, password: true }).extend({ shoeSize: z.string() }).partial();
const credentials = z.object({ email: z.email(), password: z.string() });

const customers = database.getRepository(Customer);
const oneHour = 60 * 60 * 1000;

export const account = Router();
account.use(logAccess);

account.post('/', async (request, response) => {
  const { password, ...person } = registration.parse(request.body);
  const customer = await customers.save({
    ...person,
    customerNumber: await nextCustomerNumber(),
    passwordHash: await hashPassword(password),
  });
  await startSession(response, customer);
  response.status(201).json({ customerNumber: customer.customerNumber });
});

account.post('/session', async (request, response) => {
  const { email, password } = credentials.parse(request.body);
  const customer = await customers.findOneBy({ email, closedAt: IsNull() });
  if (!customer || !(await passwordMatches(password, customer.passwordHash))) {
    response.status(401).json({ problem: 'Email or password is wrong.' });
    return;
  }
  await customers.update(customer.id, { lastSignInAt: new Date() });
  await startSession(response, customer);
  response.sendStatus(204);
});

account.delete('/session', async (request, response) => {
  await endSession(request, response);
  response.sendStatus(204);
});

account.post('/password-reset', async (request, response) => {
  const { email } = credentials.pick({ email: true }).parse(request.body);
  const customer = await customers.findOneBy({ email, closedAt: IsNull() });
  if (customer) {
    const { token, tokenHash } = newToken();
    await database.getRepository(PasswordReset).save({ tokenHash, customer, expiresAt: new Date(Date.now() + oneHour) });
    await sendPasswordReset(email, token);
  }
  response.sendStatus(202);
});

account.put('/password', async (request, response) => {
  const { token, password } = z.object({ token: z.string(), password: z.string().min(12) }).parse(request.body);
  const resets = database.getRepository(PasswordReset);
  const reset = await resets.findOneBy({ tokenHash: hashToken(token), expiresAt: MoreThan(new Date()) });
  if (!reset) {
    response.status(410).json({ problem: 'This link has expired.' });
    return;
  }
  await customers.update(reset.customer.id, { passwordHash: await hashPassword(password) });
  await resets.delete({ tokenHash: reset.tokenHash });
  response.sendStatus(204);
});

/** A new address takes the place of the old one; no list of former ones is kept. */
account.patch('/', async (request, response) => {
  const customer = await signedIn(request);
  if (!customer) {
    response.sendStatus(401);
    return;
  }
  await customers.save({ ...customer, ...changes.parse(request.body) });
  response.sendStatus(204);
});

/** Everything we hold about the customer who asks, in one file. */
account.get('/export', async (request, response) => {
  const customer = await signedIn(request);
  if (!customer) {
    response.sendStatus(401);
    return;
  }
  const { passwordHash: _, ...details } = customer;
  const owner = { customer: { id: customer.id } };
  const orders = await database.getRepository(Order).find({ where: owner, relations: { lines: { product: true }, gift: true } });
  const reviews = await database.getRepository(Review).find({ where: owner, relations: { product: true } });
  const refunds = await database.getRepository(Refund).find({ where: { order: owner } });
  const consents = await database.getRepository(ConsentRecord).findBy({ email: customer.email });
  response.attachment('my-data.json').json({ details, orders, reviews, refunds, consents });
});

/** Closes the account at once. The purge job deletes it thirty days later. */
account.delete('/', async (request, response) => {
  const customer = await signedIn(request);
  if (!customer) {
    response.sendStatus(401);
    return;
  }
  await database.getRepository(Session).delete({ customer: { id: customer.id } });
  await customers.update(customer.id, { closedAt: new Date(), newsletterConsent: false, analyticsConsent: false });
  response.clearCookie('session_id').sendStatus(204);
});

async function nextCustomerNumber(): Promise<string> {
  const [row] = (await database.query(`select nextval('customer_number') as number`)) as { number: string }[];
  return `K${row?.number}`;
}
