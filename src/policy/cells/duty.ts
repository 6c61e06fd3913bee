import { TODO, type Unsure } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import type { PartRecord } from '../model.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Art. 13(2)(e): whether it must be given, and what happens if it is not. */
export function duty(tell: Teller, use: FieldUse): PartRecord {
  const required = use.value('required') as Unsure<boolean> | undefined;
  const path = use.pathOf('required');
  const say = (needed: boolean) => wordFor(tell.context, 'required', needed ? 'yes' : 'no');
  const sentence = `For \`${use.purposeId}\`, \`${use.fieldId}\` is required or optional?`;
  const answer = tell.show(
    required,
    path,
    { item: 'required', sentence, declare: `\`required\` at \`${path}\``, always: true },
    say,
  );
  const optIn =
    use.value('opt_in') === true ? tell.words(wordFor(tell.context, 'required', 'opt_in'), use.pathOf('opt_in')) : null;
  const without = required === true ? withoutIt(tell, use) : null;
  if (use.value('opt_in') !== TODO) return { required: answer, optIn, without };
  const gap = {
    item: 'required',
    sentence: `You switch \`${use.fieldId}\` on yourself, yes or no?`,
    declare: `\`opt_in\` at \`${use.pathOf('opt_in')}\``,
  };
  return { required: answer, optIn: tell.gap(use.pathOf('opt_in'), gap), without };
}

function withoutIt(tell: Teller, use: FieldUse): Token | null {
  const path = use.pathOf('without_it');
  const sentence = `Without \`${use.fieldId}\`, this happens: …`;
  return tell.text(use.value('without_it'), path, { item: 'required', sentence, declare: `\`without_it\` at \`${path}\`` });
}
