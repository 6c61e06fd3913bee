import { parseDuration } from '../../core/duration.js';
import { type Retention, TODO, type Unsure } from '../../core/inventory.js';
import { type FieldUse, periodFor } from '../../core/selectors.js';
import type { PartRecord } from '../model.js';
import { dataName, purposeName, subjectName } from '../names.js';
import { periodWords, wordFor } from '../retention.js';
import type { Teller } from '../teller.js';

/** How times are counted, what stays in backups, and what happens to each group of people when an account closes. */
export function kept(tell: Teller): PartRecord | null {
  const { context } = tell;
  if (context.uses.length === 0) return null;
  const { subjects } = context.inventory;
  const people = [...new Set(context.fields.flatMap(([, field]) => context.subjectsOf(field)))];
  const withAccount = people.filter((id) => subjects[id]?.has.includes('account'));
  const others = withAccount.length === 0 ? [] : people.filter((id) => !withAccount.includes(id));
  return {
    several: context.fields.some(([, field]) => Object.keys(field.purposes).length > 1),
    backups: backups(tell),
    holds: holds(tell),
    account: timetables(tell, withAccount),
    guests: timetables(tell, others),
    hasAccount: withAccount.length > 0,
    hasGuests: others.length > 0,
  };
}

function backups(tell: Teller) {
  const need = { item: 'backups', sentence: 'Our backups hold a copy for longer: …', declare: '`gone_after` on `backups`' };
  const { language } = tell.context.locale;
  return tell.show(tell.context.inventory.backups?.gone_after, 'backups.gone_after', need, (text) => {
    const duration = parseDuration(text);
    return duration ? language.duration(duration) : text;
  });
}

/** What stays for now though its time is over, as far as it concerns the people of this notice. */
function holds(tell: Teller): PartRecord[] {
  const { context } = tell;
  const need = (key: string) => ({
    item: 'holds',
    sentence: 'We keep this data for longer: …',
    declare: `\`${key}\` of the hold`,
  });
  return Object.entries(context.inventory.holds ?? {}).flatMap(([id, hold]): PartRecord[] => {
    const path = `holds.${id}`;
    const held = context.fields.filter(([field]) => hold.fields.includes(field));
    const people = [...new Set(held.flatMap(([, field]) => context.subjectsOf(field)))];
    const meant = hold.subjects ? people.filter((subject) => hold.subjects?.includes(subject)) : people;
    if (meant.length === 0) return [];
    const say = tell.text(hold.say, `${path}.say`, { ...need('say'), always: true });
    return [
      {
        say,
        data: held.map(([field]) => dataName(tell, field)),
        people: hold.subjects ? meant.map((subject) => subjectName(tell, subject)) : null,
        until: tell.show(hold.until, `${path}.until`, need('until'), context.locale.language.date),
        law: tell.show(hold.law, `${path}.law`, need('law'), String),
      },
    ];
  });
}

const timetables = (tell: Teller, subjects: readonly string[]): PartRecord[] =>
  subjects.map((id) => ({ people: subjectName(tell, id), rows: timetable(tell, id), backups: backups(tell) }));

interface Slot {
  readonly time: string;
  readonly outcome: string;
  readonly closing: boolean;
  readonly reasons: Set<string>;
  readonly paths: string[];
  readonly fields: Set<string>;
  readonly purposes: Set<string>;
}

/** What goes when, for one group of people: uses that end at the same moment share a row. */
function timetable(tell: Teller, subject: string): PartRecord[] {
  const { context } = tell;
  const slots = new Map<string, Slot>();
  for (const use of context.uses) {
    if (!context.subjectsOf(use.field).includes(subject)) continue;
    const slot = slotOf(tell, use, subject);
    if (!slot) continue;
    const key = `${slot.time}\n${slot.outcome}`;
    const known = slots.get(key) ?? slot;
    known.paths.push(use.pathOf('retention'));
    known.fields.add(use.fieldId);
    known.purposes.add(use.purposeId);
    for (const reason of slot.reasons) known.reasons.add(reason);
    slots.set(key, known);
  }
  const ordered = [...slots.values()].sort((a, b) => Number(b.closing) - Number(a.closing));
  return ordered.map((slot) => ({
    time: tell.words(slot.time, slot.paths, 'retention'),
    outcome: slot.outcome === '' ? null : tell.words(slot.outcome, slot.paths),
    data: [...slot.fields].map((id) => dataName(tell, id)),
    why: [...slot.purposes].map((id) => purposeName(tell, id)),
    laws: [...slot.reasons].map((law) => tell.words(law, slot.paths)),
  }));
}

/** A datum that nobody collects any more goes on the day that was set for it. */
function heldSlot(tell: Teller, { field }: FieldUse, then: string): Slot | null {
  if (field.held_until === undefined) return null;
  return { closing: false, time: tell.context.locale.language.onDay(field.held_until), outcome: then, ...emptyLists() };
}

const emptyLists = () => ({ reasons: new Set<string>(), paths: [], fields: new Set<string>(), purposes: new Set<string>() });

function slotOf(tell: Teller, use: FieldUse, subject: string): Slot | null {
  const retention = use.value('retention') as Unsure<Retention> | undefined;
  if (retention === undefined || retention === TODO) return null;
  const then = retention.then === undefined || retention.then === TODO ? '' : wordFor(tell.context, 'then', retention.then);
  const held = heldSlot(tell, use, then);
  if (held) return held;
  const period = periodFor(retention, subject);
  const time = periodWords(tell.context, period);
  if (time === null) return null;
  const closing = period !== TODO && period.of.includes('account_closed');
  const reasons = new Set(retention.law === undefined ? [] : [retention.law]);
  return { time, outcome: then, closing, ...emptyLists(), reasons };
}
