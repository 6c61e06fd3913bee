import { groupBy } from '../../core/group-by.js';
import { perInventory } from '../../core/per-inventory.js';
import type { RuleInput } from '../../core/rule.js';
import { covers, sensitivityOf } from '../../core/selectors.js';
import { childrenAmong } from './children.js';
import { groupOf, ownUses, useKey } from './uses.js';

const newKinds = [
  'user.biometric.fingerprint',
  'user.biometric.retinal',
  'user.biometric.voice',
  'user.biometric.face',
  'user.authorization.biometric',
  'user.health_and_medical.genetic',
];

const usesByPurpose = perInventory((inventory) => groupBy(ownUses({ inventory }), ({ purposeId }) => purposeId));

/** Signs of high risk that a purpose shows, after WP248 rev.01: data of a kind that weighs, people who cannot defend themselves, profiles, decisions, watching, new means. */
export function riskSigns(input: RuleInput, purposeId: string): string[] {
  const { inventory, catalog } = input;
  const uses = usesByPurpose(inventory).get(purposeId) ?? [];
  const categories = uses.map(({ field }) => field.category);
  const key = useKey(inventory.purposes[purposeId]);
  const has = (kinds: readonly string[]) => categories.some((category) => kinds.some((kind) => covers(kind, category)));
  const isProtected = categories.some((category) => ['special', 'criminal'].includes(sensitivityOf(catalog, category) ?? ''));
  const decides = Object.values(inventory.decisions).some(({ purpose }) => purpose === purposeId);
  const isWeak = uses.some(({ field }) => childrenAmong(inventory, field.subjects).length > 0);
  const signs: readonly (readonly [boolean, string])[] = [
    [isProtected, 'data that the law protects most'],
    [isWeak, 'data of children'],
    [
      uses.length > 0 && groupOf(inventory.purposes[purposeId], catalog) === 'employment' && key === 'employment',
      'data of employees',
    ],
    [/profil/.test(key), 'profiles'],
    [decides, 'decisions by a machine'],
    [has(['user.location.precise']), 'exact places'],
    [has(newKinds) || key === 'train_ai_system', 'new means, such as biometrics or machine learning'],
  ];
  return signs.flatMap(([isThere, words]) => (isThere ? [words] : []));
}
