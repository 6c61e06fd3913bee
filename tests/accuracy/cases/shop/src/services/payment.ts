import Stripe from 'stripe';
import type { Customer } from '../entities/customer.entity.js';
import type { Product } from '../entities/product.entity.js';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY as string, { appInfo: { name: 'juniper-shop' } }); //= name:-@payload STRIPE_SECRET_KEY:-@other

//= @interface
export interface SavedCard {
  brand: string; //= user.financial.credit_card
  last4: string; //= user.financial.credit_card
  expiryMonth: number; //= user.financial.credit_card
  nameOnCard: string; //= user.name|user.financial.credit_card
  token: string; //= user.financial.credit_card|user.payment|user.authorization.credentials
}

interface PriceList {
  name: string; //= -
  currency: string; //= -
  taxNumberFormat: string; //= -
  cardFeePercent: number; //= -
}

//= @payload/stripe
export async function enrol(customer: Customer, email: string) { //= customer:?@param email:user.contact.email@param
  return stripe.customers.create({
    email, //= user.contact.email
    name: `${customer.givenName} ${customer.familyName}`, //= user.name *:?
    phone: customer.mobile ?? undefined, //= user.contact.phone_number mobile:?
    metadata: { shopCustomer: customer.id }, //= shopCustomer:? metadata:? id:?
  });
}

export async function publish(product: Product, prices: PriceList) { //= product:-@param prices:-@param
  await stripe.products.create({
    name: product.title, //= -
    description: product.description, //= -
    images: product.photos, //= -
    metadata: { origin: product.countryOfOrigin, list: prices.name }, //= origin:- list:- metadata:-
  });
}
