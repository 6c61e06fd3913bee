import type { Party } from '../core/inventory.js';
import type { PartRecord } from './model.js';
import { countryLabel } from './names.js';
import type { Need, Teller } from './teller.js';

/** What a fact about a party is for. */
export const partyNeed = (item: string, sentence: string, path: string, key: string, always = false): Need => ({
  item,
  sentence,
  declare: `\`${key}\` on \`${path}\``,
  always,
});

/** The ways to reach a party. Each stands behind its label. */
export function contactOf(tell: Teller, party: Party | undefined, path: string): PartRecord {
  return {
    address: tell.show(party?.address, `${path}.address`, partyNeed('contact', 'Address: …', path, 'address'), String),
    country: tell.show(party?.country, `${path}.country`, partyNeed('contact', 'Country: …', path, 'country'), (code) =>
      countryLabel(tell.context, code),
    ),
    email: tell.link(party?.email, `${path}.email`, partyNeed('contact', 'Email: …', path, 'email'), 'email'),
    phone: tell.link(party?.phone, `${path}.phone`, partyNeed('contact', 'Phone: …', path, 'phone'), 'phone'),
    website: tell.link(party?.website, `${path}.website`, partyNeed('contact', 'Website: …', path, 'website'), 'web'),
  };
}
