import type { FieldUse } from '../../core/selectors.js';
import { duty } from '../cells/duty.js';
import { ground } from '../cells/ground.js';
import { sources } from '../cells/origin.js';
import { previous } from '../cells/previous.js';
import { sharing } from '../cells/sharing.js';
import type { PolicyContext } from '../context.js';
import { groundsOfUse } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { categoryLabel, dataName, purposeName, subjectName } from '../names.js';
import { keptFor } from '../retention.js';
import { specialOf } from '../special.js';
import type { Teller } from '../teller.js';

/** One row a use, one table a kind of data: what, why, on what ground, from where, how long and then what, who else gets it, whether it must be given. */
export function collected(tell: Teller): PartRecord | null {
  const { context } = tell;
  const useless = context.fields
    .filter(([, field]) => Object.keys(field.purposes).length === 0)
    .map(([id]) => ({
      what: dataName(tell, id),
      gap: tell.gap(`fields.${id}.purposes`, {
        item: 'purposes',
        sentence: `We use \`${id}\` to …`,
        declare: `\`purposes\` on \`fields.${id}\``,
      }),
    }));
  if (context.fields.length === 0) return null;
  const groups = new Map<string, FieldUse[]>();
  for (const use of context.uses) {
    const key = kindOf(use.field.category);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  const subjects = new Set(context.fields.flatMap(([, field]) => context.subjectsOf(field)));
  return {
    useless,
    people: [...subjects].map((id) => subjectName(tell, id)),
    several: subjects.size > 1,
    hasGrounds: context.packs.length === 0 || context.packs.some(({ pack }) => pack.asks_basis) || hasBases(context),
    groups: [...groups].map(([key, uses]) => {
      const label = categoryLabel(context, key);
      const paths = uses.map((use) => `fields.${use.fieldId}.category`);
      const title = label ? tell.words(context.label(label), paths, 'categories') : dataName(tell, uses[0]?.fieldId ?? '');
      return { title, rows: uses.map((use) => row(tell, use, subjects.size)) };
    }),
  };
}

/** Whether anybody declared a ground or a condition, be it that no applied law asks for one. */
const hasBases = (context: PolicyContext): boolean =>
  context.uses.some((use) => groundsOfUse(context, use).length > 0 || specialOf(context, use)?.condition !== undefined);

/** `user.contact.email` belongs to the table of `user.contact`. */
const kindOf = (category: string): string => category.split('.').slice(0, 2).join('.');

function row(tell: Teller, use: FieldUse, everyone: number): PartRecord {
  const { field, fieldId } = use;
  const people = tell.context.subjectsOf(field);
  const date = (path: string) => ({ item: 'stopped', sentence: 'On this day: …', declare: `\`${path}\`` });
  const { language } = tell.context.locale;
  return {
    what: dataName(tell, fieldId),
    people: people.length < everyone ? people.map((id) => subjectName(tell, id)) : null,
    stopped: tell.show(field.stopped_on, `fields.${fieldId}.stopped_on`, date('stopped_on'), language.date),
    held: tell.show(field.held_until, `fields.${fieldId}.held_until`, date('held_until'), language.date),
    ...previous(tell, use),
    why: purposeName(tell, use.purposeId),
    ...ground(tell, use),
    from: sources(tell, use),
    kept: keptFor(tell, use) as unknown as PartRecord,
    shared: sharing(tell, use),
    ...duty(tell, use),
  };
}
