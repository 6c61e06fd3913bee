import type { Inventory } from '../../core/inventory.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { basesOf, textsOf, useKey } from './uses.js';

const books = /invoices?|receipts?|tax|accounts\b|accounting|bookkeep|vouchers?|rechnung|buchhalt|steuer/i;
const bookLaw = /\b(AO|HGB|UStG)\b|L123|tax|VAT|accounting|BAO|commerce/i;

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

/** Whether a use keeps the books because a law asks for it. Whoever pays people owes the state more than invoices. */
export function isBookkeeping({ field, purpose }: FieldUse, { subjects }: Pick<Inventory, 'subjects'>): boolean {
  const isStaff = field.subjects.length > 0 && field.subjects.every((id) => subjects[id]?.has.includes('employment'));
  if (isStaff || textsOf(purpose?.say).some((say) => pay.test(say))) return false;
  const duties = basesOf(purpose).filter(({ is }) => is === 'legal_obligation');
  if (duties.length === 0 || !['essential.legal_obligation', 'finance'].includes(useKey(purpose))) return false;
  return duties.some(({ law = '' }) => bookLaw.test(law)) || textsOf(purpose?.say).some((say) => books.test(say));
}

/** Whether the books need data of this category. A category too wide to tell is left in peace. */
export function booksNeed(category: string): boolean {
  return needed.some((key) => covers(key, category) || covers(category, key));
}
