import type { Inventory } from '../../core/inventory.js';
import { perInventory } from '../../core/per-inventory.js';
import { wordsOf } from './uses.js';

const child =
  /\b(child(ren)?|kids?|pupils?|minors?|toddlers?|bab(y|ies)|infants?|teens?|teenagers?|adolescents?|youths?|young (people|persons|players|members)|juniors?|schoolchildren|boys|girls|sons?|daughters?)\b|\b([3-9]|1[0-5])[- ]year[- ]olds?\b|\bunder (the age of )?1[3-8]\b|kinder\b|jugendliche|schüler/i;
const adult =
  /\b(former|past|alumn[ia]e?|alumnus|leavers?|graduates?|ehemalige[nr]?|parents?|guardians?|teachers?|staff|employees?|carers?|adults?|donors?|eltern|lehrer)/i;

/** Whether a subject is a child: what is said first counts ("Parents of our pupils" are none), and a service for children has no other visitors. */
function isChild(inventory: Inventory, subject: string): boolean {
  const words = wordsOf(subject, inventory.subjects[subject]?.say);
  const [first, other] = [words.search(child), words.search(adult)];
  if (first !== -1) return other === -1 || first < other;
  return other === -1 && inventory.children?.directed_at === true;
}

const childrenIn = perInventory(
  (inventory) => new Set(Object.keys(inventory.subjects).filter((subject) => isChild(inventory, subject))),
);

/** The children among some subjects. */
export function childrenAmong(inventory: Inventory, subjects: readonly string[]): string[] {
  const children = childrenIn(inventory);
  return subjects.filter((id) => children.has(id));
}
