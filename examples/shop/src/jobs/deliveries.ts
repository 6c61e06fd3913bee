import { IsNull, Not } from 'typeorm';
import { database } from '../database.js';
import { Order } from '../models/order.js';
import { isDelivered } from '../services/shipping.js';

/** Asks DHL which parcels have arrived, so that the clock of the purge can start. */
export async function noteDeliveries(): Promise<void> {
  const orders = database.getRepository(Order);
  for (const order of await orders.findBy({ parcelNumber: Not(IsNull()), deliveredAt: IsNull() })) {
    if (order.parcelNumber && (await isDelivered(order.parcelNumber))) await orders.update(order.id, { deliveredAt: new Date() });
  }
}
