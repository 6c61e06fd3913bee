import type { Proof } from '../candidate.js';
import type { FileScan } from '../scan.js';

/** Names of what people write, whatever it is about. */
const writings = /^(?:comment|feedback|note|review|reply|opinion|complaint|remark|suggestion|testimonial)$|reason$/;

/** What a name says of text where somebody hands text in, in a form or a request: it is that person's own. */
export function proofsOfWriting(scan: FileScan, name: string, points: number): Proof[] {
  const reading = scan.read(name);
  if (!reading || reading.about || reading.owner?.kind === 'thing' || reading.strange.length > 0) return [];
  if (!writings.test(reading.phrase)) return [];
  const isContent = reading.senses.some(
    ({ strength, within, category }) => strength === 'weak' && !within && category === 'user.content',
  );
  return isContent
    ? [{ category: 'user.content', text: `what is handed in as \`${name}\` was written by somebody`, points }]
    : [];
}
