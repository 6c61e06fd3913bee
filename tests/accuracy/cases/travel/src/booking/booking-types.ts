import type { z } from 'zod';
import type { passengerSchema } from './passenger-schema.js';

//= @type
export type Passenger = z.infer<typeof passengerSchema>;

export type Booking = {
  locator: string; //= ?
  lead: { firstName: string; lastName: string; email: string }; //= ? firstName:user.name.first lastName:user.name.last email:user.contact.email
  passengers: Passenger[]; //= ?
  billing: Billing; //= ?
  itinerary: Leg[]; //= ?
  remark?: string; //= user.content
  agencyName: string; //= -
  fareClass: string; //= -
};

type Billing = {
  payerName: string; //= user.name
  cardLastFour: string; //= user.financial.credit_card
  addressLines: string[]; //= user.contact.address
  postalCode: string; //= user.contact.address.postal_code
};

type Leg = {
  flightNumber: string; //= -
  departureCity: string; //= ?
  arrivalCity: string; //= ?
  seat?: string; //= ?
  aircraftName: string; //= -
};

export type Airport = {
  code: string; //= -
  name: string; //= -
  city: string; //= -
  country: string; //= -
  timezone: string; //= -
  location: { lat: number; lng: number }; //= - lat:- lng:-
};

export type Contactable = { phone: string } | { email: string; locale: string }; //= phone:user.contact.phone_number email:user.contact.email locale:user.preferences.locale|user.demographic.language

export type Labels = Record<'name' | 'email' | 'phone', string>; //= *:-

export type Visibility<T> = { [Key in keyof T as `show${Capitalize<string & Key>}`]: boolean };

export type MaskedTraveller = Omit<Booking, 'billing'> & { nameOnTicket: string; passportCountry: string }; //= nameOnTicket:user.name passportCountry:user.government_id|user.demographic.nationality
