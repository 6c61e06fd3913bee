import { TODO } from '../../core/inventory.js';
import type { Report, RuleInput } from '../../core/rule.js';
import { fieldsOf } from '../../core/selectors.js';

/** What a subject lacks for an event to occur to it; empty where it can occur. An unknown event asks for nothing. */
export function lacks(event: string, subject: string, { inventory, catalog }: RuleInput): readonly string[] {
  const needs = inventory.events[event]?.needs ?? catalog.events[event]?.needs ?? [];
  return needs.filter((need) => !inventory.subjects[subject]?.has.includes(need));
}

/** Ids as a choice in a sentence. */
export const quoted = (ids: Iterable<string>) => [...ids].map((id) => `\`${id}\``).join(' or ');

/** Former values whose period cannot start for somebody. */
export function formerValues(input: RuleInput): Report[] {
  return fieldsOf(input.inventory).flatMap(([id, { previous_values: kept, subjects }]): Report[] => {
    if (kept === undefined || kept === 'dropped' || kept.retention === TODO || kept.retention.by_subject) return [];
    const { of } = kept.retention;
    const stuck = subjects.find((subject) => of.length > 0 && of.every((event) => lacks(event, subject, input).length > 0));
    if (stuck === undefined) return [];
    const lacking = quoted(new Set(of.flatMap((event) => lacks(event, stuck, input))));
    const data = { field: id, subject: stuck, events: quoted(of), lacking };
    return [{ about: `fields.${id}.previous_values`, message: 'former', data }];
  });
}
