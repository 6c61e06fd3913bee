import { compareText } from '../../core/range.js';

/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** Values by key. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What people are told, by what it is about: `segments` are ids and keys, a value that is a list is a set and sorted. */
export interface ToldValue {
  readonly segments: readonly string[];
  readonly value: Json;
}
/** Told values by their joined segments, parents before children. */
export type ToldValues = ReadonlyMap<string, ToldValue>;

/** Whether a value has keys. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with sorted keys: two values are the same where these texts are. */
export function stableText(value: Json | undefined): string {
  return JSON.stringify(value, (_, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b))) : inner,
  );
}

const present = 'is there';

/** The public values of an inventory as one nested object. A value that is no JSON says that an entry exists. */
export function treeOf(values: ReadonlyMap<string, string>): JsonObject {
  const root: Record<string, Json> = {};
  for (const [path, text] of values) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    let at = root;
    for (const key of keys) {
      if (!isObject(at[key])) at[key] = {};
      at = at[key] as Record<string, Json>;
    }
    if (text !== present) at[last] = JSON.parse(text) as Json;
    else if (at[last] === undefined) at[last] = {};
  }
  return root;
}

const usedKeys = ['required', 'without_it', 'opt_in', 'sharing', 'retention', 'special'] as const;

/**
 * What the values mean, however they are written: defaults of a field stand under each of its purposes, periods under each group of people,
 * entries of lists under what names them, sets sorted. Two inventories with the same result tell people the same.
 */
export function toldValues(values: ReadonlyMap<string, string>): ToldValues {
  const tree = treeOf(values);
  const found = new Map<string, ToldValue>();
  const emit = (segments: readonly string[], value: Json) => found.set(segments.join('\0'), { segments, value });
  for (const [area, entries] of Object.entries(tree)) {
    if (area === 'fields' && isObject(entries))
      for (const [id, field] of Object.entries(entries)) tellField(emit, tree, id, field);
    else spread(emit, [area], entries);
  }
  return new Map([...found].sort(([a], [b]) => compareText(a, b)));
}

type Emit = (segments: readonly string[], value: Json) => void;

/** Lists of entries, with what names an entry among its like. */
const namedBy: Readonly<Record<string, (entry: JsonObject) => Json | undefined>> = {
  basis: ({ is }) => is,
  roles: ({ is }) => is,
  security: ({ is }) => is,
  onward: ({ to, entity }) => (entity === undefined ? to : `${to} ${stableText(entity)}`),
  stop: ({ link, page }) => link ?? page,
};

function spread(emit: Emit, segments: readonly string[], value: Json): void {
  const key = segments.at(-1) as string;
  if (key === 'channels' && Array.isArray(value)) {
    for (const channel of value as Json[]) {
      for (const [kind, where] of Object.entries(isObject(channel) ? channel : {}))
        emit([...segments, `${kind}: ${where}`], true);
    }
  } else if (Array.isArray(value)) emit(segments, sortedSet(value));
  else if (!isObject(value)) emit(segments, value);
  else {
    // An entry is there even where nothing more is said of it.
    emit(segments, {});
    const name = segments.length > 1 || key === 'security' ? namedBy[key] : undefined;
    for (const [child, inner] of name ? named(value, name) : Object.entries(value)) spread(emit, [...segments, child], inner);
  }
}

/** Entries of a list under their names; those with the same name are counted, in an order that the list's own does not change. */
function named(list: JsonObject, name: (entry: JsonObject) => Json | undefined): [string, Json][] {
  const seen = new Map<string, number>();
  const entries = Object.entries(list).map(([index, entry]) => {
    const called = isObject(entry) ? name(entry) : undefined;
    return [called === undefined ? `number ${Number(index) + 1}` : String(called), entry] as const;
  });
  return entries
    .sort((a, b) => compareText(a[0], b[0]) || compareText(stableText(a[1]), stableText(b[1])))
    .map(([called, entry]) => {
      const count = (seen.get(called) ?? 0) + 1;
      seen.set(called, count);
      return [count === 1 ? called : `${called} (${count})`, entry];
    });
}

const sortedSet = (list: readonly Json[]): Json => {
  const texts = new Map(list.map((one) => [stableText(one), one]));
  return [...texts].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
};

function tellField(emit: Emit, tree: JsonObject, id: string, field: Json): void {
  if (!isObject(field)) return;
  const { purposes, source, ...rest } = field;
  const uses = isObject(purposes) ? Object.entries(purposes) : [];
  const own: JsonObject = uses.length === 0 ? rest : without(rest, usedKeys);
  spread(emit, ['fields', id], own);
  if (source !== undefined) emit(['fields', id, 'source'], Array.isArray(source) ? sortedSet(source.map(sourceName)) : source);
  const subjects = Array.isArray(field['subjects']) ? field['subjects'].map(String) : [];
  for (const [purpose, use] of uses) {
    const at = ['fields', id, 'purposes', purpose];
    emit(at, {});
    for (const key of usedKeys) {
      const value =
        (isObject(use) ? use[key] : undefined) ?? field[key] ?? (key === 'required' ? implied(tree, purpose) : undefined);
      if (value === undefined) continue;
      if (key === 'retention') tellRetention(emit, [...at, key], value, subjects);
      else spread(emit, [...at, key], value);
    }
  }
}

const without = (value: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

const sourceName = (source: Json): Json =>
  isObject(source) ? `${source['from']}${source['public'] === true ? ' (public)' : ''}` : source;

/** Consent alone implies that nobody has to. */
function implied(tree: JsonObject, purpose: string): Json | undefined {
  const purposes = tree['purposes'];
  const basis = isObject(purposes) && isObject(purposes[purpose]) ? purposes[purpose]['basis'] : undefined;
  const bases = isObject(basis) ? Object.values(basis) : [];
  return bases.length > 0 && bases.every((one) => isObject(one) && one['is'] === 'consent') ? false : undefined;
}

function tellRetention(emit: Emit, at: readonly string[], value: Json, subjects: readonly string[]): void {
  if (!isObject(value)) {
    emit(at, value);
    return;
  }
  emit(at, {});
  const { by_subject: own, for: time, of, from, inactive, ...rest } = value;
  const general = { for: time, of, from, inactive };
  const bySubject = isObject(own) ? own : {};
  for (const subject of subjects.length === 0 ? ['everybody'] : subjects) {
    const period = bySubject[subject] ?? (general as JsonObject);
    emit([...at, 'kept', subject], isObject(period) ? plainPeriod(period) : period);
  }
  for (const [key, inner] of Object.entries(rest)) spread(emit, [...at, key], inner);
}

function plainPeriod({ for: time, of, from, inactive }: JsonObject): Json {
  const events = Array.isArray(of) ? sortedSet(of) : [];
  const idle = (events as readonly Json[]).includes('inactive') ? inactive : undefined;
  return { for: time ?? null, of: events, from: from ?? 'event', ...(idle === undefined ? {} : { inactive: idle }) };
}
