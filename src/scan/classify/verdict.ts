import type { Catalog } from '../../core/catalog.js';
import type { Confidence, Reason } from '../../core/observation.js';
import type { Candidate } from './candidate.js';
import { type Weighed, weigh } from './weigh.js';

/** What is held of a candidate: a category with a confidence, or neither. */
export interface Verdict {
  readonly category: string | null;
  readonly confidence: Confidence | null;
  readonly because: readonly Reason[];
}

/** Points from which a verdict stands: high where a name that stands alone fits its surroundings, or a person's container and one thing more speak for it. */
const thresholds: readonly (readonly [Confidence, number])[] = [
  ['high', 6],
  ['medium', 4.5],
  ['low', 3.5],
];

const confidenceOf = (points: number): Confidence | null => thresholds.find(([, least]) => points >= least)?.[0] ?? null;

function labelOf(catalog: Catalog, category: string): string {
  return catalog.categories[category]?.label.en.toLowerCase() ?? category;
}

/** What would turn the verdict: the strongest support taken away, or the missing support found. */
function flipOf(candidate: Candidate, best: Weighed, stands: boolean): Reason {
  if (best.veto) return { code: 'flip', text: `It would be weighed if this were not so: ${best.veto}.` };
  const least = 3.5;
  if (stands) {
    const support = best.weights.filter(({ points }) => best.points - points < least).sort((a, b) => b.points - a.points)[0];
    if (support && support.points > 0) return { code: 'flip', text: `It would not count if this were not so: ${support.text}.` };
    return { code: 'flip', text: 'It would count whatever one of these said; `not_personal` in the inventory takes it out.' };
  }
  const against = best.weights
    .filter(({ points }) => points < 0 && best.points - points >= least)
    .sort((a, b) => a.points - b.points)[0];
  if (against) return { code: 'flip', text: `It would count if this were not so: ${against.text}.` };
  return {
    code: 'flip',
    text: `It would count in a container that is a person${candidate.container ? `, which \`${candidate.container}\` is not known to be` : ''}.`,
  };
}

function sentence(text: string): string {
  return `${text}.`;
}

/** Judges a candidate by the best of its meanings. */
export function judge(catalog: Catalog, candidate: Candidate): Verdict {
  const best = weigh(candidate)[0];
  if (!best) return { category: null, confidence: null, because: [unknownName(candidate)] };
  const confidence = best.veto ? null : confidenceOf(best.points);
  const because: Reason[] = best.weights
    .filter(({ points }, index) => index === 0 || points !== 0)
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
    .map(({ code, text }, index) => ({
      code,
      text: sentence(index === 0 ? `${text}: ${labelOf(catalog, best.category)}` : text),
    }));
  if (best.veto) because.push({ code: 'dropped', text: `It is not counted: ${best.veto}.` });
  else if (!confidence) because.push({ code: 'dropped', text: 'It is not counted: too little speaks for a person.' });
  because.push(flipOf(candidate, best, confidence !== null));
  return { category: confidence ? best.category : null, confidence, because };
}

function unknownName(candidate: Candidate): Reason {
  const { reading } = candidate;
  if (!reading)
    return { code: 'dropped', text: `Nothing in \`${candidate.field}\` names a kind of personal data that the catalogue knows.` };
  return { code: 'dropped', text: `\`${reading.phrase}\` names personal data only in records of another kind.` };
}
