import { perPair } from '../../core/per-key.js';
import type { Proof } from './candidate.js';
import type { FileScan } from './scan.js';

/** "The patient's home address." */
const ofOwner = /^(?:the\s+|an?\s+|this\s+|each\s+)?([\p{L}]+)(?:['’]s|s['’])\s+([\p{L}][\p{L}\s-]{1,40}?)\s*(?:[.,;:(]|$)/iu;
/** "Home address of the patient." */
const ofSomebody = /^(?:the\s+)?([\p{L}][\p{L}\s-]{1,40}?)\s+of\s+(?:the|an?|this|each|our)\s+([\p{L}]+)\s*(?:[.,;:(]|$)/iu;

/** The words for a person and for what is theirs, in a comment that says no more than that; null for any other. */
function partsOf(doc: string): { readonly owner: string; readonly datum: string } | null {
  const possessive = ofOwner.exec(doc);
  if (possessive) return { owner: possessive[1] as string, datum: possessive[2] as string };
  const belonging = ofSomebody.exec(doc);
  return belonging ? { owner: belonging[2] as string, datum: belonging[1] as string } : null;
}

function find(scan: FileScan, doc: string): Proof | null {
  const parts = partsOf(doc);
  if (!parts) return null;
  const owner = scan.vocabulary.wordsOf(parts.owner.toLowerCase()).join('');
  if (!scan.vocabulary.persons.has(owner)) return null;
  const reading = scan.read(
    parts.datum
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  if (!reading || reading.about || reading.strange.length > 0) return null;
  const sense = reading.senses.find(({ within, strength }) => within === null && strength !== 'person');
  return sense ? { category: sense.category, text: `its comment says: ${doc.slice(0, 60)}`, points: 4.5 } : null;
}

const found = perPair(find);

/** What a comment says that a member is: "The patient's e-mail address", "Home address of the patient". */
export const proofOfDoc = (scan: FileScan, doc: string): Proof | null =>
  doc === '' || doc.length > 200 ? null : found(scan, doc);
