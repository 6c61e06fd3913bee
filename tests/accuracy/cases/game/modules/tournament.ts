import { model } from '@medusajs/framework/utils';

//= @dml
export const Entrant = model.define('entrant', {
  id: model.id().primaryKey(), //= ?
  legal_name: model.text(), //= user.name
  nickname: model.text(), //= user.name|user.account.username
  email: model.text().searchable(), //= user.contact.email
  phone: model.text().nullable(), //= user.contact.phone_number
  date_of_birth: model.dateTime(), //= user.demographic.date_of_birth
  shirt_size: model.enum(['s', 'm', 'l']), //= ?
  paypal_address: model.text().nullable(), //= user.financial|user.contact.email|user.payment
  tax_number: model.text().nullable(), //= user.government_id.tax_id
  seed_rank: model.number(), //= ?
  metadata: model.json().nullable(), //= ?
});

export const Sponsor = model.define('sponsor', {
  id: model.id().primaryKey(), //= -
  name: model.text(), //= -
  logo: model.text(), //= -
  website: model.text(), //= -
  country: model.text(), //= -
  account_manager_name: model.text(), //= user.name
});

export const Arena = model.define('arena', {
  id: model.id().primaryKey(), //= -
  name: model.text(), //= -
  address: model.text(), //= -
  city: model.text(), //= -
  weight_limit: model.number(), //= -
  description: model.text(), //= -
  opening_language: model.text(), //= -
  server_password: model.text(), //= -
});
