import { heldForOthers } from '../context.js';
import type { PartRecord } from '../model.js';
import { partyName, subjectName } from '../names.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Data that we hold for others: who decides about it, and whom to ask. Never told as our own use. */
export function others(tell: Teller): PartRecord | null {
  const { inventory } = tell.context;
  const held = Object.values(inventory.fields).flatMap((field) =>
    [field.acts_as, ...(field.acts_as ? [] : field.subjects.map((id) => inventory.subjects[id]?.acts_as))].flatMap((acts) =>
      heldForOthers(acts) ? [acts.processor_for] : [],
    ),
  );
  const ids = [...new Set(held)];
  if (ids.length === 0) return null;
  return { deciders: ids.map((id) => ({ name: nameOf(tell, id), email: mailOf(tell, id), mark: tell.mark([], 'processor') })) };
}

function nameOf(tell: Teller, id: string): Token {
  const { parties, subjects } = tell.context.inventory;
  if (subjects[id]) return subjectName(tell, id);
  if (parties[id]) return partyName(tell, id);
  const sentence = `We hold data for: … (\`${id}\`)`;
  return tell.gap(`parties.${id}`, {
    item: 'processor',
    sentence,
    declare: `\`parties.${id}\` or \`subjects.${id}\``,
    always: true,
  });
}

function mailOf(tell: Teller, id: string): Token | null {
  const party = tell.context.inventory.parties[id];
  const need = { item: 'contact', sentence: 'Their email: …', declare: `\`email\` on \`parties.${id}\`` };
  return party ? tell.link(party.email, `parties.${id}.email`, need, 'email') : null;
}
