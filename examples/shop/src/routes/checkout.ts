import { Router, raw } from 'express';
import { In } from 'typeorm';
import { z } from 'zod';
import { database } from '../database.js';
import { Order } from '../models/order.js';
import { Product } from '../models/product.js';
import { Refund } from '../models/refund.js';
import { countOrder } from '../services/analytics.js';
import { sendOrderConfirmation, sendParcelNotice } from '../services/mail.js';
import { lastFourDigits, readWebhook, startPayment } from '../services/payment.js';
import { bookParcel } from '../services/shipping.js';
import { logAccess, signedIn } from './session.js';

export const address = z.object({
  street: z.string().min(1),
  postalCode: z.string().min(3),
  city: z.string().min(1),
  country: z.string().length(2),
});

const gift = z.object({
  recipientName: z.string().min(1),
  recipientAddress: address,
  cardMessage: z.string().max(500).optional(),
});

/** What a buyer fills in, with an account or without one. */
const checkoutForm = z.object({
  email: z.email(),
  phone: z.string().optional(),
  billingName: z.string().min(1),
  billingAddress: address,
  deliveryAddress: address,
  gift: gift.optional(),
  lines: z.array(z.object({ productId: z.uuid(), quantity: z.number().int().positive() })).min(1),
});

const refundForm = z.object({
  orderNumber: z.string(),
  email: z.email(),
  accountHolder: z.string().min(1),
  iban: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/),
});

const orders = database.getRepository(Order);

export const checkout = Router();

checkout.post('/orders', logAccess, async (request, response) => {
  const form = checkoutForm.parse(request.body);
  const customer = await signedIn(request);
  const lines = await priced(form.lines);
  const total = lines.reduce((sum, line) => sum + line.priceInCents * line.quantity, 0);
  const number = await nextOrderNumber();
  const payment = await startPayment(total, number, form.email);
  const order = await orders.save({ ...form, number, customer, lines, paymentIntentId: payment.id });
  countOrder(customer, lines.length);
  await sendOrderConfirmation(order, form.email);
  response.status(201).json({ number: order.number, clientSecret: payment.clientSecret });
});

/** Stripe tells us that the money is there: note the card, write the invoice, book the parcel. */
checkout.post('/stripe', raw({ type: 'application/json' }), async (request, response) => {
  const event = readWebhook(request.body as Buffer, request.get('stripe-signature') ?? '');
  if (event.type === 'payment_intent.succeeded') {
    const order = await orders.findOneOrFail({
      where: { paymentIntentId: event.data.object.id },
      relations: { lines: { product: true }, gift: true },
    });
    order.cardLastFour = await lastFourDigits(order.paymentIntentId);
    order.invoiceNumber = `R-${order.number}`;
    order.invoiceIssuedAt = new Date();
    order.parcelNumber = await bookParcel(order, weightOf(order));
    await orders.save(order);
    if (order.email) await sendParcelNotice(order, order.email);
  }
  response.sendStatus(204);
});

checkout.post('/refunds', logAccess, async (request, response) => {
  const { orderNumber, email, accountHolder, iban } = refundForm.parse(request.body);
  const order = await orders.findOne({ where: { number: orderNumber, email }, relations: { lines: true } });
  if (!order) {
    response.status(404).json({ problem: 'We know no such order.' });
    return;
  }
  const amountInCents = order.lines.reduce((sum, line) => sum + line.priceInCents * line.quantity, 0);
  await database.getRepository(Refund).save({ order, accountHolder, iban, amountInCents });
  response.sendStatus(202);
});

async function priced(lines: { productId: string; quantity: number }[]) {
  const products = await database.getRepository(Product).findBy({ id: In(lines.map((line) => line.productId)) });
  return products.map((product) => ({
    product,
    quantity: lines.find((line) => line.productId === product.id)?.quantity ?? 1,
    priceInCents: product.priceInCents,
  }));
}

function weightOf(order: Order): number {
  return order.lines.reduce((sum, line) => sum + line.product.weightInGrams * line.quantity, 0);
}

async function nextOrderNumber(): Promise<string> {
  const [row] = (await database.query(`select nextval('order_number') as number`)) as { number: string }[];
  return `${new Date().getFullYear()}-${row?.number}`;
}
