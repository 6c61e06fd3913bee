import Stripe from 'stripe';
import { environment } from '../environment.js';
import type { Order } from '../models/order.js';

const stripe = new Stripe(environment.STRIPE_SECRET_KEY);

export interface Payment {
  readonly id: string;
  readonly clientSecret: string | null;
}

/** Asks Stripe for a payment. The card number goes from the browser to Stripe and never reaches us. */
export async function startPayment(amountInCents: number, orderNumber: string, email: string): Promise<Payment> {
  const intent = await stripe.paymentIntents.create({
    amount: amountInCents,
    currency: 'eur',
    receipt_email: email,
    metadata: { orderNumber },
    automatic_payment_methods: { enabled: true },
  });
  return { id: intent.id, clientSecret: intent.client_secret };
}

/** What we show on the invoice: the last four digits of the card. */
export async function lastFourDigits(paymentIntentId: string): Promise<string | null> {
  const intent = await stripe.paymentIntents.retrieve(paymentIntentId, { expand: ['latest_charge'] });
  const charge = intent.latest_charge;
  return typeof charge === 'string' ? null : (charge?.payment_method_details?.card?.last4 ?? null);
}

export async function payBack(order: Order, amountInCents: number): Promise<void> {
  await stripe.refunds.create({ payment_intent: order.paymentIntentId, amount: amountInCents });
}

/** Reads a message from Stripe; throws where its signature is wrong. */
export function readWebhook(body: Buffer, signature: string): Stripe.Event {
  return stripe.webhooks.constructEvent(body, signature, environment.STRIPE_WEBHOOK_SECRET);
}
