import {
  countOf,
  expressionAt,
  expressionKinds,
  expressions,
  type Facts,
  memberAt,
  memberKinds,
  members,
  shapeAt,
} from '../../core/facts.js';
import { perPair } from '../../core/per-key.js';

const path = expressionKinds.indexOf('path');
const call = expressionKinds.indexOf('call');
const made = expressionKinds.indexOf('new');
const assign = expressionKinds.indexOf('assign');
const text = expressionKinds.map((kind) => kind === 'string' || kind === 'template');
const binding = memberKinds.indexOf('binding');
const attribute = memberKinds.indexOf('attribute');
const key = memberKinds.indexOf('key');

/** Calls that name a part of a form, which is no column, and calls whose texts are for people. */
const speaksTo =
  /(?:Error|Exception)$|(?:^|\.)(?:register|watch|useWatch|setValue|getValues|getFieldProps|setFieldValue|setError|clearErrors|trigger|control|get|getAll|has|append|t|translate|error|warn|info|log|debug)$/;

/**
 * The names that one file reads off something, as far as its words alone tell: parts of a path after the first, destructured names, keys that choose
 * columns (`select: { phone: true }`), and texts that may name a column. What is written (`user.phone = …`, `{ phone: … }`) is not read by that.
 */
export function namesReadIn(facts: Facts): string[] {
  const names = new Set<string>();
  readsOfExpressions(facts, names);
  readsOfMembers(facts, names);
  return [...names].filter((name) => /^(?:[A-Za-z_$][\w$]+|\*\w*)$/.test(name)).sort();
}

function readsOfExpressions(facts: Facts, names: Set<string>): void {
  const { width, offsets } = expressions;
  const seen = new Set<number>();
  const words = wordsSpokenTo(facts);
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
    const kind = facts.expressions[row * width + offsets.kind] ?? 0;
    const id = facts.expressions[row * width + offsets.text] ?? 0;
    if (text[kind]) {
      if (!words.has(row)) for (const name of wordsOf(facts.strings[id] ?? '')) names.add(name);
      continue;
    }
    if (kind !== path && kind !== call && kind !== made && kind !== assign) continue;
    const isChained = (facts.expressions[row * width + offsets.base] ?? -1) !== -1;
    const use = (id * 4 + (kind === path ? 0 : 1)) * 2 + (isChained ? 1 : 0);
    if (seen.has(use)) continue;
    seen.add(use);
    if (kind === call && /(?:^|\.)(?:\$queryRawUnsafe|rawQuery)$/.test(facts.strings[id] ?? '')) names.add('*');
    const parts = (facts.strings[id] ?? '').split('.');
    // The last name is called or written there, and the first is no part of anything.
    for (const name of parts.slice(isChained ? 0 : 1, kind === path ? undefined : -1)) names.add(name);
  }
}

/** Rows of texts that name no column: attributes of elements, arguments of calls about forms, logs and words for people, and errors. */
function wordsSpokenTo(facts: Facts): ReadonlySet<number> {
  const found = new Set<number>();
  const speaks = new Int8Array(facts.strings.length);
  const { width, offsets } = members;
  for (let row = 0; row < countOf(facts, 'members'); row += 1) {
    const value = facts.members[row * width + offsets.value] ?? -1;
    if (value >= 0 && facts.members[row * width + offsets.kind] === attribute) found.add(value);
  }
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
    const kind = facts.expressions[row * expressions.width + expressions.offsets.kind];
    if (kind !== call && kind !== made) continue;
    const callee = facts.expressions[row * expressions.width + expressions.offsets.text] ?? 0;
    if (speaks[callee] === 0) speaks[callee] = speaksTo.test(facts.strings[callee] ?? '') ? 1 : -1;
    if (speaks[callee] === -1) continue;
    for (const argument of expressionAt(facts, row).args) found.add(argument);
  }
  return found;
}

/** Names in a text: one or more of them and nothing else (`email phone`, `user.phone`, `-createdAt`), or the words of a statement to a database. */
function wordsOf(written: string): string[] {
  const isStatement = /\b(?:select|update|insert|delete|from|where)\b/i.test(written) && written.length > 12;
  if (!isStatement && !/^[-+]?[\w$]+(?:[.,\s]+[-+]?[\w$]+)*$/.test(written)) return [];
  if (!isStatement && written.length > 200) return [];
  return isStatement ? selectedIn(written) : written.split(/[^\w$]+/);
}

/** Words of a statement but for what it only writes. */
function selectedIn(statement: string): string[] {
  const whole = [
    ...statement.matchAll(/(?:select|returning|,)\s+(?:\w+\.)?\*[\s\S]*?\bfrom\s+["'`]?(?:\w+["'`]?\.["'`]?)?(\w+)/gi),
  ];
  const read = statement.replace(/insert\s+into\s+[\w"`.]+\s*\([^)]*\)/gi, ' ');
  return [...read.split(/[^\w$]+/), ...whole.map(([, table = '']) => `*${table}`)];
}

function readsOfMembers(facts: Facts, names: Set<string>): void {
  const { width, offsets } = members;
  for (let row = 0; row < countOf(facts, 'members'); row += 1) {
    const kind = facts.members[row * width + offsets.kind];
    const name = facts.strings[facts.members[row * width + offsets.name] ?? 0] ?? '';
    if (kind === binding && name !== '') names.add(name);
    if (kind === key && !names.has(name) && choosesColumn(facts, row)) names.add(name);
  }
}

const choosing =
  /^(?:select|columns|attributes|include|where|orderBy|order|sort|having|by|groupBy|filter|match|\$match|\$project|cursor|distinct|omit|projection|some|every|none|is|isNot|AND|OR|NOT|conditions?|criteria|whereInput)$/;
const finding =
  /(?:^|\.)(?:find\w*|get\w*By\w*|where|andWhere|orWhere|count\w*|exists?\w*|select|sort|order\w*|filter|match|aggregate|distinct|project|populate|delete\w*|remove|findAndCount|first\w*|destroy)$/;

const comparison =
  /^(?:\$?(?:lte?|gte?|eq|ne|neq|in|nin|exists|regex)|equals|not|notIn|contains|startsWith|endsWith|mode|search|has|hasSome|hasEvery|isEmpty|ilike|like|between)$/;
const conditions = new WeakMap<Facts, ReadonlySet<number>>();

/** Objects each of whose keys compares: `lastSeenAt: { lt: cutoff }`. */
function conditionsIn(facts: Facts): ReadonlySet<number> {
  const known = conditions.get(facts);
  if (known) return known;
  const comparing = new Set(facts.strings.flatMap((text, id) => (comparison.test(text) ? [id] : [])));
  const found = new Set<number>();
  const others = new Set<number>();
  const { width, offsets } = members;
  for (let row = 0; comparing.size > 0 && row < countOf(facts, 'members'); row += 1) {
    const shape = facts.members[row * width + offsets.shape] ?? -1;
    (comparing.has(facts.members[row * width + offsets.name] ?? 0) ? found : others).add(shape);
  }
  for (const shape of others) found.delete(shape);
  conditions.set(facts, found);
  return found;
}

/** Whether a key says which column is meant: chosen with `true`, sorted by, or in a condition. */
export function choosesColumn(facts: Facts, row: number): boolean {
  const value = facts.members[row * members.width + members.offsets.value] ?? -1;
  if (value >= 0) {
    const kind = facts.expressions[value * expressions.width + expressions.offsets.kind] ?? 0;
    const written = facts.strings[facts.expressions[value * expressions.width + expressions.offsets.text] ?? 0] ?? '';
    if ((kind === number && /^-?[01]$/.test(written)) || (kind === string && /^(?:asc|desc)$/i.test(written))) return true;
    if (kind === object && conditionsIn(facts).has(expressionAt(facts, value).shape)) return true;
  }
  return choosesColumns(facts, facts.members[row * members.width + members.offsets.shape] ?? -1);
}

const number = expressionKinds.indexOf('number');
const string = expressionKinds.indexOf('string');
const object = expressionKinds.indexOf('object');

/** Whether all keys of an object do, by what the object is given to; asked once for each object. */
const choosesColumns = perPair(standsInChoice);

function standsInChoice(facts: Facts, shape: number): boolean {
  for (let at = shape, depth = 0; at >= 0 && depth < 8; depth += 1) {
    const { name, owner, call: around } = shapeAt(facts, at);
    if (choosing.test(name) && depth === 0) return true;
    if (around >= 0 && finding.test(expressionAt(facts, around).text) && !/update/i.test(expressionAt(facts, around).text))
      return true;
    if (owner < 0) return false;
    const outer = memberAt(facts, owner);
    if (choosing.test(outer.name)) return true;
    if (/^(?:data|\$set|create|update|values|defaults|set)$/.test(outer.name)) return false;
    at = outer.shape;
  }
  return false;
}
