import Mixpanel from 'mixpanel';
import type { Customer } from '../models/customer.js';

const mixpanel = Mixpanel.init(process.env.MIXPANEL_TOKEN ?? '');

/** Counts every visit, with the customer's name and address where we know them. */
export function count(customer: Customer, event: string): void {
  mixpanel.people.set(customer.id, { $email: customer.email, $name: `${customer.firstName} ${customer.lastName}` });
  mixpanel.track(event, { distinct_id: customer.id });
}
