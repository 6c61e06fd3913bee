import type { UntoldItem } from '../core/document.js';
import type { Gathered } from './gather.js';
import { undeclared } from './sections/statements.js';

/** What an applied law asks for by a provision that nobody has confirmed, and the policy neither tells nor has a reason to leave out. */
export function untoldItems({ context, disclosures }: Gathered): UntoldItem[] {
  return context.packs.flatMap(({ id: pack, items }) =>
    items.flatMap(({ id, kind, confirmed }): UntoldItem[] => {
      if (confirmed || (kind !== 'disclosure' && kind !== 'statement')) return [];
      const found = disclosures.filter((one) => one.id === id || one.id.startsWith(`${id} `));
      if (found.some(({ state, because }) => state !== 'not-applicable' || because !== undeclared)) return [];
      const isStatement = kind === 'statement';
      const declare = isStatement ? `\`${id}\` on \`statements\`` : 'what `docs/inventory.md` has for it';
      return [{ pack, item: id, path: isStatement ? `statements.${id}` : `jurisdictions.${pack}`, declare }];
    }),
  );
}
