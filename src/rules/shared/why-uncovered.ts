import type { Inventory } from '../../core/inventory.js';
import type { NearMiss, Uncovered } from '../../core/match.js';
import { listOf } from './words.js';

/** Fields that are named as near at most; more would hide the point. */
const mostNamed = 2;

function idsThatLack(nearest: readonly NearMiss[], what: NearMiss['lacks']): string[] {
  return nearest.filter((near) => near.lacks === what).map((near) => near.field);
}

/** Why no declaration covers a place, in one sentence for each reason. */
export function whyUncovered(inventory: Inventory, { observation, nearest }: Uncovered): string {
  const subject = observation.subject ?? '';
  const others = idsThatLack(nearest, 'subject').map((id) => {
    const owners = inventory.fields[id]?.subjects ?? [];
    return `\`${id}\` covers this category for ${listOf(owners, 'and')}, not for \`${subject}\`.`;
  });
  const confined = idsThatLack(nearest, 'place').map((id) => `\`${id}\` is confined to the places that its \`code\` names.`);
  const narrow = idsThatLack(nearest, 'breadth').slice(0, mostNamed);
  const parts = narrow.map((id) => `\`${id}\` declares only \`${inventory.fields[id]?.category}\`, which is narrower.`);
  const sentences = [...others, ...confined, ...parts];
  return sentences.length > 0 ? sentences.join(' ') : `No field declares \`${observation.category}\` or a category above it.`;
}
