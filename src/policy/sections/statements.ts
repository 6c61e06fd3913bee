import type { PartRecord } from '../model.js';
import { recipientName } from '../names.js';
import { recipientsTold } from '../recipients.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

const questions = {
  sells_data: 'We sell your data, yes or no?',
  shares_for_ads: 'We give your data to others for their ads, yes or no?',
  automated_decisions: 'A computer decides alone on matters that weigh on you, yes or no?',
  sensitive_for_more: 'We use sensitive data for more than the service that you ask for, its safety and its quality, yes or no?',
  minors_sold: 'We know that we sell or share data of people under 16, yes or no?',
  past_year: 'All this held for the past twelve months too, yes or no?',
} as const;
type Statement = keyof typeof questions;

/** Why a statement is not told that nobody made. */
export const undeclared = 'nobody declared it';

/** What a named person declared about selling and ads. What nobody declared is not told: absence is no "no". */
export function statements(tell: Teller): PartRecord | null {
  const sells = statement(tell, 'sells_data');
  const ads = statement(tell, 'shares_for_ads');
  if (!sells && !ads) return null;
  const paid = recipientsTold(tell.context).filter(([, { in_return: gain }]) =>
    ['money', 'other_value', 'ads'].includes(gain ?? 'nothing'),
  );
  return { sells, ads, buyers: paid.map(([id]) => recipientName(tell, id)) };
}

/** A statement as a template tells it: one of three. */
export interface Answer {
  readonly yes: Token | null;
  readonly no: Token | null;
  readonly gap: Token | null;
  readonly [key: string]: Token | null;
}

/** What a named person declared; null, and noted as not told, where nobody did. */
export function statement(tell: Teller, id: Statement): Answer | null {
  const value = tell.context.inventory.statements?.[id];
  const path = `statements.${id}`;
  if (value === undefined) {
    tell.without(id, undeclared);
    return null;
  }
  if (typeof value === 'string') {
    const gap = tell.gap(path, { item: id, sentence: questions[id], declare: `\`${id}\` on \`statements\`` });
    return { yes: null, no: null, gap };
  }
  const mark = tell.mark(path, id);
  return { yes: value ? mark : null, no: value ? null : mark, gap: null };
}
