import type { Datum } from '../core/finding.js';
import type { Inventory } from '../core/inventory.js';
import type { Observation } from '../core/observation.js';
import { parsePlace } from '../core/place.js';
import type { Report, RuleInput } from '../core/rule.js';
import { textIn } from '../core/selectors.js';
import { categoryInWords } from '../rules/shared/words.js';

type Known = Pick<RuleInput, 'inventory' | 'catalog'>;

const spaced = (id: string) => id.replaceAll('_', ' ');

/** A name of code as words: `payoutEmail`, `payout_email` and `PAYOUT-EMAIL` are all `payout email`. */
export function nameInWords(name: string): string {
  return name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[_\-.$#\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What people call a subject of the inventory: its `say` in English or in the inventory's own language, else its id. */
function peopleOf({ subjects, policy }: Inventory, ids: readonly string[]): string[] {
  const own = policy?.language ?? 'en';
  return ids.map((id) => {
    const say = subjects[id]?.say;
    return (say && say !== 'todo' ? (textIn(say, 'en', own) ?? textIn(say, own, own)) : null) ?? spaced(id);
  });
}

/** Who gets what a place sends: the name that the inventory gives, else the catalogue's. */
function recipientOf({ place }: Observation, { inventory, catalog }: Known): string | null {
  const parsed = parsePlace(place);
  if (parsed?.kind !== 'to') return null;
  const [id = ''] = parsed.segments;
  const declared = inventory.recipients[id]?.entity?.name;
  return (typeof declared === 'string' && declared !== 'todo' ? declared : null) ?? catalog.recipients[id]?.name ?? id;
}

/** The data that a place in code holds. */
export function datumAt(observation: Observation, known: Known): Datum {
  const { category, subject, field, role, container } = observation;
  const recipient = recipientOf(observation, known);
  return {
    category,
    kind: categoryInWords(known.catalog, category),
    people: subject === null ? [] : peopleOf(known.inventory, [subject]),
    name: nameInWords(field),
    role,
    ...(container === null ? {} : { holder: nameInWords(container) }),
    ...(recipient === null ? {} : { recipient }),
  };
}

/** The data that a report is about: that of its place in code, or of the field of the inventory that it names. */
export function datumOf({ about, observation }: Report, known: Known): Datum | null {
  if (observation) return datumAt(observation, known);
  const field = known.inventory.fields[/^fields\.([^.]+)/.exec(about)?.[1] ?? ''];
  if (!field) return null;
  return {
    category: field.category,
    kind: categoryInWords(known.catalog, field.category),
    people: peopleOf(known.inventory, field.subjects),
  };
}
