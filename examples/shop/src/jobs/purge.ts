import { IsNull, LessThan } from 'typeorm';
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
  await customers.delete({ closedAt: LessThan(ago({ days: 30 })) });
  await customers.update({ closedAt: IsNull(), lastSignInAt: LessThan(ago({ years: 2 })) }, { closedAt: new Date() });
}

/** Sixty days after delivery an order keeps what the invoice needs and nothing else. */
export async function stripDeliveredOrders(): Promise<void> {
  const delivered = LessThan(ago({ days: 60 }));
  await database.getRepository(Gift).delete({ order: { deliveredAt: delivered } });
  await database.getRepository(Order).update({ deliveredAt: delivered }, { email: null, phone: null, parcelNumber: null });
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
