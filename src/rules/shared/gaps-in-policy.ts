import type { PackItem } from '../../core/catalog.js';
import type { Disclosure } from '../../core/document.js';
import type { Inventory } from '../../core/inventory.js';
import type { PolicyState, Report } from '../../core/rule.js';
import { consentedPurposes } from './consents.js';

const isIn = (entries: object | undefined, id: string) => entries !== undefined && Object.hasOwn(entries, id);

/** Whether a path leads into an entry that is named and not there: that is a fault of the name, and told as such. */
function isOfUnknown(path: string, { purposes, subjects, recipients, stores }: Inventory): boolean {
  const [kind = '', id = '', key, inner = ''] = path.split('.');
  if (kind === 'fields') return key === 'purposes' && inner !== '' && !isIn(purposes, inner);
  const entries = { purposes, subjects, recipients, stores }[kind];
  return id !== '' && entries !== undefined && !isIn(entries, id);
}

/** The facts that sentences of the policy lack. What is `todo` is counted once, elsewhere, and a text that lacks one language has a rule of its own. */
export function openGaps(policy: PolicyState | undefined, inventory: Inventory): readonly Disclosure[] {
  const isTodo = (path: string) => inventory.source.todos.some((todo) => `${todo}.`.startsWith(`${path}.`));
  return (policy?.missing ?? []).filter(
    ({ language, from: [path = ''] }) => language === undefined && !isTodo(path) && !isOfUnknown(path, inventory),
  );
}

/** What a gap is about: the id of the items that ask for it. */
export const itemOf = ({ id }: Pick<Disclosure, 'id'>): string => id.split(' ')[0] ?? '';

/** Whether an item of a pack is among those that ask for the sentence. */
export const isAskedBy = ({ id, citation, confirmed }: PackItem, gap: Disclosure): boolean =>
  confirmed && id === itemOf(gap) && gap.citations.includes(citation);

/** Where else a fact may stand: at the field for each of its purposes, at a purpose for the consent that is made of it. */
function elsewhere(path: string, inventory: Inventory): string[] {
  const [kind, id = '', key = '', purpose = '', ...rest] = path.split('.');
  if (kind === 'fields' && key === 'purposes') return [`fields.${id}.${rest.join('.')}`, `fields.${id}.purposes.${purpose}`];
  if (kind !== 'consents') return [];
  return consentedPurposes(inventory).flatMap(([one, consents]) => (consents.includes(id) ? [`purposes.${one}.basis`] : []));
}

/** A gap as a rule reports it: the sentence that cannot be written, and what to declare. */
export function gapReport(gap: Disclosure, inventory: Inventory): Report {
  const {
    from: [path = ''],
    citations,
    ranges,
    sentence = '',
    declare = '',
  } = gap;
  return {
    about: path,
    sameAs: elsewhere(path, inventory),
    message: 'missing',
    data: { sentence: sentence.replaceAll('`', '') },
    do: [`Declare ${declare}.`],
    law: citations,
    at: ranges,
  };
}
