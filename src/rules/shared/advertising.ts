import { type Inventory, type Recipient, TODO } from '../../core/inventory.js';
import { covers } from '../../core/selectors.js';
import { rolesOf } from './recipients.js';
import { textsOf, useKey } from './uses.js';

/** Whether a use follows people from site to site. Advertisements on one’s own pages do not, and neither does a profile by itself. */
export function isAcrossSites(use: string, roles: readonly string[]): boolean {
  if (covers('marketing.advertising.third_party', use)) return true;
  const decides = roles.includes('controller') || roles.includes('joint_controller');
  const isOwn = covers('marketing.advertising.first_party', use) || use === 'marketing.advertising.profiling';
  return decides && covers('marketing.advertising', use) && !isOwn && !use.endsWith('.contextual');
}

const network =
  /\b(advertis(ing|ement) (network|exchange)s?|ad (network|exchange)s?|audiences?|retarget\w*|ads? (on|across|in) other|builds? profiles|werbenetzwerk)\b/i;
/** A recipient that decides for itself and whose own words say that it advertises across sites, whatever the purpose is called. */
export const isNetwork = (recipient: Recipient): boolean =>
  rolesOf(recipient).some((role) => role === 'controller' || role === 'joint_controller') &&
  [recipient.does, ...recipient.roles.map((role) => role.own_purpose)].flatMap(textsOf).some((text) => network.test(text));

/** Whether a recipient only works on our behalf, and for much else than marketing: who runs the servers is no advertising network, whatever lies on them. */
export function isInfrastructure({ purposes }: Inventory, { roles }: Recipient): boolean {
  const served = roles.flatMap(({ for: some }) => (some === undefined || some === TODO ? [] : some));
  return roles.every(({ is }) => is === 'processor') && served.some((id) => !covers('marketing', useKey(purposes[id])));
}
