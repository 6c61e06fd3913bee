import type { Product } from '../entities/product.entity.js';

// One address shape serves places alone, the other people alone.
//= @interface
export interface Address {
  street: string; //= -
  city: string; //= -
  postcode: string; //= -
  phone?: string; //= -
}

export interface Warehouse {
  code: string; //= -
  address: Address; //= -
  products: Product[]; //= -
}

export interface DropOff {
  street: string; //= user.contact.address.street
  city: string; //= user.contact.address.city
  floorNote?: string; //= user.contact.address|user.content
}

export interface Shopper {
  label: string; //= user.name
  home: DropOff; //= ?
  previousHomes: DropOff[]; //= ?
  wishlist: string[]; //= user.behavior|user.preferences
}

export interface Term {
  label: string; //= -
  home: string; //= -
  synonyms: string[]; //= -
}

export interface HttpClient {
  name: string; //= -
  address: string; //= -
  language: string; //= -
  password?: string; //= -
}

export type ShopperCard = Pick<Shopper, 'label'> & { loyaltyNumber: string; cardTitle: string }; //= loyaltyNumber:user.unique_id|user.account@type cardTitle:-@type label:?
