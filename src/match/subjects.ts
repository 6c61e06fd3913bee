import type { Inventory } from '../core/inventory.js';
import type { Observation } from '../core/observation.js';
import { compileContainer } from '../core/place.js';

/** Decides whose datum an observation holds: the scan's verdict where the inventory knows that subject, else the one subject whose `code` names its container, else null. */
export function subjectsByContainer(inventory: Inventory): (observation: Observation) => string | null {
  const rows = Object.entries(inventory.subjects).flatMap(([id, subject]) =>
    subject.code.flatMap((text) => {
      const matches = compileContainer(text);
      return matches ? [{ id, matches }] : [];
    }),
  );
  const known = new Map<string, string | null>();
  return (observation) => {
    if (observation.subject !== null && Object.hasOwn(inventory.subjects, observation.subject)) return observation.subject;
    const key = `${observation.file}\n${observation.container ?? ''}`;
    let subject = known.get(key);
    if (subject === undefined) {
      const ids = new Set(rows.filter((row) => row.matches(observation)).map((row) => row.id));
      subject = ids.size === 1 ? ([...ids][0] as string) : null;
      known.set(key, subject);
    }
    return subject;
  };
}
