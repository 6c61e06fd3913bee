import nodemailer from 'nodemailer';
import type { PurchaseOrder } from '../entities/purchase-order.entity.js';

//= @payload/mail
const transport = nodemailer.createTransport({
  host: process.env.SMTP_HOST, //= -
  auth: { user: 'mailer', pass: process.env.SMTP_PASSWORD }, //= user:- pass:- SMTP_PASSWORD:-
});

export async function confirmOrder(order: PurchaseOrder, recipientName: string) { //= order:?@param recipientName:user.name@param
  await transport.sendMail({
    from: '"Juniper Outfitters" <orders@juniper.example>', //= -
    replyTo: 'help@juniper.example', //= -
    to: order.contactEmail, //= user.contact.email contactEmail:?
    subject: `Your order ${order.id}`, //= ? id:?
    text: render('order-confirmation', { greetingName: recipientName, courier: order.shippingMethodName }), //= greetingName:? text:? courier:-
  });
}

function render(templateName: string, values: Record<string, string>): string { //= templateName:-@param values:-@param
  return Object.entries(values).reduce((text, [key, value]) => text.replace(key, value), templateName);
}

export async function notifySupplier(supplierCode: string, productName: string, depotAddress: string) { //= supplierCode:-@param productName:-@param depotAddress:-@param
  await fetch('https://suppliers.example/api/restock', {
    method: 'POST',
    headers: { 'User-Agent': 'juniper-shop/2.1', 'X-Api-Key': process.env.SUPPLIER_KEY as string }, //= User-Agent:-@header X-Api-Key:-@header SUPPLIER_KEY:-@other
    body: JSON.stringify({ supplierCode, productName, deliverTo: depotAddress }), //= supplierCode:- productName:- deliverTo:-
  });
}

export async function handToCourier(order: PurchaseOrder) { //= order:?@param
  await fetch('https://courier.example/v1/parcels', {
    method: 'POST',
    body: JSON.stringify({
      consignee: order.shippingAddress.name, //= user.name name:?
      street: order.shippingAddress.street, //= user.contact.address.street
      town: order.shippingAddress.city, //= user.contact.address.city city:?
      phoneRequired: false, //= -
      parcelName: `order-${order.id}`, //= - id:?
    }),
  });
}
