import type { Recipient } from '../core/inventory.js';
import type { PolicyContext } from './context.js';
import { firstRole } from './names.js';

/** Field ids that a recipient gets, by the sharing of each use or by its own list. */
export function dataFor(context: PolicyContext, id: string): string[] {
  const recipient = context.inventory.recipients[id];
  const shared = context.uses.filter((use) => {
    const sharing = use.value('sharing');
    return Array.isArray(sharing) && sharing.includes(id);
  });
  const listed = Array.isArray(recipient?.gets) ? (recipient.gets as readonly string[]) : [];
  const told = new Set(context.fields.map(([field]) => field));
  return [...new Set([...shared.map((use) => use.fieldId), ...listed])].filter((field) => told.has(field));
}

/** Whether a recipient takes part in how the product works, so that it is told beside the data. */
export const isService = (context: PolicyContext, recipient: Recipient): boolean =>
  context.catalog.roles[firstRole(recipient).id ?? '']?.service !== false;

/** Recipients of this notice: a service that gets some of its data, and whoever gets data on an occasion. */
export function recipientsTold(context: PolicyContext): [string, Recipient][] {
  return Object.entries(context.inventory.recipients).filter(
    ([id, recipient]) => context.notice === null || !isService(context, recipient) || dataFor(context, id).length > 0,
  );
}
