import { TODO } from '../../core/inventory.js';
import type { PartRecord } from '../model.js';
import type { Teller } from '../teller.js';

/** What was declared about children; nothing where nothing was. */
export function children(tell: Teller): PartRecord | null {
  const { children: declared } = tell.context.inventory;
  const need = (key: string, sentence: string) => ({ item: `children.${key}`, sentence, declare: `\`${key}\` on \`children\`` });
  if (!declared) {
    tell.without('children', 'nothing is declared about children');
    return null;
  }
  const { language } = tell.context.locale;
  const words = tell.context.locale.words['children'];
  const age = (years: number) => language.count(years, words?.['year'] ?? '', words?.['years'] ?? '');
  const directed = declared.directed_at as boolean | typeof TODO | undefined;
  const path = 'children.directed_at';
  const model = {
    gap: directed === TODO ? tell.gap(path, need('directed_at', 'We make our service for children, yes or no?')) : null,
    yes: directed === true ? tell.mark(path, 'children') : null,
    no: directed === false ? tell.mark(path, 'children') : null,
    age: tell.show(declared.minimum_age, 'children.minimum_age', need('minimum_age', 'The minimum age: …'), age),
    consent: tell.text(declared.parental_consent, 'children.parental_consent', need('parental_consent', 'How parents agree: …')),
  };
  return Object.values(model).every((part) => part === null) ? null : model;
}
