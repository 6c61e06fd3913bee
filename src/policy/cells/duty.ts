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
  const optIn = switchedOn(tell, use, required);
  const without = required === true || isOfTheSame(use) ? withoutIt(tell, use) : null;
  if (use.value('opt_in') !== TODO) return { required: answer, optIn, without };
  const gap = {
    item: 'required',
    sentence: `You switch \`${use.fieldId}\` on yourself, yes or no?`,
    declare: `\`opt_in\` at \`${use.pathOf('opt_in')}\``,
  };
  return { required: answer, optIn: tell.gap(use.pathOf('opt_in'), gap), without };
}

/** Who switches the use on: the person, or nobody, as it is on from the start. What must be given needs no switch. */
function switchedOn(tell: Teller, use: FieldUse, required: Unsure<boolean> | undefined): Token | null {
  const choice = use.value('opt_in');
  const word = choice === true ? 'opt_in' : choice === false && required !== true ? 'on' : null;
  return word === null ? null : tell.words(wordFor(tell.context, 'required', word), use.pathOf('opt_in'));
}

/** Whether what follows without an optional datum was declared for this use: beside the `required` that holds for it. */
const isOfTheSame = (use: FieldUse): boolean =>
  use.value('required') === false &&
  use.value('without_it') !== undefined &&
  use.pathOf('without_it').replace(/without_it$/, 'required') === use.pathOf('required');

function withoutIt(tell: Teller, use: FieldUse): Token | null {
  const path = use.pathOf('without_it');
  const sentence = `Without \`${use.fieldId}\`, this happens: …`;
  return tell.text(use.value('without_it'), path, { item: 'required', sentence, declare: `\`without_it\` at \`${path}\`` });
}
