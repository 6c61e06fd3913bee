import type { SecurityMeasure } from '../../core/inventory.js';
import { dataName } from '../names.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** What a measure covers and leaves out: stores by what people call them, else the data in them, whichever list is shorter. */
export function coverageOf(
  tell: Teller,
  { covers, except }: SecurityMeasure,
  path: string,
): { covers: Token[]; except: Token[] } {
  const { fields } = tell.context;
  const leftOut = except && except.length > 0 ? namesOf(tell, except, `${path}.except`, touches) : [];
  if (!covers || covers.length === 0) return { covers: [], except: leftOut };
  const inside = fields.filter(([id, field]) => covers.includes(id) || liesIn(field.stored_in, covers)).map(([id]) => id);
  const outside = fields.map(([id]) => id).filter((id) => !inside.includes(id));
  if (outside.length === 0) return { covers: [], except: leftOut };
  if (outside.length >= inside.length || storeNames(tell, covers))
    return { covers: namesOf(tell, covers, `${path}.covers`, liesIn), except: leftOut };
  return { covers: [], except: [...leftOut, ...outside.map((id) => dataName(tell, id))] };
}

/** A field is covered where each store that holds it is; one uncovered copy is enough to say no. */
const liesIn = (stored: readonly string[], stores: readonly string[]): boolean =>
  stored.length > 0 && stored.every((store) => stores.includes(store));

/** A field is left out where any store that holds it is. */
const touches = (stored: readonly string[], stores: readonly string[]): boolean => stored.some((store) => stores.includes(store));

function storeNames(tell: Teller, ids: readonly string[]): string[] | null {
  const { inventory, locale } = tell.context;
  const spoken = ids.map((id) => inventory.stores[id]?.say);
  const names = spoken.map((say) => (typeof say === 'string' ? say : say?.[locale.language.locale]));
  return names.every((name) => name !== undefined) ? names : null;
}

function namesOf(tell: Teller, ids: readonly string[], path: string, fits: typeof liesIn): Token[] {
  const names = storeNames(tell, ids);
  if (names) return names.map((name) => tell.words(name, path, 'security'));
  const within = tell.context.fields.filter(([id, field]) => ids.includes(id) || fits(field.stored_in, ids));
  return within.map(([id]) => dataName(tell, id));
}
