import type { OpenFile } from '../link/open-file.js';
import { type Code, lastName } from './code.js';

const second = 1;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.4375 * day;
const year = 365.25 * day;

/** Seconds in a unit of time by its name in code; calendar months and years at their mean. */
const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  millisecond: 0.001,
  second,
  sec: second,
  s: second,
  minute,
  min: minute,
  m: minute,
  hour,
  hr: hour,
  h: hour,
  day,
  d: day,
  week: 7 * day,
  w: 7 * day,
  month,
  mo: month,
  year,
  yr: year,
  y: year,
};

const unitOf = (name: string): number | undefined => {
  const plain = name.toLowerCase().replace(/s$/, '');
  return units[plain] ?? units[name.toLowerCase()];
};

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '*': (a, b) => a * b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '/': (a, b) => a / b,
};

/** The number that an expression is when it is worked out: literals, products and sums of them, constants followed across files. Null for what nobody can tell. */
export function numberOf(code: Code, open: OpenFile, row: number, depth = 0): number | null {
  if (row < 0 || depth > 8) return null;
  const { kind, text, args, scope, line, base } = open.expression(row);
  if (kind === 'number') return Number(text.replaceAll('_', ''));
  if (kind === 'binary') {
    const sides = args.map((argument) => numberOf(code, open, argument, depth + 1));
    const work = operations[text];
    return work && sides.every((side) => side !== null) ? (sides as number[]).reduce(work) : null;
  }
  if (kind === 'other' && text === '-') {
    const amount = numberOf(code, open, args[0] ?? -1, depth + 1);
    return amount === null ? null : -amount;
  }
  if (kind !== 'path' || base !== -1) return null;
  const target = text.includes('.')
    ? memberTarget(code, open, { scope, line }, text)
    : code.graph.resolveName({ file: open.file, scope, line }, text);
  const other = target && target.kind !== 'module' && target.kind !== 'external' ? code.open(target.file) : null;
  if (!other || !target || target.kind === 'module' || target.kind === 'external') return null;
  if (target.kind === 'variable') return numberOf(code, other, other.variable(target.index).value, depth + 1);
  if (target.kind === 'member') return numberOf(code, other, other.member(target.index).value, depth + 1);
  return null;
}

function memberTarget(code: Code, open: OpenFile, place: { scope: string; line: number }, path: string) {
  const member = code.graph.typeOfPath({ file: open.file, ...place }, path)?.member;
  return member ? ({ kind: 'member', file: member.file, index: member.index } as const) : null;
}

/** A length of time that a text says: `30d`, `2 days`, `1h`; null for others. */
export function secondsOfText(text: string): number | null {
  const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-zA-Z]+)\s*$/.exec(text) ?? [];
  const known = amount === undefined ? undefined : unitOf(unit);
  return known === undefined ? null : Number(amount) * known;
}

const dateMath = /^(?:sub|add)(Milliseconds|Seconds|Minutes|Hours|Days|Weeks|Months|Years)$/;

/**
 * Lengths of time, in seconds, by which rows reach back: `subDays(now, 30)`, `{ days: 14 }`, `dayjs().subtract(2, 'years')`, `30 * 24 * 60 * 60 * 1000`
 * taken from a date, `INTERVAL '30 days'`.
 */
export function agesIn(code: Code, open: OpenFile, rows: readonly number[]): number[] {
  const held = new Set(rows);
  const found = rows.flatMap((row) => ageAt(code, open, row, held));
  return [...new Set(found.filter((age) => age > 0))];
}

function ageAt(code: Code, open: OpenFile, row: number, held: ReadonlySet<number>): number[] {
  const { kind, text, args, shape, parent } = open.expression(row);
  const name = lastName(text);
  if (kind === 'path' && parent >= 0 && open.expression(parent).kind === 'call') return ageNamed(code, open, row, held);
  if (kind === 'call') {
    const unit = dateMath.exec(name)?.[1];
    if (unit !== undefined) return timed(numberOf(code, open, args[1] ?? -1), unitOf(unit));
    if (/^(?:subtract|minus|add|plus)$/.test(name) && args.length === 2)
      return timed(numberOf(code, open, args[0] ?? -1), unitOf(code.graph.textOf(open.file, args[1] ?? -1) ?? ''));
    return [];
  }
  if (kind === 'object') {
    const parts = open.membersOf(shape).flatMap((member) => {
      const { name: key, value } = open.member(member);
      const unit = key.length > 3 && key.endsWith('s') ? unitOf(key) : undefined;
      return timed(numberOf(code, open, value), unit);
    });
    return parts.length > 0 ? [parts.reduce((sum, part) => sum + part, 0)] : [];
  }
  if (kind === 'binary' && text === '-') {
    const [left = -1, right = -1] = args;
    const amount = numberOf(code, open, right);
    if (amount === null) return [];
    const from = open.expression(left);
    if (/(?:^|\.)(?:now|getTime|valueOf)$/.test(from.text) || from.text === 'now' || from.text === 'Date')
      return amount > 0 && held.has(row) ? [amount / 1000] : [];
    if (/getU?T?C?FullYear$/.test(from.text)) return [amount * year];
    if (/get(?:UTC)?Month$/.test(from.text)) return [amount * month];
    if (/get(?:UTC)?Date$/.test(from.text)) return [amount * day];
    return [];
  }
  if (kind === 'template' || kind === 'string') {
    return [...text.matchAll(/interval\s+'(\d+)\s*(\w+)'/gi)].flatMap(([, amount, unit = '']) =>
      timed(Number(amount), unitOf(unit)),
    );
  }
  return [];
}

/** A constant that a call is handed: `ago(keptFor)`. */
function ageNamed(code: Code, open: OpenFile, row: number, held: ReadonlySet<number>): number[] {
  const { text, scope, line } = open.expression(row);
  const target = text.includes('.') ? null : code.graph.resolveName({ file: open.file, scope, line }, text);
  const other = target?.kind === 'variable' ? code.open(target.file) : null;
  const value = target?.kind === 'variable' && other ? other.variable(target.index).value : -1;
  return other && value >= 0 && other.expression(value).kind === 'object' ? ageAt(code, other, value, held) : [];
}

const timed = (amount: number | null, unit: number | undefined): number[] =>
  amount === null || unit === undefined || amount < 0 ? [] : [amount * unit];

/** Seconds in a declared duration, months and years at their mean. */
export const secondsOf = ({ months, days, seconds }: { months: number; days: number; seconds: number }): number =>
  months * month + days * day + seconds;

/** A length of time in words, as round as it can be told: `30 days`, `2 years`, `12 hours`. */
export function inWords(seconds: number): string {
  const count = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  const near = (unit: number) => Math.abs(seconds / unit - Math.round(seconds / unit)) < 0.01;
  if (seconds >= year && near(year)) return count(Math.round(seconds / year), 'year');
  if (seconds >= month && near(month) && !near(day)) return count(Math.round(seconds / month), 'month');
  if (seconds >= day) return count(Math.round(seconds / day), 'day');
  if (seconds >= hour) return count(Math.round(seconds / hour), 'hour');
  return seconds >= minute ? count(Math.round(seconds / minute), 'minute') : count(Math.round(seconds), 'second');
}
