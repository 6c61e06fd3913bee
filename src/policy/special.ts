import { type SpecialCondition, TODO } from '../core/inventory.js';
import { type FieldUse, sensitivityOf } from '../core/selectors.js';
import type { PolicyContext } from './context.js';

/** Why a use of protected data is allowed, and where that stands; `condition` is absent where nobody declared one. */
export interface Special {
  readonly condition: SpecialCondition | undefined;
  readonly path: string;
}

/**
 * The condition that a use rests on: its own, its field's, or its purpose's; null where it needs none. A purpose's condition is for the protected data
 * that serves it (GDPR Art. 9, 10): a name beside a diagnosis is no health data.
 */
export function specialOf(context: PolicyContext, use: FieldUse): Special | null {
  const sensitivity = sensitivityOf(context.catalog, use.field.category);
  const isProtected = sensitivity === 'special' || sensitivity === 'criminal';
  const found: readonly Special[] = [
    { condition: use.field.purposes[use.purposeId]?.special, path: `${use.path}.special` },
    { condition: use.field.special, path: `fields.${use.fieldId}.special` },
    { condition: isProtected ? use.purpose?.special : undefined, path: `purposes.${use.purposeId}.special` },
  ];
  const declared = found.find(({ condition }) => condition !== undefined);
  return declared ?? (sensitivity === 'special' ? { condition: undefined, path: `fields.${use.fieldId}.special` } : null);
}

/** Whether people agree to a use in clear words: a consent beside the legal basis, taken back in the same way (GDPR Art. 9(2)(a), 7(3)). */
export function restsOnExplicitConsent(context: PolicyContext, use: FieldUse): boolean {
  const condition = specialOf(context, use)?.condition?.condition;
  return condition !== undefined && condition !== TODO && condition === 'explicit_consent';
}
