import type { Exemption, Inventory } from '../../core/inventory.js';

/** Every exemption of an inventory with the id path of the entry that it stands on; empty for the top. */
export function exemptionsOf(inventory: Inventory): readonly (Exemption & { readonly on: string })[] {
  const { source: _, ...rest } = inventory;
  const found: (Exemption & { readonly on: string })[] = [];
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'exempt' && Array.isArray(inner)) for (const one of inner as Exemption[]) found.push({ ...one, on: path });
      else walk(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(rest, '');
  return found;
}
