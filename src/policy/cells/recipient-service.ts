import type { Recipient, RecipientRole } from '../../core/inventory.js';
import type { PartRecord } from '../model.js';
import { countryLabel, dataName, recipientName } from '../names.js';
import { dataFor } from '../recipients.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { inReturn, otherData, purposesOf, recipientNeed } from './recipient.js';

/** Someone who takes part in the service: what they do, in which role, what they get, for what, and where they are. */
export function service(tell: Teller, id: string, recipient: Recipient): PartRecord {
  const path = `recipients.${id}`;
  const { context } = tell;
  const data = dataFor(context, id);
  const gets = data.map((field) => dataName(tell, field));
  const country = recipientNeed(`\`${id}\` is in this country: …`, path, 'country', false, 'transfers');
  return {
    name: recipientName(tell, id),
    does: tell.text(recipient.does, `${path}.does`, recipientNeed(`\`${id}\` does this: …`, path, 'does', false, 'does')),
    roles:
      recipient.roles.length === 0 ? [role(tell, id, undefined, 0)] : recipient.roles.map((one, at) => role(tell, id, one, at)),
    data: gets.length > 0 ? gets : otherData(tell, id, recipient),
    country: tell.show(recipient.entity.country, `${path}.entity.country`, country, (code) => countryLabel(context, code)),
    inReturn: inReturn(tell, id, recipient),
    helpers: tell.link(
      recipient.subprocessors?.list,
      `${path}.subprocessors.list`,
      recipientNeed('Its own helpers: …', path, 'list', false, 'helpers'),
      'web',
    ),
  };
}

function role(tell: Teller, id: string, one: RecipientRole | undefined, at: number): PartRecord {
  const { catalog, label } = tell.context;
  const path = `recipients.${id}.roles.${at}`;
  const says = recipientNeed(`The role of \`${id}\`: …`, `recipients.${id}`, 'role', true);
  const decides = one?.own_purpose !== undefined;
  return {
    role: tell.show(one?.is, `${path}.is`, says, (is) => (catalog.roles[is] ? label(catalog.roles[is].label) : is)) as Token,
    purposes: decides && one?.for === undefined ? [] : purposesOf(tell, id, one?.for, path),
    own: tell.text(
      one?.own_purpose,
      `${path}.own_purpose`,
      recipientNeed('Its own purpose: …', path, 'own_purpose', false, 'own'),
    ),
    notice: tell.link(
      one?.their_notice,
      `${path}.their_notice`,
      recipientNeed('Its own policy: …', path, 'their_notice', false, 'own'),
      'web',
    ),
  };
}
