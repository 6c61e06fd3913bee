import { ServerClient } from 'postmark';
import { environment } from '../environment.js';
import type { Order } from '../models/order.js';

const postmark = new ServerClient(environment.POSTMARK_SERVER_TOKEN);
const from = 'Juniper Outfitters <orders@juniper.example>';

export async function sendOrderConfirmation(order: Order, to: string): Promise<void> {
  const lines = order.lines.map((line) => `${line.quantity} × ${line.product.name}`).join('\n');
  await postmark.sendEmail({
    From: from,
    To: to,
    Subject: `Your order ${order.number}`,
    TextBody: `Hello ${order.billingName},\n\nthank you. We are packing:\n\n${lines}\n`,
  });
}

export async function sendParcelNotice(order: Order, to: string): Promise<void> {
  await postmark.sendEmail({
    From: from,
    To: to,
    Subject: `Order ${order.number} is on its way`,
    TextBody: `Your parcel number is ${order.parcelNumber}.`,
  });
}

export async function sendPasswordReset(to: string, token: string): Promise<void> {
  await postmark.sendEmail({
    From: from,
    To: to,
    Subject: 'Set a new password',
    TextBody: `Open https://juniper.example/password/${token} within one hour.`,
  });
}

export async function sendNewsletter(to: string, subject: string, text: string, stopLink: string): Promise<void> {
  await postmark.sendEmail({
    From: from,
    To: to,
    Subject: subject,
    TextBody: `${text}\n\nNo more offers: ${stopLink}`,
    MessageStream: 'newsletter',
  });
}

export async function sendSupportReply(to: string, text: string): Promise<void> {
  await postmark.sendEmail({ From: from, To: to, Subject: 'Your question', TextBody: text });
}
