import { TODO } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import { recipientName } from '../names.js';
import { sharedIn } from '../recipients.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Who else gets a datum for one of its uses; "nobody" only where that was declared. */
export function sharing(tell: Teller, use: FieldUse): Token[] {
  const shared = sharedIn(tell.context, use);
  const path = use.pathOf('sharing');
  const sentence = `For \`${use.purposeId}\`, \`${use.fieldId}\` goes to: …`;
  const need = { item: 'recipients', sentence, declare: `\`sharing\` at \`${path}\` (\`[]\` for nobody)`, always: true };
  if (shared === undefined || shared === TODO) return [tell.gap(path, need)];
  if (shared.length === 0) return [tell.words(wordFor(tell.context, 'sharing', 'nobody'), path, 'recipients')];
  return shared.map((id) => recipientName(tell, id));
}
