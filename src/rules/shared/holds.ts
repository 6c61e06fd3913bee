import type { Inventory } from '../../core/inventory.js';

/** Whether a hold that is not over keeps a field for all whom it is about. */
export function isHeld({ holds = {}, fields }: Pick<Inventory, 'holds' | 'fields'>, field: string, asOf: string): boolean {
  const subjects = fields[field]?.subjects ?? [];
  return Object.values(holds).some(
    (hold) =>
      hold.fields.includes(field) &&
      (hold.until === undefined || hold.until >= asOf) &&
      subjects.every((subject) => hold.subjects?.includes(subject) ?? true),
  );
}
