import { type Duration, durationInWords, exceeds, parseDuration, sameDuration } from '../../core/duration.js';
import { longest } from '../../core/periods.js';
import type { Names } from './names.js';
import { isObject, type Json, type JsonObject, stableText } from './told-values.js';

/** One told value that differs. `ids` are what the stars of the row's pattern stand for. */
export interface Difference {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly ids: readonly string[];
  readonly path: readonly string[];
  readonly names: Names;
}

/** What a difference means: a kind out of the catalogue, in a sentence. */
export interface Verdict {
  readonly kind: string;
  readonly says: string;
  readonly markable?: boolean;
}

/** Turns a difference into verdicts. */
export type Judge = (difference: Difference) => readonly Verdict[];

/** What a difference is about, at the beginning of its sentence. */
export type Subject = (difference: Difference) => string;

const shown = (value: Json | undefined): string =>
  value === undefined ? 'nothing' : typeof value === 'string' ? `“${value}”` : stableText(value);

/** Whatever nobody can tell to be otherwise is material. */
export const other =
  (what: Subject, kind = 'other'): Judge =>
  (difference) => [{ kind, says: `${what(difference)}: ${shown(difference.after)} instead of ${shown(difference.before)}.` }];

/** Words that users wrote: material until a reviewer marks the edit. */
export const words =
  (what: Subject): Judge =>
  (difference) => {
    const { before, after } = difference;
    if (before === undefined)
      return [{ kind: 'words_edited', says: `${what(difference)}, now said: ${shown(after)}`, markable: true }];
    if (after === undefined)
      return [{ kind: 'words_edited', says: `${what(difference)}, no longer said: ${shown(before)}`, markable: true }];
    return [{ kind: 'words_edited', says: `${what(difference)}: ${shown(after)} instead of ${shown(before)}`, markable: true }];
  };

/** An entry that came or went. */
export const entry =
  (added: { kind: string; says: Subject }, removed: { kind: string; says: Subject }): Judge =>
  (difference) => {
    const { kind, says } = difference.before === undefined ? added : removed;
    return [{ kind, says: says(difference) }];
  };

const items = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** A set of ids: each that came, and each that went. A value that is no list is judged by `otherwise`. */
export const set =
  (
    added: { kind: string; says: (one: string, difference: Difference) => string },
    removed: { kind: string; says: (one: string, difference: Difference) => string },
    otherwise: Judge,
  ): Judge =>
  (difference) => {
    const { before, after } = difference;
    if (![before, after].every((one) => one === undefined || Array.isArray(one))) return otherwise(difference);
    const old = new Set(items(before).map(stableText));
    const now = new Set(items(after).map(stableText));
    const come = items(after).filter((one) => !old.has(stableText(one)));
    const gone = items(before).filter((one) => !now.has(stableText(one)));
    const told = [
      ...come.map((one) => ({ kind: added.kind, says: added.says(plain(one), difference) })),
      ...gone.map((one) => ({ kind: removed.kind, says: removed.says(plain(one), difference) })),
    ];
    // An empty list where none was, or none where an empty one was: nobody can tell what is meant.
    return told.length > 0 ? told : otherwise(difference);
  };

const plain = (one: Json): string => (typeof one === 'string' ? one : stableText(one));

/** A yes or no of which one answer is better for people; anything else is judged by `otherwise`. */
export const flag =
  (better: boolean, gained: { kind: string; says: Subject }, lost: { kind: string; says: Subject }, otherwise: Judge): Judge =>
  (difference) => {
    const { before, after } = difference;
    if (after === better && before !== 'todo') return [{ kind: gained.kind, says: gained.says(difference) }];
    if (before === better) return [{ kind: lost.kind, says: lost.says(difference) }];
    if (after === !better) return [{ kind: lost.kind, says: lost.says(difference) }];
    return otherwise(difference);
  };

/** A duration of which a shorter one is better for people. */
export const time =
  (what: Subject, longer: string, shorter: string): Judge =>
  (difference) => {
    const before = parseDuration(String(difference.before));
    const after = parseDuration(String(difference.after));
    if (!before || !after) return other(what)(difference);
    if (sameDuration(before, after))
      return [{ kind: 'same_meaning', says: `${what(difference)}: ${inWords(difference.after)}, as before.` }];
    const kind = exceeds(before, after) ? shorter : longer;
    return [{ kind, says: `${what(difference)}: ${inWords(difference.after)} instead of ${inWords(difference.before)}.` }];
  };

const inWords = (value: Json | undefined) => (typeof value === 'string' ? durationInWords(value) : shown(value));

/** How much longer one period is than the other, where that can be said in months or days alone. */
function gap(a: Duration, b: Duration): string | null {
  const months = a.months - b.months;
  const days = a.days - b.days;
  if (a.seconds !== b.seconds || (months !== 0 && days !== 0)) return null;
  const length = months !== 0 ? `P${Math.abs(months)}M` : `P${Math.abs(days)}D`;
  return durationInWords(length);
}

const eventsOf = (period: JsonObject): readonly string[] => items(period['of']).map(String);

/** A period in words: "30 days after account closed". */
export function periodInWords(value: Json | undefined, names: Names): string {
  if (!isObject(value)) return value === undefined ? 'no period' : shown(value);
  const events = eventsOf(value).map((id) => {
    const own = names.at('events', id, 'say');
    return typeof own === 'string' ? `“${own}”` : names.label('events', id);
  });
  const { for: length, from } = value;
  if (length === 'indefinitely') return 'without a limit';
  if (length === null || length === 'todo') return 'a time that nobody has stated';
  const start = from === 'event' ? '' : `the ${String(from).replaceAll('_', ' ')} in which `;
  const when = events.length > 1 ? `the first of these: ${events.join('; ')}` : (events[0] ?? 'an event that nobody has stated');
  const idle = typeof value['inactive'] === 'string' ? ` (inactive: ${durationInWords(value['inactive'])})` : '';
  return length === 'P0D' ? `until ${start}${when}${idle}` : `${inWords(length)} after ${start}${when}${idle}`;
}

/** Whether the clock of `after` can start no later than that of `before`: the same events, or more of which the first counts. */
function startsNoLater(before: JsonObject, after: JsonObject): boolean {
  const now = eventsOf(after);
  if (eventsOf(before).length === 0 || !eventsOf(before).every((id) => now.includes(id))) return false;
  if (before['inactive'] === after['inactive']) return true;
  if (before['inactive'] === undefined) return true;
  const [old, late] = [parseDuration(String(before['inactive'])), parseDuration(String(after['inactive']))];
  return old !== null && late !== null && (exceeds(old, late) || sameDuration(old, late));
}

const clocks = ['event', 'end_of_month', 'end_of_quarter', 'end_of_year'] as const;

function lengthOf({ for: time, from }: JsonObject): Duration | null {
  const clock = clocks.find((one) => one === from);
  return clock === undefined ? null : longest({ for: String(time), from: clock });
}

/** How long something is kept. Shorter is favourable only where it starts no later, and is shorter whatever day it starts on. */
export const kept =
  (what: Subject): Judge =>
  (difference) => {
    const { before, after, names } = difference;
    const says = (lead: string) =>
      `${what(difference)}: ${lead}${periodInWords(after, names)}, instead of ${periodInWords(before, names)}.`;
    const worse = [{ kind: 'kept_longer', says: says('now ') }];
    if (!isObject(before) || !isObject(after)) return worse;
    const [old, now] = [lengthOf(before), lengthOf(after)];
    if (before['for'] === 'indefinitely' && now && eventsOf(after).length > 0)
      return [{ kind: 'kept_shorter', says: says('now ') }];
    if (!old || !now) return worse;
    const sure = startsNoLater(before, after) && before['from'] === after['from'];
    if (sure && exceeds(old, now)) return [{ kind: 'kept_shorter', says: says(lead(old, now, 'shorter')) }];
    if (sure && sameDuration(old, now)) {
      const more = eventsOf(after).length > eventsOf(before).length || before['inactive'] !== after['inactive'];
      return [{ kind: more ? 'kept_shorter' : 'same_meaning', says: says('now ') }];
    }
    return [{ kind: 'kept_longer', says: says(sure ? lead(now, old, 'longer') : 'now ') }];
  };

function lead(longer: Duration, shorter: Duration, word: string): string {
  const difference = gap(longer, shorter);
  return difference === null ? 'now ' : `kept ${difference} ${word}, now `;
}
