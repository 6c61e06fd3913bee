import { type Recipient, TODO } from '../../core/inventory.js';
import { perInventory } from '../../core/per-inventory.js';
import type { RuleInput } from '../../core/rule.js';
import { type FieldUse, usesOf } from '../../core/selectors.js';

/** What a recipient is to the data; empty where nobody knows. */
export function rolesOf({ roles }: Recipient): string[] {
  return roles.flatMap(({ is }) => (is === undefined || is === TODO ? [] : [is]));
}

/** Whether a recipient takes part in how the product works. Counsel, authorities, investors and buyers of the business do not. */
export function isService({ catalog }: Pick<RuleInput, 'catalog'>, recipient: Recipient): boolean {
  return rolesOf(recipient).some((role) => catalog.roles[role]?.service === true);
}

/** Each field that goes to a recipient under a purpose, with the place where that stands. */
export interface SharedUse {
  readonly use: FieldUse;
  readonly id: string;
  readonly recipient: Recipient;
  readonly about: string;
  /** Path of the entry in the list. */
  readonly at: string;
}

const sharedIn = perInventory((inventory) =>
  usesOf(inventory).flatMap((use): SharedUse[] => {
    const sharing = use.value('sharing');
    if (sharing === undefined || sharing === TODO) return [];
    const path = use.pathOf('sharing');
    return sharing.flatMap((id, index) => {
      const recipient = inventory.recipients[id];
      return recipient ? [{ use, id, recipient, about: `${path}[${id}]`, at: `${path}.${index}` }] : [];
    });
  }),
);

/** Every field that goes to a declared recipient. */
export function sharedUses({ inventory }: Pick<RuleInput, 'inventory'>): readonly SharedUse[] {
  return sharedIn(inventory);
}

/** Whether a recipient gives something for the data. */
export function isPaid({ in_return: gain }: Recipient): boolean {
  return gain !== undefined && gain !== TODO && gain !== 'nothing';
}

/** Whether data is sold or shared for advertising: as the statements say, or as a recipient shows. */
export function isSoldOrShared({ inventory: { statements, recipients } }: Pick<RuleInput, 'inventory'>): boolean {
  return statements?.sells_data === true || statements?.shares_for_ads === true || Object.values(recipients).some(isPaid);
}
