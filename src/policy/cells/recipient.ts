import { type Recipient, TODO, type Unsure } from '../../core/inventory.js';
import { purposeName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Need, Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { isTold } from '../told.js';

/** What a fact about a recipient is for. */
export const recipientNeed = (sentence: string, path: string, key: string, always = false, item = 'recipients'): Need => ({
  item,
  sentence,
  declare: `\`${key}\` on \`${path}\``,
  always,
});

/** What a recipient gets data for; a gap where that was not declared. */
export function purposesOf(tell: Teller, id: string, ids: Unsure<readonly string[]> | undefined, path: string): Token[] {
  const gap = recipientNeed(`\`${id}\` gets data to …`, `recipients.${id}`, 'for', true);
  if (ids === undefined || ids === TODO || ids.length === 0) return [tell.gap(`${path}.for`, gap)];
  return ids.filter((purpose) => isTold(tell.context, purpose)).map((purpose) => purposeName(tell, purpose));
}

/** What someone gets where no field names them: totals, what the matter needs, or nothing that was declared. */
export function otherData(tell: Teller, id: string, recipient: Recipient): Token[] {
  const path = `recipients.${id}.gets`;
  if (typeof recipient.gets === 'string') return [tell.words(wordFor(tell.context, 'gets', recipient.gets), path, 'recipients')];
  const sentence = `\`${id}\` gets: …`;
  const declare = `\`${id}\` in the \`sharing\` of the fields it gets, or \`gets\` on \`recipients.${id}\``;
  return [tell.gap(path, { item: 'recipients', sentence, declare, always: true })];
}

/** What a recipient gives for the data; nothing where that is nothing. */
export function inReturn(tell: Teller, id: string, recipient: Recipient): Token | null {
  const path = `recipients.${id}.in_return`;
  if (recipient.in_return === 'nothing') return null;
  return tell.show(
    recipient.in_return,
    path,
    recipientNeed(`\`${id}\` gives us in return: …`, `recipients.${id}`, 'in_return', false, 'in_return'),
    (one) => wordFor(tell.context, 'in_return', one),
  );
}
