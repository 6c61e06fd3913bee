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
  'user.payment',
  'user.financial',
  'user.behavior.purchase_history',
  'user.unique_id',
  'user.account.username',
  'user.employment',
  'user.workplace',
];

/** Whether a use keeps the books because a law asks for it. */
export function isBookkeeping({ purpose }: FieldUse): boolean {
  const duties = basesOf(purpose).filter(({ is }) => is === 'legal_obligation');
  if (duties.length === 0 || !['essential.legal_obligation', 'finance'].includes(useKey(purpose))) return false;
  return duties.some(({ law = '' }) => bookLaw.test(law)) || textsOf(purpose?.say).some((say) => books.test(say));
}

/** Whether the books need data of this category. A category too wide to tell is left in peace. */
export function booksNeed(category: string): boolean {
  return needed.some((key) => covers(key, category) || covers(category, key));
}
