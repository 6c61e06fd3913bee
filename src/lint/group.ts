import type { Confidence, Role } from '../core/observation.js';
import { compareText } from '../core/range.js';
import type { Complaint } from './complaint.js';

const roles: readonly Role[] = ['stores', 'sends', 'receives', 'carries'];
const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

/** The surest and weightiest place first. Ties are broken by the place's name, never by file or line, so that a move changes nothing. */
function byStrength(a: Complaint, b: Complaint): number {
  if (!a.observation || !b.observation) return 0;
  return (
    confidences.indexOf(a.observation.confidence) - confidences.indexOf(b.observation.confidence) ||
    roles.indexOf(a.observation.role) - roles.indexOf(b.observation.role) ||
    compareText(a.about, b.about)
  );
}

function keyOf(complaint: Complaint): string {
  const { observation, rule, about } = complaint;
  if (!observation) return JSON.stringify([rule.id, about]);
  return JSON.stringify([rule.id, observation.category, observation.subject, observation.container ?? about]);
}

function gather(complaints: readonly Complaint[], key: (complaint: Complaint) => string): Complaint[] {
  const groups = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const group = groups.get(key(complaint));
    if (group) group.push(complaint);
    else groups.set(key(complaint), [complaint]);
  }
  return [...groups.values()].map(merge);
}

/** One complaint for a group: what still speaks goes before what is hidden, then the strongest; the places of the others follow. */
function merge(group: readonly Complaint[]): Complaint {
  const speaking = group.filter((complaint) => !complaint.suppressed);
  const members = (speaking.length > 0 ? speaking : group).toSorted(byStrength);
  const [lead] = members as [Complaint];
  const seen = new Set<string>();
  const locations = members
    .flatMap((complaint) =>
      complaint.about === lead.about ? complaint.locations : complaint.locations.map((at) => ({ ...at, note: complaint.about })),
    )
    .filter((at) => {
      const key = `${at.file}:${at.line}:${at.column}`;
      return !seen.has(key) && seen.add(key);
    });
  return { ...lead, locations };
}

/** Joins complaints of one rule about one category, subject and container, and those about the same thing: one finding for one decision. */
export function groupComplaints(complaints: readonly Complaint[]): Complaint[] {
  return gather(gather(complaints, keyOf), ({ rule, about }) => JSON.stringify([rule.id, about]));
}
