//= @payload/nodemailer
import nodemailer from 'nodemailer';
import Stripe from 'stripe';
import type { JwtModule } from './jwt';

const stripe = new Stripe('key');
const transport = nodemailer.createTransport({ host: 'mail.club.example', auth: { user: 'club', pass: 'x' } }); //= user:- pass:- host:-

interface Accounts {
  register(account: unknown): Promise<void>;
}

//= @payload/stripe
export async function rename(accounts: Accounts, jwt: typeof JwtModule, customerId: string, fullName: string, mail: string) { //= customerId:? fullName:user.name@param mail:user.contact.email@param
  await stripe.customers.update(customerId, {
    name: fullName, //= user.name
    email: mail, //= user.contact.email
    metadata: { desk: 'north' }, //= -
  });
  //= @payload/own
  await accounts.register({
    email: mail, //= user.contact.email
    fullName, //= user.name
    termsVersion: 3, //= -
  });
  jwt.register({ secret: 'x', signOptions: { expiresIn: '1h' } }); //= secret:-
  //= @payload/nodemailer
  await transport.sendMail({
    to: mail, //= user.contact.email
    from: 'desk@club.example', //= -
    replyTo: 'help@club.example', //= -
    subject: 'Your name was changed', //= -
  });
}
