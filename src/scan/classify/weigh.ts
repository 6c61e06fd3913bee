import { covers } from '../../core/selectors.js';
import type { Candidate } from './candidate.js';
import { applies } from './meant.js';
import { vetoOf } from './veto.js';
import type { Sense } from './vocabulary.js';
import { companyWeights, linkWeights } from './weights/company.js';
import { contextWeights } from './weights/context.js';
import { keyWeights } from './weights/key.js';
import { kinFor, kinWeights, senseOfKin } from './weights/kin.js';
import { kindWeights, nameWeight, ownerWeights, titleWeights } from './weights/name.js';
import type { Weight } from './weights/weight.js';

/** What speaks for and against one meaning of a candidate's name. `veto` says what rules it out whatever else speaks for it. */
export interface Weighed {
  readonly category: string;
  readonly weights: readonly Weight[];
  readonly points: number;
  readonly veto: string | null;
}

/** What a check proves is narrower than a wide name: `@IsEmail() contact`. */
function narrowed({ proofs }: Candidate, { category }: Sense): string {
  return proofs.find((proof) => proof.points === undefined && covers(category, proof.category))?.category ?? category;
}

/** Weighs one meaning; null where the place rules the meaning out. */
export function weighSense(candidate: Candidate, sense: Sense): Weighed | null {
  if (!applies(candidate, sense)) return null;
  const weights = [
    nameWeight(candidate, sense),
    ...ownerWeights(candidate, sense),
    ...keyWeights(candidate, sense),
    ...contextWeights(candidate, sense),
    ...companyWeights(candidate, sense),
    ...linkWeights(candidate, sense),
    ...kindWeights(candidate, sense),
    ...titleWeights(candidate, sense),
    ...candidate.proofs
      .filter(({ category }) => covers(category, sense.category) || covers(sense.category, category))
      .map(({ text, points }): Weight => ({ code: 'validator', points: sense.strength === 'strong' ? 1 : (points ?? 6), text })),
  ];
  if (candidate.emptied) weights.push({ code: 'type', points: -2, text: 'nothing is put there' });
  if (candidate.incoming) weights.push({ code: 'request', points: 1, text: 'it comes in with a request' });
  if (candidate.bias !== 0)
    weights.push({
      code: 'path',
      points: candidate.bias,
      text: `a ${candidate.site} ${candidate.bias > 0 ? 'mostly' : 'seldom'} holds data`,
    });
  return {
    category: narrowed(candidate, sense),
    weights,
    points: weights.reduce((sum, { points }) => sum + points, 0),
    veto: vetoOf(candidate, sense),
  };
}

/** Weighs what the names beside a candidate make of it, where its own says nothing. */
function weighKin(candidate: Candidate): Weighed[] {
  const kin = kinFor(candidate);
  if (!kin) return [];
  const weights = kinWeights(kin);
  const points = weights.reduce((sum, each) => sum + each.points, 0);
  return [{ category: kin.category, weights, points, veto: vetoOf({ ...candidate, reading: null }, senseOfKin(kin)) }];
}

/** Weighs each meaning of a candidate, best first; in a tie the narrower category, then the catalogue's order. */
export function weigh(candidate: Candidate): Weighed[] {
  const senses: Sense[] = [...(candidate.reading?.senses ?? [])];
  for (const { category } of candidate.proofs) {
    const isSensed = (sense: Sense) => covers(category, sense.category) || covers(sense.category, category);
    if (!senses.some((sense) => applies(candidate, sense) && isSensed(sense))) {
      senses.push({ category, strength: 'weak', ofThings: false, yesNo: false, within: null });
    }
  }
  return [...senses.flatMap((sense) => weighSense(candidate, sense) ?? []), ...weighKin(candidate)].sort(
    (a, b) => Number(a.veto !== null) - Number(b.veto !== null) || b.points - a.points || b.category.length - a.category.length,
  );
}
