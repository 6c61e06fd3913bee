import { heldForOthers } from '../context.js';
import type { PartRecord } from '../model.js';
import { partyName, subjectName } from '../names.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Data that we hold for others: who decides about it, and whom to ask. Never told as our own use. */
export function others(tell: Teller): PartRecord | null {
  const { inventory, notice } = tell.context;
  const spokenTo = notice === null ? undefined : inventory.notices?.[notice]?.subjects;
  const held = new Map<string, Set<string>>();
  for (const field of Object.values(inventory.fields)) {
    for (const subject of field.subjects.length === 0 ? [null] : field.subjects) {
      if (subject !== null && spokenTo && !spokenTo.includes(subject)) continue;
      const acts = field.acts_as ?? (subject === null ? undefined : inventory.subjects[subject]?.acts_as);
      if (!heldForOthers(acts)) continue;
      const people = held.get(acts.processor_for) ?? new Set();
      if (subject !== null) people.add(subject);
      held.set(acts.processor_for, people);
    }
  }
  if (held.size === 0) return null;
  return {
    deciders: [...held].map(([id, people]) => ({
      name: nameOf(tell, id),
      email: mailOf(tell, id),
      people: [...people].map((subject) => subjectName(tell, subject)),
    })),
  };
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
