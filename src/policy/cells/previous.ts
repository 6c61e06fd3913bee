import { TODO } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import { periodWords, wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** What happens to the values that a newer one replaced. */
export function previous(tell: Teller, { field, fieldId }: FieldUse): { before: Token | null; beforeOutcome: Token | null } {
  const declared = field.previous_values;
  const path = `fields.${fieldId}.previous_values`;
  if (declared === undefined) return { before: null, beforeOutcome: null };
  if (declared === 'dropped') return { before: tell.words(wordFor(tell.context, 'then', 'dropped'), path), beforeOutcome: null };
  const at = `${path}.retention`;
  const sentence = `We keep old values of \`${fieldId}\` this long: … after …`;
  const words = periodWords(tell.context, declared.retention);
  const before =
    words === null
      ? tell.gap(at, { item: 'retention', sentence, declare: `\`retention\` at \`${at}\`` })
      : tell.words(words, at, 'retention');
  const end = declared.retention === TODO ? undefined : declared.retention.then;
  const need = { item: 'then', sentence: `After that time we … old values of \`${fieldId}\``, declare: `\`then\` at \`${at}\`` };
  return { before, beforeOutcome: tell.show(end, `${at}.then`, need, (then) => wordFor(tell.context, 'then', then)) };
}
