import { TODO } from '../../core/inventory.js';
import { partyNeed } from '../contact.js';
import type { PartRecord } from '../model.js';
import type { Teller } from '../teller.js';

/** The data protection officer and how to reach them; nothing where it was declared that none is appointed (GDPR Art. 13(1)(b)). */
export function officer(tell: Teller): PartRecord | null {
  const { dpo } = tell.context.inventory;
  const need = partyNeed('dpo', 'You can reach our data protection officer here: …', 'dpo', 'appointed');
  if (dpo?.appointed === false) {
    tell.without('dpo', 'declared: no officer is appointed', ['dpo.appointed']);
    return null;
  }
  if (dpo === undefined || dpo.appointed === TODO) {
    const gap = dpo?.appointed === TODO || tell.asks('dpo') ? tell.gap('dpo', need) : null;
    return gap && { name: null, email: null, phone: null, address: null, gap };
  }
  const reachable = dpo.email !== undefined || dpo.phone !== undefined || dpo.address !== undefined;
  const item = 'officer';
  tell.mark('dpo', 'dpo');
  return {
    name: tell.show(dpo.name, 'dpo.name', partyNeed(item, 'Name: …', 'dpo', 'name'), String),
    email: tell.link(dpo.email, 'dpo.email', partyNeed(item, 'Email: …', 'dpo', 'email'), 'email'),
    phone: tell.link(dpo.phone, 'dpo.phone', partyNeed(item, 'Phone: …', 'dpo', 'phone'), 'phone'),
    address: tell.show(dpo.address, 'dpo.address', partyNeed(item, 'Address: …', 'dpo', 'address'), String),
    gap: reachable ? null : tell.gap('dpo', { ...need, declare: '`email` on `dpo`', always: true }),
  };
}
