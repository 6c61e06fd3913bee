import type { Candidate, Kin } from '../candidate.js';
import type { Sense } from '../vocabulary.js';
import { quote, type Weight } from './weight.js';

/** The kind that a candidate takes from what stands beside it; null where it has none, or a name of its own that says another. */
export const kinFor = ({ company, field }: Candidate): Kin | null => (company.kin?.fields.has(field) ? company.kin : null);

/** The meaning of a name that says nothing itself, among others that do. */
export const senseOfKin = ({ category }: Kin): Sense => ({
  category,
  strength: 'weak',
  ofThings: false,
  yesNo: true,
  within: null,
});

/** What the names beside it count: they never make it sure. */
export function kinWeights({ names, sure }: Kin): Weight[] {
  const among = names.map(quote).join(', ');
  return [{ code: 'sibling', points: sure ? 4.5 : 3.5, text: `it stands among ${among}, which are most of what is kept there` }];
}
