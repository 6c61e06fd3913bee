import { parseDuration } from '../core/duration.js';
import { type Period, type Retention, TODO, type Unsure } from '../core/inventory.js';
import { type FieldUse, periodFor } from '../core/selectors.js';
import type { PolicyContext } from './context.js';
import type { PeriodWords, Start } from './language/language.js';
import { subjectName } from './names.js';
import type { Need, Teller } from './teller.js';
import type { Token } from './tokens.js';

/** How long one use of a field is kept, as lines for people. */
export interface Kept {
  /** One line, or one for each group of people where they differ. */
  readonly lines: readonly { readonly who: Token | null; readonly time: Token }[];
  readonly several: boolean;
  readonly outcome: Token | null;
  readonly law: Token | null;
  readonly because: Token | null;
}

const need = (path: string, what: string): Need => ({
  item: 'retention',
  sentence: what,
  declare: `\`retention\` at \`${path}\`: a time, the event that starts it, and what happens then`,
  always: true,
});

/** The start of an event in words: a clause of the catalogue, or what the user wrote for an event of their own. */
function startOf(context: PolicyContext, id: string, inactive: Unsure<string> | undefined): Start | null {
  const { locale, catalog, inventory } = context;
  const own = inventory.events[id];
  const say = typeof own?.say === 'string' ? own.say : own?.say?.[locale.language.locale];
  if (say !== undefined) return { own: say.trim().replace(/\.$/, '') };
  const known = catalog.events[id];
  if (!known) return null;
  const stretch = (id === 'inactive' ? inactive : undefined) ?? own?.after;
  if (stretch === TODO) return null;
  const idle = stretch === undefined ? null : parseDuration(stretch);
  if (idle && known.idle) return { clause: context.label(known.idle).replace('{time}', locale.language.duration(idle)) };
  const until = known.until?.[locale.language.locale];
  return { clause: context.label(known.label), ...(until === undefined ? {} : { until }) };
}

/** A period in words, or null where a part of it is missing. */
export function periodWords(context: PolicyContext, period: Unsure<Period>): string | null {
  if (period === TODO || period.for === undefined || period.for === TODO) return null;
  const { language } = context.locale;
  if (period.for === 'indefinitely') return language.period({ duration: null, from: 'event', starts: [] });
  const duration = parseDuration(period.for);
  const starts = period.of.map((id) => startOf(context, id, period.inactive));
  if (!duration || starts.length === 0 || starts.includes(null)) return null;
  const words: PeriodWords = { duration, from: period.from, starts: starts as Start[] };
  return language.period(words);
}

/** The retention of a use as the policy tells it; a gap for each part that is missing. */
export function keptFor(tell: Teller, use: FieldUse): Kept {
  const retention = use.value('retention') as Unsure<Retention> | undefined;
  const path = use.pathOf('retention');
  const what = `We keep \`${use.fieldId}\` for \`${use.purposeId}\` this long: … after …`;
  if (retention === undefined || retention === TODO) {
    return {
      lines: [{ who: null, time: tell.gap(path, need(path, what)) }],
      several: false,
      outcome: null,
      law: null,
      because: null,
    };
  }
  const lines = periodLines(tell, retention, tell.context.subjectsOf(use.field), path, what);
  return {
    lines,
    several: lines.length > 1,
    outcome: tell.show(
      retention.then,
      `${path}.then`,
      { ...need(path, `After that time we … \`${use.fieldId}\``), always: false, item: 'then' },
      (then) => wordFor(tell.context, 'then', then),
    ),
    law: tell.show(
      retention.law,
      `${path}.law`,
      { ...need(path, `We keep \`${use.fieldId}\` because of this law: …`), always: false, item: 'then' },
      String,
    ),
    because: tell.text(retention.because, `${path}.because`, {
      ...need(path, `We keep \`${use.fieldId}\` for this reason: …`),
      always: false,
      item: 'then',
    }),
  };
}

function periodLines(tell: Teller, retention: Retention, subjects: readonly string[], path: string, what: string): Kept['lines'] {
  const told = subjects.map((id) => ({ id, own: retention.by_subject?.[id] !== undefined, period: periodFor(retention, id) }));
  const place = (entry: { id: string; own: boolean }) => (entry.own ? `${path}.by_subject.${entry.id}` : path);
  const time = (period: Unsure<Period>, at: string): Token => {
    const words = periodWords(tell.context, period);
    return words === null ? tell.gap(at, need(at, what)) : tell.words(words, at, 'retention');
  };
  const same = new Set(told.map(({ period }) => periodWords(tell.context, period))).size <= 1;
  const [first] = told;
  if (!first) return [{ who: null, time: time(retention, path) }];
  if (same) return [{ who: null, time: time(first.period, place(first)) }];
  return told.map((entry) => ({ who: subjectName(tell, entry.id), time: time(entry.period, place(entry)) }));
}

/** A word of the locale by its group and key; the key itself where the locale has no word for it. */
export function wordFor(context: PolicyContext, group: string, key: string): string {
  return context.locale.words[group]?.[key] ?? key;
}
