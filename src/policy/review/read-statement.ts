import { statementLines, statementTitle } from './statement.js';

/** What a returned statement says, line by line; empty where a line was left open. */
export interface Statement {
  readonly notice: string;
  readonly language: string;
  readonly text: string;
  readonly inventory: string;
  readonly name: string;
  readonly role: string;
  readonly date: string;
  readonly lawsReviewed: readonly string[];
  readonly lawsNotReviewed: readonly string[];
  readonly accepted: readonly string[];
  readonly wording: readonly string[];
  readonly reservations: readonly string[];
}

/** A mail quotes what it answers, and wraps it: marks of quotation go, and a line without a key belongs to the one before. */
function valuesOf(mail: string): ReadonlyMap<string, string> | null {
  const lines = mail.split(/\r?\n/).map((line) => line.replace(/^[>\s]+/, '').trimEnd());
  const start = lines.lastIndexOf(statementTitle);
  if (start < 0) return null;
  const values = new Map<string, string>();
  const known = new Set<string>(['Notice', 'Revision', 'Language', 'Text', 'Inventory', ...Object.values(statementLines)]);
  let last: string | null = null;
  for (const line of lines.slice(start + 1)) {
    const [, key = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (known.has(key)) values.set(key, value.trim());
    if (known.has(key)) last = key;
    else if (line === '') last = null;
    else if (last !== null) values.set(last, `${values.get(last) ?? ''} ${line}`.trim());
  }
  return values;
}

const items = (value: string | undefined, by: RegExp): string[] =>
  (value ?? '')
    .split(by)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Reads a statement out of a mail; null where the mail holds none. */
export function readStatement(mail: string): Statement | null {
  const values = valuesOf(mail);
  if (!values) return null;
  const one = (key: string) => values.get(key) ?? '';
  const list = (key: keyof typeof statementLines, by = /[,\s]+/) => items(values.get(statementLines[key]), by);
  return {
    notice: one('Notice'),
    language: one('Language'),
    text: one('Text'),
    inventory: one('Inventory'),
    name: one(statementLines.name),
    role: one(statementLines.role),
    date: one(statementLines.date),
    lawsReviewed: list('lawsReviewed'),
    lawsNotReviewed: list('lawsNotReviewed'),
    accepted: list('accepted'),
    wording: list('wording'),
    reservations: list('reservations', /;\s*/),
  };
}
