import type { PackItem } from '../../core/catalog.js';
import { TODO } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import { type Ground, groundsOfUse } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { subjectName } from '../names.js';
import { specialOf } from '../special.js';
import type { Need, Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** The label of each legal basis, with the people and laws that it is for where there are several, and the condition for special kinds of data. */
export function ground(tell: Teller, use: FieldUse): PartRecord {
  const { context } = tell;
  const path = `purposes.${use.purposeId}.basis`;
  const need: Need = {
    item: 'bases',
    sentence: `Our legal ground to use \`${use.fieldId}\` for \`${use.purposeId}\`: …`,
    declare: `\`basis\` on \`purposes.${use.purposeId}\``,
  };
  const found = groundsOfUse(context, use);
  const grounds = found.map((one) => {
    const { basis, path: at } = one;
    if (basis.is === undefined || basis.is === TODO) return { ground: tell.gap(at, need), scope: null };
    const label = context.catalog.bases[basis.is]?.label;
    const scope = found.length > 1 ? scopeOf(tell, one, context.subjectsOf(use.field)) : null;
    return { ground: tell.words(label ? context.label(label) : basis.is, at, 'bases'), scope };
  });
  const missing = context.inventory.purposes[use.purposeId]?.basis === TODO || tell.asks('bases');
  const told = grounds.length > 0 || !missing ? grounds : [{ ground: tell.gap(path, need), scope: null }];
  return { grounds: told, ...special(tell, use) };
}

/** For whom, and under which law, one of several bases holds; null where it holds for all. */
export function scopeOf(tell: Teller, { basis, path }: Ground, subjects?: readonly string[]): Token[] | null {
  const { packs, label } = tell.context;
  const people = (basis.subjects ?? []).filter((id) => subjects?.includes(id) ?? true).map((id) => subjectName(tell, id));
  const laws = packs.length > 1 ? packs.filter(({ id }) => basis.jurisdictions?.includes(id)) : [];
  const scope = [...people, ...laws.map(({ pack }) => tell.words(label(pack.label), path))];
  return scope.length > 0 ? scope : null;
}

function special(tell: Teller, use: FieldUse): PartRecord {
  const { context } = tell;
  const found = specialOf(context, use);
  if (!found) return { special: null, specialLaw: null };
  const { condition, path } = found;
  const item = (id: string): PackItem | undefined =>
    context.packs.flatMap((pack) => pack.items).find((one) => one.id === `condition.${id}`);
  const need = {
    item: 'special',
    sentence: `\`${use.fieldId}\` is a special kind of data. The law lets us use it because …`,
    declare: `\`special: { condition: … }\` on \`fields.${use.fieldId}\``,
  };
  const words = (id: string) => {
    const say = item(id)?.say;
    return say ? context.label(say) : id;
  };
  const law = { item: 'law', sentence: 'Law: …', declare: `\`law\` at \`${path}\`` };
  return {
    special: tell.show(condition?.condition, path, need, words),
    specialLaw: tell.show(condition?.law, `${path}.law`, law, String),
  };
}
