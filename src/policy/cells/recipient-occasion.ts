import type { Recipient } from '../../core/inventory.js';
import type { Part, PartRecord } from '../model.js';
import { countryLabel, dataName, firstRole, recipientName } from '../names.js';
import { dataFor } from '../recipients.js';
import type { Teller } from '../teller.js';
import { otherData, purposesOf, recipientNeed } from './recipient.js';

/** Someone who gets data when something happens: who, when, what, and what we do first. */
export function occasion(tell: Teller, id: string, recipient: Recipient): PartRecord {
  const path = `recipients.${id}`;
  const data = dataFor(tell.context, id).map((field) => dataName(tell, field));
  const { id: kind } = firstRole(recipient);
  const group = tell.context.catalog.roles[kind ?? ''];
  const named = recipient.entity.name !== undefined && group !== undefined;
  const row: Record<string, Part> = {
    name: recipientName(tell, id),
    role: named ? tell.words(tell.context.label(group.label), `${path}.roles.0.is`, 'recipients') : null,
    does: tell.text(recipient.does, `${path}.does`, recipientNeed(`\`${id}\` does this: …`, path, 'does', false, 'does')),
    data: data.length > 0 ? data : otherData(tell, id, recipient),
    country: tell.show(
      recipient.entity.country,
      `${path}.entity.country`,
      recipientNeed(`\`${id}\` is in this country: …`, path, 'country', false, 'country'),
      (code) => countryLabel(tell.context, code),
    ),
    purposes: recipient.roles.flatMap((one, at) =>
      one.for === undefined ? [] : purposesOf(tell, id, one.for, `${path}.roles.${at}`),
    ),
    when: tell.text(
      recipient.when,
      `${path}.when`,
      recipientNeed(`\`${id}\` gets data when …`, path, 'when', kind !== 'investor', kind === 'investor' ? 'when' : 'recipients'),
    ),
    weWill: tell.text(
      recipient.we_will,
      `${path}.we_will`,
      recipientNeed(`Before \`${id}\` gets data, we …`, path, 'we_will', false, 'we_will'),
    ),
  };
  return row;
}
