import { flag } from '../../core/facts.js';
import type { Inventory } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import type { Question } from './question.js';
import { plainName } from './rows.js';
import { below, isColumn, recordOfColumn } from './stored.js';

/** A column of a person's own record that one field alone covers and that never is empty, and nothing fills it by itself; undefined for none. */
export function demandedColumn(question: Question, inventory: Inventory, id: string): Observation | undefined {
  const own = question.observations.filter((one) => isColumn(one) && one.declaredBy.includes(id));
  // A record that comes into being with what somebody sends (a review, a request) may well demand it.
  const accounts = Object.values(inventory.subjects).filter(({ has }) => has.includes('account'));
  const persons = new Set(accounts.flatMap(({ code }) => code.map(plainName)));
  const isAll = own.every((one) => one.declaredBy.length === 1 && isDemanded(question, one));
  return isAll ? own.find((one) => persons.has(plainName(recordOfColumn(one).name)) && signsIn(question, one)) : undefined;
}

/** Whether a record is an account: what somebody signs in with stands in it too. */
const signsIn = ({ observations }: Question, { file, container }: Observation): boolean =>
  observations.some(
    (one) =>
      isColumn(one) &&
      one.file === file &&
      one.container === container &&
      (covers('user.contact.email', one.category) || covers('user.authorization', one.category)),
  );

function isDemanded({ code }: Question, { site, file, line, column }: Observation): boolean {
  const open = code.open(file);
  const row = open?.memberAt(line, column) ?? -1;
  if (!open || row < 0) return false;
  const { flags, decorators, value, type } = open.member(row);
  const rows = [...decorators, ...(value >= 0 ? [value] : [])].flatMap((each) => below(open, each, 0));
  const calls = rows.map((each) => lastName(open.expression(each).text));
  const keys = keysIn(open, rows);
  if ((flags & flag.optional) !== 0 || calls.some((name) => /^\$?(?:default\w*|updatedAt|dbgenerated)$/.test(name))) return false;
  if (keys.has('default') || keys.has('defaultValue')) return false;
  // A list may be empty.
  if (site === 'prisma') return type < 0 || open.type(type).kind !== 'array';
  if (site === 'typeorm') return calls.includes('Column') && keys.get('nullable') !== 'true';
  if (site === 'drizzle') return calls.includes('notNull');
  return site === 'sequelize' ? keys.get('allowNull') === 'false' : keys.get('required') === 'true';
}

function keysIn(open: OpenFile, rows: readonly number[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const row of rows) {
    const { kind, shape } = open.expression(row);
    for (const member of kind === 'object' ? open.membersOf(shape) : []) {
      const { name, value } = open.member(member);
      keys.set(name, value < 0 ? '' : open.expression(value).text);
    }
  }
  return keys;
}
