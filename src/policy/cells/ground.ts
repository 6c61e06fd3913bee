import type { PackItem } from '../../core/catalog.js';
import { type SpecialCondition, TODO } from '../../core/inventory.js';
import { type FieldUse, sensitivityOf } from '../../core/selectors.js';
import { groundsOfUse } from '../grounds.js';
import type { PartRecord } from '../model.js';
import type { Need, Teller } from '../teller.js';

/** The label of each legal basis, with the law or the interest behind it, and the condition for special kinds of data. */
export function ground(tell: Teller, use: FieldUse): PartRecord {
  const { context } = tell;
  const path = `purposes.${use.purposeId}.basis`;
  const need: Need = {
    item: 'bases',
    sentence: `Our legal ground to use \`${use.fieldId}\` for \`${use.purposeId}\`: …`,
    declare: `\`basis\` on \`purposes.${use.purposeId}\``,
  };
  const grounds = groundsOfUse(context, use).map(({ basis, path: at }) => {
    if (basis.is === undefined || basis.is === TODO) return tell.gap(at, need);
    const label = context.catalog.bases[basis.is]?.label;
    return tell.words(label ? context.label(label) : basis.is, at, 'bases');
  });
  const missing = context.inventory.purposes[use.purposeId]?.basis === TODO || tell.asks('bases');
  const told = grounds.length > 0 || !missing ? grounds : [tell.gap(path, need)];
  return { grounds: told, ...special(tell, use) };
}

function special(tell: Teller, use: FieldUse): PartRecord {
  const { context } = tell;
  const found: [SpecialCondition | undefined, string][] = [
    [use.field.purposes[use.purposeId]?.special, `${use.path}.special`],
    [use.field.special, `fields.${use.fieldId}.special`],
    [use.purpose?.special, `purposes.${use.purposeId}.special`],
  ];
  const [condition, path] = found.find(([one]) => one !== undefined) ?? [undefined, `fields.${use.fieldId}.special`];
  const sensitive = sensitivityOf(context.catalog, use.field.category) === 'special';
  if (!sensitive && condition === undefined) return { special: null, specialLaw: null };
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
