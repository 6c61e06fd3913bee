import { z } from 'zod';

//= @zod
export const checkoutSchema = z.object({
  identifier: z.string().email(), //= user.contact.email
  fullName: z.string().min(2), //= user.name
  phone: z.string().optional(), //= user.contact.phone_number
  company: z.string().optional(), //= user.workplace|user.contact.organization
  vatId: z.string().optional(), //= ?
  deliverTo: z.object({ //= ?
    street: z.string(), //= user.contact.address.street
    house_number: z.string(), //= user.contact.address.street
    postcode: z.string(), //= user.contact.address.postal_code
    city: z.string(), //= user.contact.address.city
  }),
  items: z.array(z.object({ sku: z.string(), name: z.string(), quantity: z.number().int() })), //= items:? sku:- name:- quantity:-
  acceptsMarketing: z.boolean().default(false), //= user.preferences.marketing_consent|user.privacy_preferences
  rememberMe: z.boolean(), //= ?
});

export type Checkout = z.infer<typeof checkoutSchema>;

export const guestSchema = checkoutSchema.pick({ identifier: true, phone: true }).extend({ //= *:?
  dateOfBirth: z.coerce.date(), //= user.demographic.date_of_birth
});

export const storefrontSettings = z.object({
  shopName: z.string(), //= -
  supportEmailTemplate: z.string(), //= -
  requirePhone: z.boolean(), //= -
  showAddressLine2: z.boolean(), //= -
  maxNameLength: z.number(), //= -
  senderAddress: z.string(), //= ?
  emailProvider: z.enum(['smtp', 'ses']), //= -
});

export const categorySchema = z.object({
  name: z.string(), //= -
  slug: z.string(), //= -
  parentName: z.string().nullable(), //= -
  image: z.string().url(), //= -
});
