import type { AutomatedDecision, Tracker } from '../core/inventory.js';
import { usesOf } from '../core/selectors.js';
import type { PolicyContext } from './context.js';

/** Whether a notice tells of a purpose: one of its fields serves it, or no field of anybody does. Without notices each purpose is told. */
export function isTold(context: PolicyContext, purpose: string | undefined): boolean {
  if (context.notice === null || purpose === undefined) return true;
  const serves = (use: { readonly purposeId: string }) => use.purposeId === purpose;
  return context.uses.some(serves) || !usesOf(context.inventory).some(serves);
}

/** What is stored on the devices of the people of this notice. */
export const trackersTold = (context: PolicyContext): [string, Tracker][] =>
  Object.entries(context.inventory.trackers).filter(([, { purpose }]) => isTold(context, purpose));

/** The decisions of machines about the people of this notice. */
export const decisionsTold = (context: PolicyContext): [string, AutomatedDecision][] =>
  Object.entries(context.inventory.decisions).filter(([, { purpose }]) => isTold(context, purpose));

/** Whether a machine decides about the people of this notice: declared, and not of others alone. Undefined where nobody declared it. */
export function machinesDecide(context: PolicyContext): boolean | 'todo' | undefined {
  const declared = context.inventory.statements?.automated_decisions;
  const all = Object.keys(context.inventory.decisions).length;
  return declared === true && all > 0 && decisionsTold(context).length === 0 ? undefined : declared;
}
