import type { OpenFile } from '../link/open-file.js';
import type { Candidate, Context } from './candidate.js';

/** Words of a company's books, which nobody keeps for himself (International Accounting Standards; double entry). */
const ofBooks =
  /general_?ledger|sub_?ledger|ledger_?(?:entr|account|report)|manual_?journal|journal_?(?:sheet|line)|landed_?cost|credit_?note|accounts?_?(?:receivable|payable)|trial_?balance|balance_?sheet|chart_?of_?accounts|inventory_?(?:cost|valuation|transaction)|accountNormal|account_normal|\bGLEntr/i;

/** The word by which a file shows that a company's books are kept there; null where none does. */
export function booksOf(view: OpenFile): string | null {
  const sides = new Set<string>();
  for (const text of view.facts.strings) {
    if (text.length > 50) continue;
    if (ofBooks.test(text)) return text;
    if (/^(?:debit|credit)s?$/i.test(text)) sides.add(text.toLowerCase().replace(/s$/, ''));
  }
  return sides.size === 2 ? 'debit and credit' : (ofBooks.exec(view.file)?.[0] ?? null);
}

/** Records that a company's books hold as well as a person's account. */
const booked = new Set(['order', 'bank_account', 'account_balance', 'payment_order', 'statement', 'speech']);

const isBooked = ({ reading }: Context): boolean =>
  reading.records.length > 0 && !/^(?:person|maybe)$/.test(reading.kind) && reading.records.every(({ id }) => booked.has(id));

/** What says whose a line of a company's books is: neither the kind of line nor the account that it stands in. */
const lines = /^user\.(?:content|financial|payment|behavior)/;

/** A candidate as what stands in a company's books, where `word` shows that its file keeps them. */
export function inBooks(candidate: Candidate, word: () => string | null): Candidate {
  if (!candidate.reading?.senses.some(({ category, strength }) => strength !== 'strong' && lines.test(category)))
    return candidate;
  const key = candidate.company.personKey;
  const keyed = key !== null && /^account_?id$/i.test(key);
  const reached = candidate.reached?.kind === 'record' && candidate.reached.records.every(({ id }) => booked.has(id));
  if (!(keyed || reached || candidate.contexts.some(isBooked)) || word() === null) return candidate;
  return {
    ...candidate,
    contexts: candidate.contexts.map((context) =>
      isBooked(context) ? { ...context, reading: { kind: 'neutral' as const, word: '', records: [] } } : context,
    ),
    reached: reached ? null : candidate.reached,
    company: keyed ? { ...candidate.company, personKey: null } : candidate.company,
  };
}
