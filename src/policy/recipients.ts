import { type Recipient, TODO, type Unsure } from '../core/inventory.js';
import type { FieldUse } from '../core/selectors.js';
import type { PolicyContext } from './context.js';
import { firstRole } from './names.js';

/** Whether a recipient serves a purpose of ours. One that names none may serve each; a purpose of its own is none of ours. */
export function serves({ roles }: Recipient, purposeId: string): boolean {
  const ours = roles.filter((role) => role.for !== undefined || role.own_purpose === undefined);
  return ours.length === 0 || ours.some(({ for: purposes }) => !Array.isArray(purposes) || purposes.includes(purposeId));
}

/**
 * Who gets a datum for one of its uses. A list on the field stands for all its purposes: there each recipient is told for the purposes that its own
 * `for` covers. One that covers none of them is told for each: nobody who gets data goes untold.
 */
export function sharedIn(context: PolicyContext, use: FieldUse): Unsure<readonly string[]> | undefined {
  const known = sharedByUse.get(use);
  if (known !== undefined) return known;
  const shared = sharedAt(context, use);
  if (shared !== undefined) sharedByUse.set(use, shared);
  return shared;
}

/** Each recipient asks for each use. */
const sharedByUse = new WeakMap<FieldUse, Unsure<readonly string[]>>();

function sharedAt({ inventory }: PolicyContext, use: FieldUse): Unsure<readonly string[]> | undefined {
  const shared = use.value('sharing');
  if (shared === undefined || shared === TODO || use.field.purposes[use.purposeId]?.sharing !== undefined) return shared;
  const purposes = Object.entries(use.field.purposes).flatMap(([id, own]) => (own.sharing === undefined ? [id] : []));
  return shared.filter((id) => {
    const recipient = inventory.recipients[id];
    return !recipient || serves(recipient, use.purposeId) || !purposes.some((purpose) => serves(recipient, purpose));
  });
}

/** Field ids that a recipient gets, by the sharing of each use or by its own list. */
export function dataFor(context: PolicyContext, id: string): string[] {
  const recipient = context.inventory.recipients[id];
  const shared = context.uses.filter((use) => sharedIn(context, use)?.includes(id));
  const listed = Array.isArray(recipient?.gets) ? (recipient.gets as readonly string[]) : [];
  const told = new Set(context.fields.map(([field]) => field));
  return [...new Set([...shared.map((use) => use.fieldId), ...listed])].filter((field) => told.has(field));
}

/** Whether a recipient takes part in how the product works, so that it is told beside the data. */
export const isService = (context: PolicyContext, recipient: Recipient): boolean =>
  context.catalog.roles[firstRole(recipient).id ?? '']?.service !== false;

/** Recipients of this notice: a service that gets some of its data, and whoever gets data on an occasion. Who gives data and gets none is a source alone. */
export function recipientsTold(context: PolicyContext): [string, Recipient][] {
  return Object.entries(context.inventory.recipients).filter(([id, recipient]) => {
    if (!isService(context, recipient) || dataFor(context, id).length > 0) return true;
    return context.notice === null && !(recipient.gets === undefined && isSource(context, id));
  });
}

/** Who gives us data of this notice and gets none, with the fields that come from each (GDPR Art. 14(2)(f)). */
export function sourcesTold(context: PolicyContext): [string, readonly string[]][] {
  const gets = new Set(recipientsTold(context).map(([id]) => id));
  return Object.keys(context.inventory.recipients).flatMap((id): [string, readonly string[]][] => {
    const given = context.fields.filter(([, { source }]) => Array.isArray(source) && source.some(({ from }) => from === id));
    return gets.has(id) || given.length === 0 ? [] : [[id, given.map(([field]) => field)]];
  });
}

const isSource = ({ inventory }: PolicyContext, id: string): boolean =>
  Object.values(inventory.fields).some(({ source }) => Array.isArray(source) && source.some(({ from }) => from === id));
