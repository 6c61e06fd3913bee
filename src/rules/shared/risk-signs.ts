import { groupBy } from '../../core/group-by.js';
import type { AutomatedDecision, Field } from '../../core/inventory.js';
import { perInventory, perInventoryAndCatalog } from '../../core/per-inventory.js';
import type { RuleInput } from '../../core/rule.js';
import { covers, type FieldUse, sensitivityOf } from '../../core/selectors.js';
import { childrenAmong } from './children.js';
import { groupOf, isDuty, ownUses, textsOf, useKey, wordsOf } from './uses.js';

const newKinds = [
  'user.biometric.fingerprint',
  'user.biometric.retinal',
  'user.biometric.voice',
  'user.biometric.face',
  'user.authorization.biometric',
  'user.health_and_medical.genetic',
];

/** People who depend on those that hold their data: WP248 rev.01 names patients, the elderly, asylum seekers. */
const dependent =
  /\b(patients?|residents? of (the|our) home|elderly|asylum seekers?|refugees?|victims?|patient(inn)?en|geflüchtete)\b/i;

const usesByPurpose = perInventory((inventory) => groupBy(ownUses({ inventory }), ({ purposeId }) => purposeId));

/** Whom a sentence may sort; what becomes of houses, photos and repairs is no risk of theirs. */
const sorted =
  '(you|them|people|persons|who|whether|customers?|clients?|applica(nts?|tions?)|candidates?|patients?|pupils?|students?|members?|users?|tenants?|borrowers?|households?|employees?|staff|workers?|drivers?|riders?|sellers?|guests?|visitors?|cases?|requests?)';
/** Words by which people are sorted: WP248 rev.01 calls it evaluation or scoring. */
const sorting = new RegExp(
  [
    '\\b(scor(e|es|ing)|triage|profiling|creditworth\\w*|how (urgent|likely|risky|reliable))\\b',
    '\\b(build|make|keep|draw)\\w* (up )?(a |your )?profiles? (of|from|on|about)\\b|\\bprofiles? of\\b',
    `\\b(rank|priorit|predict)\\w* (\\w+ ){0,2}${sorted}\\b`,
    `\\b(sort|order|choose|select)\\w* (\\w+ )?${sorted}\\b.*\\bby (how|their|your)\\b`,
    'bonität|einstufen|bewerten',
  ].join('|'),
  'i',
);

/**
 * The purposes that use health data of people who depend on those that hold it and name no assessment. A single one may cover alike uses (Art. 35(1)
 * GDPR): so with none at all the first stands for all, and beside many that name one, one that does not is a gap.
 */
const dependentUses = perInventoryAndCatalog((inventory, catalog): readonly string[] => {
  const isDependent = (id: string) => dependent.test(wordsOf(id, inventory.subjects[id]?.say));
  const ids = ownUses({ inventory })
    .filter(({ field }) => covers('user.health_and_medical', field.category) && field.subjects.some(isDependent))
    .filter(({ purpose }) => groupOf(purpose, catalog) !== 'legal')
    .map(({ purposeId }) => purposeId);
  const all = Object.keys(inventory.purposes).filter((id) => ids.includes(id));
  const open = all.filter((id) => inventory.purposes[id]?.impact_assessment === undefined);
  if (open.length === all.length) return open.slice(0, 1);
  return open.length * 3 <= all.length ? open : [];
});

const delay = /\bwaits?\b|\blater\b|\bon hold\b|\bheld (back|until)\b|\buntil (you|somebody|a person|we)\b|\b(später|wartet)\b/i;
const denial = /\b(refus|reject|declin|den(y|ie)|cancel)|\b(not|no longer|cannot|never|nicht|kein\w*)\b/i;
/** Whether a decision that a person looks at only makes somebody wait: it weighs less than one that turns them away. */
function isDelay({ say, effect, human_review: review }: AutomatedDecision): boolean {
  const [asked, told] = [textsOf(say), textsOf(effect)];
  const isLate = [...asked, ...told].some((text) => delay.test(text));
  return review === true && isLate && !told.some((text) => denial.test(text.replace(/\bdo(es)? not fit\b/, '')));
}

const specialOf = (use: FieldUse) => use.value('special') ?? use.purpose?.special;

/** Signs of high risk that a purpose shows, after WP248 rev.01: data of a kind that weighs, people who cannot defend themselves, profiles, decisions, watching, new means. */
export function riskSigns(input: RuleInput, purposeId: string): string[] {
  const { inventory, catalog } = input;
  const uses = usesByPurpose(inventory).get(purposeId) ?? [];
  const categories = uses.map(({ field }) => field.category);
  const key = useKey(inventory.purposes[purposeId]);
  const has = (kinds: readonly string[]) => categories.some((category) => kinds.some((kind) => covers(kind, category)));
  const isSpecial = ({ category }: Field) => ['special', 'criminal'].includes(sensitivityOf(catalog, category) ?? '');
  const isProtected = uses.some(({ field }) => isSpecial(field));
  // What a law asks of employers (a sick note, the dues of a union) is no risk of their own making.
  const isAsked = isProtected && uses.every((use) => !isSpecial(use.field) || specialOf(use)?.law !== undefined);
  const decides = Object.values(inventory.decisions).some((one) => one.purpose === purposeId && !isDelay(one));
  const isWeak = uses.some(({ field }) => childrenAmong(inventory, field.subjects).length > 0);
  const words = wordsOf(purposeId, inventory.purposes[purposeId]?.say);
  const isSorted = sorting.test(words);
  const signs: readonly (readonly [boolean, string])[] = [
    [isProtected, 'data that the law protects most'],
    [isWeak, 'data of children'],
    [dependentUses(inventory, catalog).includes(purposeId), 'data of people who depend on you'],
    [
      uses.length > 0 && !isAsked && groupOf(inventory.purposes[purposeId], catalog) === 'employment' && key === 'employment',
      'data of employees',
    ],
    [/profil/.test(key), 'profiles'],
    [isSorted && !/profil/.test(key) && !decides, 'sorting people'],
    [has(['user.financial']) && (isSorted || decides), 'data on money'],
    [decides, 'decisions by a machine'],
    [has(['user.location.precise']), 'exact places'],
    // Who keeps the proof that somebody agreed to a test does not use the test.
    [
      (has(newKinds) && !isDuty(inventory.purposes[purposeId], catalog)) || key === 'train_ai_system',
      'new means, such as biometrics or machine learning',
    ],
  ];
  return signs.flatMap(([isThere, words]) => (isThere ? [words] : []));
}
