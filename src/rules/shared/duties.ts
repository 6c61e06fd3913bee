import type { Catalog, RecordLaw } from '../../core/catalog.js';
import { TODO } from '../../core/inventory.js';
import { perKey, perPair } from '../../core/per-key.js';
import type { RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { basesOf, textsOf, useKey } from './uses.js';

const books =
  /invoices?|receipts?|tax|accounts\b|accounting|\bthe books\b|bookkeep|vouchers?|rechnung|buchhalt|steuer|\bbücher\b/i;

const patternsOf = perKey((rows: readonly RecordLaw[]) =>
  rows.map(({ keeps, pattern }) => ({ keeps, pattern: new RegExp(pattern, 'i') })),
);
const recordsIn = perPair(
  (rows: readonly RecordLaw[], law: string): ReadonlySet<string> =>
    new Set(patternsOf(rows).flatMap(({ keeps, pattern }) => (pattern.test(law) ? [keeps] : []))),
);

/** What records a law asks for. */
const recordsOf = ({ recordLaws }: Pick<Catalog, 'recordLaws'>, law: string) => recordsIn(recordLaws, law);

/** The laws that a use is said to be asked for by: those of its purpose, and that of its period. */
function lawsOf(use: FieldUse): string[] {
  const retention = use.value('retention');
  const own = retention === undefined || retention === TODO ? undefined : retention.law;
  const named = basesOf(use.purpose).map(({ is, law }) => (is === 'legal_obligation' ? law : undefined));
  return [own, ...named].filter((law) => law !== undefined);
}

/** Whether a purpose rests on a law that is known to say how long records are kept. That a law asks for the purpose says nothing of time. */
export function restsOnRecordLaw({ purpose }: FieldUse, catalog: Pick<Catalog, 'recordLaws'>): boolean {
  return basesOf(purpose).some(({ is, law = '' }) => is === 'legal_obligation' && recordsOf(catalog, law).size > 0);
}

/** What an invoice and the books need: who paid, where, what for and how. */
const needed = [
  'user.name',
  'user.contact.address',
  'user.contact.email',
  'user.contact.organization',
  'user.government_id.tax_id',
  'user.government_id.national_identification_number',
  'user.payment',
  'user.financial',
  'user.behavior.purchase_history',
  'user.unique_id',
  'user.account.username',
  'user.employment',
  'user.workplace',
];

const pay =
  /\b(payroll|wages?|salar(y|ies)|pay(ing)? (you|staff|coaches|workers|employees)|paye|social (security|insurance))\b|lohn|gehalt/i;

/** A report on people to the tax office asks who they are, and when they were born (Directive (EU) 2021/514, Annex V); whoever withholds a tax must know what it hangs on. */
const reporting = /\breport(s|ing)?\b|\b(withh(old|eld)|deduct)\w*\b|\bmeld(e[nt]?|ung|epflicht)\b|\b(einbehalt\w*|abführen)\b/i;

/** Whether a use keeps the books because a law asks for it. Whoever pays people owes the state more than invoices. */
export function isBookkeeping(
  use: FieldUse,
  { inventory: { subjects }, catalog }: Pick<RuleInput, 'inventory' | 'catalog'>,
): boolean {
  const { field, purpose } = use;
  const isStaff = field.subjects.length > 0 && field.subjects.every((id) => subjects[id]?.has.includes('employment'));
  if (isStaff || textsOf(purpose?.say).some((say) => pay.test(say) || reporting.test(say))) return false;
  const duties = basesOf(purpose).filter(({ is }) => is === 'legal_obligation');
  if (duties.length === 0 || !['essential.legal_obligation', 'finance'].includes(useKey(purpose))) return false;
  return lawsOf(use).some((law) => recordsOf(catalog, law).has('books')) || textsOf(purpose?.say).some((say) => books.test(say));
}

/** Whether the books need data of this category. A category too wide to tell is left in peace. */
export function booksNeed(category: string): boolean {
  return needed.some((key) => covers(key, category) || covers(category, key));
}
