import type { Basis } from '../core/inventory.js';
import { TODO } from '../core/inventory.js';
import { lineageOf } from '../core/lineage.js';
import type { FieldUse } from '../core/selectors.js';
import type { PolicyContext } from './context.js';
import { trackersTold } from './told.js';

/** A legal basis of a purpose with the id path where it stands. */
export interface Ground {
  readonly basis: Basis;
  readonly path: string;
}

/** The legal bases of a purpose that matter here: those for one of the given subjects, under one of the laws that apply. */
export function groundsOf(context: PolicyContext, purposeId: string, subjects?: readonly string[]): Ground[] {
  const purpose = context.inventory.purposes[purposeId];
  if (purpose?.basis === undefined || purpose.basis === TODO) return [];
  const laws = new Set(context.packs.map((pack) => pack.id));
  return purpose.basis
    .map((basis, index) => ({ basis, path: `purposes.${purposeId}.basis.${index}` }))
    .filter(({ basis }) => !basis.subjects || !subjects || basis.subjects.some((id) => subjects.includes(id)))
    .filter(({ basis }) => !basis.jurisdictions || laws.size === 0 || basis.jurisdictions.some((id) => laws.has(id)));
}

/** The legal bases of one use of a field. */
export const groundsOfUse = (context: PolicyContext, use: FieldUse): Ground[] =>
  groundsOf(context, use.purposeId, context.subjectsOf(use.field));

/** The group of a purpose's use in the catalogue: `marketing`, `service` … */
export function useGroup(context: PolicyContext, purposeId: string): string | undefined {
  const use = context.inventory.purposes[purposeId]?.use;
  return lineageOf(use ?? '')
    .map((at) => context.catalog.uses[at])
    .find((row) => row !== undefined)?.group;
}

/** The purposes of the told uses and trackers, each once, in the file's order. */
export function purposesTold(context: PolicyContext): string[] {
  const used = new Set([
    ...context.uses.map((use) => use.purposeId),
    ...trackersTold(context).flatMap(([, tracker]) => tracker.purpose ?? []),
  ]);
  return [...new Set([...Object.keys(context.inventory.purposes), ...used])].filter((id) => used.has(id));
}
