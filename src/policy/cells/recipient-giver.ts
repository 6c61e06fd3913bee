import type { PartRecord } from '../model.js';
import { countryLabel, dataName, recipientName } from '../names.js';
import type { Teller } from '../teller.js';
import { recipientNeed } from './recipient.js';

/** Someone who gives us data and gets none: who, what they do, what we get from them, and where they are. */
export function giver(tell: Teller, id: string, fields: readonly string[]): PartRecord {
  const path = `recipients.${id}`;
  const recipient = tell.context.inventory.recipients[id];
  const country = recipientNeed(`\`${id}\` is in this country: …`, path, 'country', false, 'country');
  return {
    name: recipientName(tell, id),
    does: tell.text(recipient?.does, `${path}.does`, recipientNeed(`\`${id}\` does this: …`, path, 'does', false, 'does')),
    data: fields.map((field) => dataName(tell, field)),
    country: tell.show(recipient?.entity.country, `${path}.entity.country`, country, (code) => countryLabel(tell.context, code)),
  };
}
