import type { PackItem } from '../../core/catalog.js';
import { type DataSource, type SpecialCondition, TODO, type Unsure } from '../../core/inventory.js';
import { type FieldUse, sensitivityOf } from '../../core/selectors.js';
import { groundsOfUse } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { categoryLabel, dataName, purposeName, recipientName, subjectName } from '../names.js';
import { keptFor, periodWords, wordFor } from '../retention.js';
import type { Need, Teller } from '../teller.js';
import type { Token } from '../tokens.js';

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
    groups: [...groups].map(([key, uses]) => {
      const label = categoryLabel(context, key);
      const paths = uses.map((use) => `fields.${use.fieldId}.category`);
      const title = label ? tell.words(context.label(label), paths, 'categories') : dataName(tell, uses[0]?.fieldId ?? '');
      return { title, rows: uses.map((use) => row(tell, use, subjects.size)) };
    }),
  };
}

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

function previous(tell: Teller, { field, fieldId }: FieldUse): { before: Token | null; beforeOutcome: Token | null } {
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

/** The label of each legal basis, with the law or the interest behind it, and the condition for special kinds of data. */
export function ground(tell: Teller, use: FieldUse): PartRecord {
  const { context } = tell;
  const path = `purposes.${use.purposeId}.basis`;
  const need: Need = {
    item: 'bases',
    sentence: `Our legal ground to use \`${use.fieldId}\` for \`${use.purposeId}\`: …`,
    declare: `\`basis\` on \`purposes.${use.purposeId}\``,
  };
  const grounds = groundsOfUse(context, use).map(({ basis, path: at }) => {
    if (basis.is === undefined || basis.is === TODO) return tell.gap(at, need);
    const label = context.catalog.bases[basis.is]?.label;
    return tell.words(label ? context.label(label) : basis.is, at, 'bases');
  });
  const missing = context.inventory.purposes[use.purposeId]?.basis === TODO || tell.asks('bases');
  const told = grounds.length > 0 || !missing ? grounds : [tell.gap(path, need)];
  return { grounds: told, ...special(tell, use) };
}

function special(tell: Teller, use: FieldUse): PartRecord {
  const { context } = tell;
  const found: [SpecialCondition | undefined, string][] = [
    [use.field.purposes[use.purposeId]?.special, `${use.path}.special`],
    [use.field.special, `fields.${use.fieldId}.special`],
    [use.purpose?.special, `purposes.${use.purposeId}.special`],
  ];
  const [condition, path] = found.find(([one]) => one !== undefined) ?? [undefined, `fields.${use.fieldId}.special`];
  const sensitive = sensitivityOf(context.catalog, use.field.category) === 'special';
  if (!sensitive && condition === undefined) return { special: null, specialLaw: null };
  const item = (id: string): PackItem | undefined =>
    context.packs.flatMap((pack) => pack.items).find((one) => one.id === `condition.${id}`);
  const need = {
    item: 'special',
    sentence: `\`${use.fieldId}\` is a special kind of data. The law lets us use it because …`,
    declare: `\`special: { condition: … }\` on \`fields.${use.fieldId}\``,
  };
  const words = (id: string) => {
    const say = item(id)?.say;
    return say ? context.label(say) : id;
  };
  const law = { item: 'law', sentence: 'Law: …', declare: `\`law\` at \`${path}\`` };
  return {
    special: tell.show(condition?.condition, path, need, words),
    specialLaw: tell.show(condition?.law, `${path}.law`, law, String),
  };
}

function sources(tell: Teller, use: FieldUse): Token[] {
  const { context } = tell;
  const path = `fields.${use.fieldId}.source`;
  const source = use.field.source as Unsure<readonly DataSource[]> | undefined;
  const need: Need = {
    item: 'source',
    sentence: `\`${use.fieldId}\` comes from: …`,
    declare: `\`source\` on \`fields.${use.fieldId}\``,
    always: true,
  };
  if (source === undefined || source === TODO || source.length === 0) return [tell.gap(path, need)];
  return source.flatMap(({ from, public: open }) => {
    const mark = open ? [tell.words(wordFor(context, 'source', 'public'), path, 'source')] : [];
    if (context.inventory.subjects[from]) return [subjectName(tell, from), ...mark];
    if (context.inventory.recipients[from]) return [recipientName(tell, from), ...mark];
    return [tell.words(wordFor(context, 'source', from), path, 'source'), ...mark];
  });
}

function sharing(tell: Teller, use: FieldUse): Token[] {
  const shared = use.value('sharing') as Unsure<readonly string[]> | undefined;
  const path = use.pathOf('sharing');
  const sentence = `For \`${use.purposeId}\`, \`${use.fieldId}\` goes to: …`;
  const need = { item: 'recipients', sentence, declare: `\`sharing\` at \`${path}\` (\`[]\` for nobody)`, always: true };
  if (shared === undefined || shared === TODO) return [tell.gap(path, need)];
  if (shared.length === 0) return [tell.words(wordFor(tell.context, 'sharing', 'nobody'), path, 'recipients')];
  return shared.map((id) => recipientName(tell, id));
}

/** Art. 13(2)(e): whether it must be given, and what happens if it is not. */
function duty(tell: Teller, use: FieldUse): PartRecord {
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
