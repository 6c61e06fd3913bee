import type { Candidate } from '../candidate.js';
import type { Sense } from '../vocabulary.js';
import type { Weight } from './weight.js';

/** Keys that programs have as well as people. */
const keys = /^(?:(?:api|secret|private|public|signing|access|encryption) ?key|apikey|key|secret|api (?:secret|token))$/;

/** What gives a person a second way to sign in. */
const secondFactor = /totp|otp|mfa|2fa|two[-_]?factor|authenticator|enroll|passkey|webauthn/i;

/** What is kept for one person by its name: `updatedProfile`. */
const ofSomebody = /profile|user|member/i;

/** Whether a name is that of a key that nothing shows to be a person's. */
export function isProgramKey({ reading, contexts, valueOwner, company }: Candidate, { category, strength }: Sense): boolean {
  if (!category.startsWith('user.authorization') || strength === 'strong' || !keys.test(reading?.phrase ?? '')) return false;
  if (reading?.owner?.kind === 'person' || valueOwner?.kind === 'person' || company.sure.size > 0) return false;
  return !contexts.some(
    ({ name, by, reading: around }) =>
      secondFactor.test(name) || (by !== 'file' && (around.kind === 'person' || ofSomebody.test(name))),
  );
}

/** Whether a name is a public half of a key, which everybody may know, outside what somebody signs in with. */
export const isPublicKey = ({ field, contexts }: Candidate): boolean =>
  /^public_?keys?$/i.test(field) && !contexts.some(({ name }) => secondFactor.test(name) || /credential/i.test(name));

/** A key for a program's interface is a customer's, and seldom one person's. */
export const keyWeights = (candidate: Candidate, sense: Sense): Weight[] =>
  isProgramKey(candidate, sense)
    ? [{ code: 'name', points: -1.5, text: "such a key is a program's as often as a person's" }]
    : [];
