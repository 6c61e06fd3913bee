import type { Country } from '../../core/catalog.js';
import { type Recipient, TODO } from '../../core/inventory.js';
import { rolesOf } from './recipients.js';
import type { TransferLeg } from './transfers.js';

type Decisions = NonNullable<Country['adequacy']>;

/** What is wrong with the safeguard of a leg that needs one; null where nothing is. */
export function faultOf(
  { by, country, asking }: TransferLeg,
  decisions: Decisions,
): 'none' | 'adequacy' | 'listed' | 'dpf' | 'idta' | null {
  if (by === TODO) return null;
  if (by === undefined) return 'none';
  if (by === 'adequacy' && decisions.length === 0) return 'adequacy';
  if (by === 'adequacy') return decisions.every(({ listed }) => listed) ? 'listed' : null;
  if (by === 'idta' && asking.includes('gdpr')) return 'idta';
  return by === 'dpf' && country !== 'US' ? 'dpf' : null;
}

/** Reports to an authority follow the law that asks for them. */
export function isReport(recipient: Recipient | undefined): boolean {
  const roles = recipient ? rolesOf(recipient) : [];
  return roles.length > 0 && roles.every((role) => role === 'authority');
}
