import { type DataSource, TODO, type Unsure } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import { recipientName, subjectName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Need, Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Where a datum comes from, and whether that is open to everybody (GDPR Art. 14(2)(f)). */
export function sources(tell: Teller, use: FieldUse): Token[] {
  const path = `fields.${use.fieldId}.source`;
  const source = use.field.source as Unsure<readonly DataSource[]> | undefined;
  const need: Need = {
    item: 'source',
    sentence: `\`${use.fieldId}\` comes from: …`,
    declare: `\`source\` on \`fields.${use.fieldId}\``,
    always: true,
  };
  if (source === undefined || source === TODO || source.length === 0) return [tell.gap(path, need)];
  return source.flatMap((one) => sourceWords(tell, use.fieldId, one));
}

/** One source of a field: a group of people, a recipient, or a word of the locale. */
export function sourceWords(tell: Teller, fieldId: string, { from, public: open }: DataSource): Token[] {
  const { context } = tell;
  const path = `fields.${fieldId}.source`;
  const mark = open ? [tell.words(wordFor(context, 'source', 'public'), path, 'source')] : [];
  if (context.inventory.subjects[from]) return [subjectName(tell, from), ...mark];
  if (context.inventory.recipients[from]) return [recipientName(tell, from), ...mark];
  return [tell.words(wordFor(context, 'source', from), path, 'source'), ...mark];
}
