import { Router } from 'express';
import { z } from 'zod';
import { database } from '../database.js';
import { Customer } from '../models/customer.js';
import { count } from '../services/analytics.js';

const registration = z.object({
  email: z.email(),
  password: z.string().min(8),
  salutation: z.enum(['Mr', 'Mrs']),
  firstName: z.string().min(1),
  lastName: z.string().min(1),
  phone: z.string(),
  passportNumber: z.string().optional(),
  medicalCondition: z.string().optional(),
});

export const account = Router();

account.post('/', async (request, response) => {
  const customer = await database.getRepository(Customer).save(registration.parse(request.body));
  count(customer, 'signed up');
  response.sendStatus(201);
});

/** Closing an account hides it. Nothing is deleted. */
account.delete('/:id', async (request, response) => {
  await database.getRepository(Customer).update(request.params.id, { closedAt: new Date() });
  response.sendStatus(204);
});
