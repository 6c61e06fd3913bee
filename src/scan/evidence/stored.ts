import type { Observation, Site } from '../../core/observation.js';
import type { OpenFile } from '../link/open-file.js';
import type { Question } from './question.js';
import { plainName, type RecordRef } from './rows.js';

const columns: ReadonlySet<Site> = new Set(['prisma', 'typeorm', 'sequelize', 'drizzle', 'mongoose']);

/** Whether an observation is a column of a stored record. */
export const isColumn = ({ role, site, container }: Observation): boolean =>
  role === 'stores' && columns.has(site) && container !== null;

/** The record that a column belongs to. */
export function recordOfColumn({ file, container }: Observation): RecordRef {
  const name = (container ?? '').split('.')[0] ?? '';
  return { name, shape: `${file}#${name}` };
}

/** Whether the database takes rows of one record away with those of another that is gone. */
export function cascades(question: Question, record: RecordRef, gone: readonly RecordRef[]): boolean {
  const [file = '', name = ''] = (record.shape ?? '').split('#');
  const open = question.code.open(file);
  if (!open) return false;
  const targets = new Set(gone.map((one) => plainName(one.name)));
  const related = [...relationsIn(open, name), ...relationsCalled(question, record)];
  return related.some((target) => targets.has(plainName(target)));
}

/** `Customer.hasMany(Note, { onDelete: 'CASCADE' })`, `Note.belongsTo(Customer, …)`: the owners of a record that take it along. */
function relationsCalled({ notes, code }: Question, record: RecordRef): string[] {
  const own = plainName(record.name);
  return [...notes].flatMap(([file, { relations }]) => {
    const open = relations.length > 0 ? code.open(file) : null;
    if (!open) return [];
    return relations.flatMap((row) => {
      const { text, args } = open.expression(row);
      const takes = args
        .slice(1)
        .some((each) => below(open, each, 0).some((one) => /^cascade$/i.test(open.expression(one).text)));
      const receiver = text.split('.').at(-2) ?? '';
      const other = args[0] === undefined ? '' : (open.expression(args[0]).text.split('.').at(-1) ?? '');
      const [owner, owned] = text.endsWith('belongsTo') ? [other, receiver] : [receiver, other];
      return takes && plainName(owned) === own ? [owner] : [];
    });
  });
}

/** The records that one points to and goes with. */
function relationsIn(open: OpenFile, name: string): string[] {
  const found: string[] = [];
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const row = open.shape(shape);
    if (row.name !== name || row.kind === 'parameters') continue;
    for (const index of open.membersOf(shape)) {
      const { decorators, type, value } = open.member(index);
      const rows = [...decorators, ...(value === -1 ? [] : [value])].flatMap((each) => below(open, each, 0));
      if (!rows.some((each) => /^cascade$/i.test(open.expression(each).text))) continue;
      const words = rows
        .flatMap((each) => open.expression(each))
        .filter(({ kind }) => kind === 'path')
        .map(({ text }) => text.split('.')[0] ?? '');
      const typed = type === -1 ? [] : [open.type(type).text];
      found.push(...words, ...typed);
    }
  }
  return found;
}

/** A row, its arguments and the values of its objects. */
export function below(open: OpenFile, row: number, depth: number): number[] {
  if (row < 0 || depth > 6) return [];
  const { args, base, shape, kind } = open.expression(row);
  const inner = kind === 'object' ? open.membersOf(shape).map((member) => open.member(member).value) : [];
  return [row, ...[...args, base, ...inner].flatMap((each) => below(open, each, depth + 1))];
}
