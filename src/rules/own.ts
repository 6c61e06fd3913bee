import { exceeds, parseDuration } from '../core/duration.js';
import type { Inventory } from '../core/inventory.js';
import type { Matcher, OwnRule } from '../core/own-rule.js';
import { defineRule, type Report, type Rule } from '../core/rule.js';
import { covers } from '../core/selectors.js';

type Plain = string | number | boolean;
type Conditions = Exclude<Matcher, Plain | readonly Plain[]>;

/** Every value at a path with `*` for any key, with the id path where it stands. */
function entriesAt(value: unknown, steps: readonly string[], path: readonly string[]): (readonly [string, unknown])[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  const keys = step === '*' ? Object.keys(value) : Object.hasOwn(value, step) ? [step] : [];
  return keys.flatMap((key) => entriesAt((value as Record<string, unknown>)[key], rest, [...path, key]));
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const listOf = (wanted: Plain | readonly Plain[]): readonly unknown[] => (isList(wanted) ? wanted : [wanted]);
const isConditions = (matcher: Matcher): matcher is Conditions => typeof matcher === 'object' && !isList(matcher);

function isLonger(value: unknown, than: string): boolean {
  const [stated, most] = [parseDuration(String(value)), parseDuration(than)];
  return stated !== null && most !== null && exceeds(stated, most);
}

/** Whether what stands at a key fits: of a list one element suffices, for `not` each must differ. */
function fits(found: readonly unknown[], matcher: Matcher): boolean {
  const values = found.flatMap((value) => (isList(value) ? value : [value])).filter((value) => value !== undefined);
  if (!isConditions(matcher)) return values.some((value) => listOf(matcher).includes(value));
  const { is, not, under, matches, exists, longer_than } = matcher;
  const tests: boolean[] = [];
  if (exists !== undefined) tests.push(values.length > 0 === exists);
  if (is !== undefined) tests.push(values.some((value) => listOf(is).includes(value)));
  if (not !== undefined) tests.push(!values.some((value) => listOf(not).includes(value)));
  if (under !== undefined) tests.push(values.some((value) => covers(under, String(value))));
  if (matches !== undefined) tests.push(values.some((value) => new RegExp(matches, 'u').test(String(value))));
  if (longer_than !== undefined) tests.push(values.some((value) => isLonger(value, longer_than)));
  return tests.every((test) => test);
}

const valuesAt = (entry: unknown, key: string) => entriesAt(entry, key.split('.'), []).map(([, value]) => value);

const holds = (entry: unknown, conditions: OwnRule['when']) =>
  Object.entries(conditions).every(([key, matcher]) => fits(valuesAt(entry, key), matcher));

/** The message with `{id}`, `{path}` and the entry's own values put in; what is no such key stays. */
function inWords(text: string, path: string, entry: unknown): string {
  return text.replace(/\{([\w.*-]+)\}/g, (written, key: string) => {
    if (key === 'id') return path.slice(path.lastIndexOf('.') + 1);
    if (key === 'path') return path;
    const values = valuesAt(entry, key).filter((value) => value !== undefined && typeof value !== 'object');
    return values.length > 0 ? values.join(', ') : written;
  });
}

function reportsOf(rule: OwnRule, inventory: Inventory): Report[] {
  return entriesAt(inventory, rule.path.split('.'), []).flatMap(([about, entry]): Report[] => {
    if (!holds(entry, rule.when) || (Object.keys(rule.unless).length > 0 && holds(entry, rule.unless))) return [];
    return [{ about, message: 'own', data: { text: inWords(rule.message, about, entry) } }];
  });
}

/** A rule that the engine runs, from one that a user wrote in YAML. */
export function ruleFrom(own: OwnRule): Rule {
  const { id, file, severity, why, do: steps, message } = own;
  return defineRule({
    id,
    severity,
    force: 'house',
    summary: message,
    why,
    law: [],
    jurisdictions: [],
    needs: 'inventory',
    messages: { own: '{text}' },
    do: steps,
    examples: { bad: [], good: [] },
    docs: file,
    check: ({ inventory }) => reportsOf(own, inventory),
  });
}
