import { type NextFunction, type Request, type Response, Router } from 'express';
import { IsNull } from 'typeorm';
import { database } from '../database.js';
import { environment } from '../environment.js';
import { Refund } from '../models/refund.js';
import { SupportRequest } from '../models/support-request.js';
import { sendSupportReply } from '../services/mail.js';

/** What people at the shop work with: questions to answer, money to pay back. */
export const staff = Router();
staff.use(staffOnly);

staff.get('/questions', async (_, response) => {
  const open = await database.getRepository(SupportRequest).findBy({ closedAt: IsNull() });
  response.json(open.map(({ id, senderName, message, orderNumber }) => ({ id, senderName, message, orderNumber })));
});

staff.post('/questions/:id/answer', async (request, response) => {
  const questions = database.getRepository(SupportRequest);
  const question = await questions.findOneByOrFail({ id: request.params.id });
  await sendSupportReply(question.senderEmail, String(request.body.answer));
  await questions.update(question.id, { closedAt: new Date() });
  response.sendStatus(204);
});

/** Transfers that the bank has still to make. */
staff.get('/refunds', async (_, response) => {
  const due = await database.getRepository(Refund).findBy({ paidAt: IsNull() });
  response.json(due.map(({ id, accountHolder, iban, amountInCents }) => ({ id, accountHolder, iban, amountInCents })));
});

staff.post('/refunds/:id/paid', async (request, response) => {
  await database.getRepository(Refund).update(request.params.id, { paidAt: new Date() });
  response.sendStatus(204);
});

/** The proxy in front of the shop signs staff in and adds this key. */
function staffOnly(request: Request, response: Response, next: NextFunction): void {
  if (request.get('x-staff-key') === environment.STAFF_KEY) next();
  else response.sendStatus(403);
}
