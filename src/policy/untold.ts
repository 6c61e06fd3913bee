import { loadCatalog } from '../catalog/load.js';
import type { Catalog, PackItem } from '../core/catalog.js';
import type { UntoldItem } from '../core/document.js';
import { perKey } from '../core/per-key.js';
import type { Gathered } from './gather.js';
import { undeclared } from './sections/statements.js';

/** What the templates know how to tell: whatever a law that ships asks for. */
const tellable = perKey(({ jurisdictions }: Pick<Catalog, 'jurisdictions'>) => {
  const items = Object.values(jurisdictions).flatMap((pack) => pack.items);
  return new Set(items.map(({ id }) => id));
});

/** Whether the policy stops at it where it lacks a fact for it: then it is missing, and not untold. */
const holdsBack = ({ id, confirmed }: PackItem) => confirmed && tellable(loadCatalog()).has(id);

/** What an applied law asks for and the policy neither tells nor has a reason to leave out: by a provision that nobody has confirmed, or in an item that only the user's own pack has. */
export function untoldItems({ context, disclosures }: Gathered): UntoldItem[] {
  return context.packs.flatMap(({ id: pack, items }) =>
    items.flatMap((item): UntoldItem[] => {
      const { id, kind } = item;
      if (holdsBack(item) || (kind !== 'disclosure' && kind !== 'statement')) return [];
      const found = disclosures.filter((one) => one.id === id || one.id.startsWith(`${id} `));
      if (found.some(({ state, because }) => state !== 'not-applicable' || because !== undeclared)) return [];
      return [{ pack, item: id, path: kind === 'statement' ? `statements.${id}` : `jurisdictions.${pack}` }];
    }),
  );
}
