import Stripe from 'stripe';
import { createBookingQueries, createOneTimeTokenQueries } from './queries';

const stripe = process.env.STRIPE_KEY ? new Stripe(process.env.STRIPE_KEY) : null;
const LANGUAGE_HEADER = 'accept-language';
const TRACE_HEADER = 'x-trace';

enum FieldControl {
  Hidden,
  ReadOnly,
  Editable,
}

//= @interface
export interface ProfileControls {
  email: FieldControl; //= -
  password: FieldControl; //= -
  phone: 'required' | 'optional'; //= -
}

export interface PersonalAccessToken {
  name: string; //= -
  token: string; //= user.authorization.credentials
}

export interface MemberRequest {
  title: string; //= -
  requestedBy: string; //= ?
}

export interface SignInRecord {
  oneTimeToken: string; //= user.authorization.credentials
  lastLoggedOn: Date; //= user.behavior
  kid: string; //= -
}

//= @class
export class Queries {
  oneTimeTokens = createOneTimeTokenQueries(); //= -
  bookings = createBookingQueries(); //= -
}

//= @header/express
export const greet = (req, res) => {
  const language = req.headers[LANGUAGE_HEADER]; //= LANGUAGE_HEADER|accept-language:user.preferences.locale
  const trace = req.headers[TRACE_HEADER]; //= TRACE_HEADER:-
  res.set('x-served-by', `${trace}`);
  return language;
};

//= @payload/stripe
export async function enrol(member: { email: string }) { //= email:user.contact.email@type
  return stripe?.customers.create({
    email: member.email, //= user.contact.email
    description: 'Member of the club', //= -
  });
}

//= @payload/mail
export const confirm = (client, options) =>
  client.deliver({
    to: options.to, //= user.contact.email
    subject: options.subject, //= ?
    html: options.html, //= ?
  });
