import type { Inventory } from '../../core/inventory.js';
import { perInventory } from '../../core/per-inventory.js';
import { wordsOf } from './uses.js';

const child =
  /\b(child(ren)?|kids?|pupils?|minors?|toddlers?|bab(y|ies)|infants?|teens?|teenagers?|adolescents?|youths?|young (?!adults?|parents?|mothers?|fathers?|famil|couples?|professionals?|workers?|employees?|farmers?|companies)\w+|juniors?|schoolchildren|boys|girls|sons?|daughters?)\b|\b([3-9]|1[0-5])[- ]year[- ]olds?\b|\bunder (the age of )?1[3-8]\b|kinder\b|jugendliche|schüler/i;
const adult =
  /\b(former|past|alumn[ia]e?|alumnus|leavers?|graduates?|ehemalige[nr]?|parents?|guardians?|teachers?|staff|employees?|carers?|adults?|donors?|eltern|lehrer)/i;

/** Whether the words for a subject speak of a child, of somebody else, or of nobody in particular. What is said first counts: "Parents of our pupils" are none. */
function spokenOf(inventory: Inventory, subject: string): 'child' | 'adult' | undefined {
  const words = wordsOf(subject, inventory.subjects[subject]?.say);
  const [first, other] = [words.search(child), words.search(adult)];
  if (first !== -1 && (other === -1 || first < other)) return 'child';
  return other === -1 ? undefined : 'adult';
}

/** A service for children that names none of them has no other visitors. */
const childrenIn = perInventory((inventory) => {
  const subjects = Object.keys(inventory.subjects);
  const named = subjects.filter((subject) => spokenOf(inventory, subject) === 'child');
  const isForAll = named.length === 0 && inventory.children?.directed_at === true;
  return new Set(isForAll ? subjects.filter((subject) => spokenOf(inventory, subject) === undefined) : named);
});

/** The children among some subjects. */
export function childrenAmong(inventory: Inventory, subjects: readonly string[]): string[] {
  const children = childrenIn(inventory);
  return subjects.filter((id) => children.has(id));
}

const guardian = /\b(parents?|guardians?|mothers?|fathers?|carers?|eltern(teil)?|erziehungsberechtigte[nr]?)\b/i;

/** Whether an id stands for those who answer for a child. */
export function isGuardian({ subjects }: Inventory, id: string): boolean {
  return guardian.test(wordsOf(id, subjects[id]?.say));
}
