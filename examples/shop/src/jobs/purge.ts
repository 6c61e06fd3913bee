import { In, IsNull, LessThan } from 'typeorm';
import { database } from '../database.js';
import { AccessLogEntry } from '../models/access-log-entry.js';
import { ConsentRecord } from '../models/consent-record.js';
import { Customer } from '../models/customer.js';
import { Gift, Order } from '../models/order.js';
import { Refund } from '../models/refund.js';
import { PasswordReset, Session } from '../models/sign-in.js';
import { SupportRequest } from '../models/support-request.js';

function ago(amount: { days?: number; months?: number; years?: number }): Date {
  const date = new Date();
  date.setFullYear(date.getFullYear() - (amount.years ?? 0));
  date.setMonth(date.getMonth() - (amount.months ?? 0));
  date.setDate(date.getDate() - (amount.days ?? 0));
  return date;
}

/** Deletes accounts thirty days after they were closed, and closes those that nobody used for two years. */
export async function purgeAccounts(): Promise<void> {
  const customers = database.getRepository(Customer);
  const closed = await customers.findBy({ closedAt: LessThan(ago({ days: 30 })) });
  const owner = { id: In(closed.map((customer) => customer.id)) };
  await stripOrders(await database.getRepository(Order).findBy({ customer: owner }));
  await customers.delete(owner);
  await customers.update({ closedAt: IsNull(), lastSignInAt: LessThan(ago({ years: 2 })) }, { closedAt: new Date() });
}

/** Sixty days after delivery an order keeps what the invoice needs and nothing else. */
export async function stripDeliveredOrders(): Promise<void> {
  await stripOrders(await database.getRepository(Order).findBy({ deliveredAt: LessThan(ago({ days: 60 })) }));
}

async function stripOrders(orders: Order[]): Promise<void> {
  if (orders.length === 0) return;
  const ids = orders.map((order) => order.id);
  const deliveryAddress = { street: '', postalCode: '', city: '', country: '' };
  await database.getRepository(Gift).delete({ order: { id: In(ids) } });
  await database
    .getRepository(Order)
    .update(ids, { email: null, phone: null, cardLastFour: null, parcelNumber: null, deliveryAddress });
}

/** Invoices go eight years after the end of the year they were issued in. */
export async function purgeInvoices(): Promise<void> {
  const firstDayToKeep = new Date(Date.UTC(new Date().getUTCFullYear() - 8, 0, 1));
  await database.getRepository(Order).delete({ invoiceIssuedAt: LessThan(firstDayToKeep) });
}

export async function purgeRefunds(): Promise<void> {
  await database.getRepository(Refund).delete({ paidAt: LessThan(ago({ days: 14 })) });
}

export async function purgeQuestions(): Promise<void> {
  await database.getRepository(SupportRequest).delete({ closedAt: LessThan(ago({ months: 24 })) });
}

export async function purgeSignIns(): Promise<void> {
  await database.getRepository(Session).delete({ expiresAt: LessThan(new Date()) });
  await database.getRepository(PasswordReset).delete({ expiresAt: LessThan(new Date()) });
}

export async function purgeAccessLog(): Promise<void> {
  await database.getRepository(AccessLogEntry).delete({ requestedAt: LessThan(ago({ days: 14 })) });
}

export async function purgeConsentRecords(): Promise<void> {
  await database.getRepository(ConsentRecord).delete({ withdrawnAt: LessThan(ago({ years: 3 })) });
}

/** All of it, one after the other. */
export async function purge(): Promise<void> {
  await purgeAccounts();
  await stripDeliveredOrders();
  await purgeInvoices();
  await purgeRefunds();
  await purgeQuestions();
  await purgeSignIns();
  await purgeAccessLog();
  await purgeConsentRecords();
}
