import { environment } from '../environment.js';
import type { Address } from '../models/address.js';
import type { Order } from '../models/order.js';

interface Parcel {
  readonly name: string;
  readonly address: Address;
}

/** A gift goes to the person it is for, anything else to the buyer. */
function parcelFor(order: Order): Parcel {
  return order.gift
    ? { name: order.gift.recipientName, address: order.gift.recipientAddress }
    : { name: order.billingName, address: order.deliveryAddress };
}

/** Whether DHL has handed the parcel over. */
export async function isDelivered(parcelNumber: string): Promise<boolean> {
  const response = await fetch(`https://api-eu.dhl.com/track/shipments?trackingNumber=${parcelNumber}`, {
    headers: { 'dhl-api-key': environment.DHL_API_KEY },
  });
  if (!response.ok) return false;
  const { shipments } = (await response.json()) as { shipments: { status: { statusCode: string } }[] };
  return shipments[0]?.status.statusCode === 'delivered';
}

/** Books a parcel and returns its number. */
export async function bookParcel(order: Order, weightInGrams: number): Promise<string> {
  const { name, address } = parcelFor(order);
  const response = await fetch('https://api-eu.dhl.com/parcel/de/shipping/v2/orders', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'dhl-api-key': environment.DHL_API_KEY },
    body: JSON.stringify({
      shipments: [
        {
          product: 'V01PAK',
          refNo: order.number,
          consignee: {
            name1: name,
            addressStreet: address.street,
            postalCode: address.postalCode,
            city: address.city,
            country: address.country,
            phone: order.gift ? undefined : order.phone,
          },
          details: { weight: { uom: 'g', value: weightInGrams } },
        },
      ],
    }),
  });
  if (!response.ok) throw new Error(`DHL answered ${response.status} for order ${order.number}`);
  const { items } = (await response.json()) as { items: { shipmentNo: string }[] };
  const number = items[0]?.shipmentNo;
  if (number === undefined) throw new Error(`DHL gave no parcel number for order ${order.number}`);
  return number;
}
