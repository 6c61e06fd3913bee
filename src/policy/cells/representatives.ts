import type { Party } from '../../core/inventory.js';
import { TODO } from '../../core/inventory.js';
import { contactOf, partyNeed } from '../contact.js';
import type { PartRecord } from '../model.js';
import { outside } from '../regions.js';
import type { Teller } from '../teller.js';

/** GDPR Art. 27: a controller from outside names someone inside. */
export function representatives(tell: Teller, party: Party | undefined): PartRecord[] {
  const { context } = tell;
  return context.packs.flatMap(({ id, pack, items }): PartRecord[] => {
    const path = `jurisdictions.${id}.representative`;
    const declared = context.inventory.jurisdictions[id]?.representative;
    const item = items.some((one) => one.id === 'representative' && one.confirmed) ? 'representative' : null;
    const law = tell.words(context.label(pack.label), `jurisdictions.${id}`);
    if (declared !== undefined && declared !== TODO) {
      tell.mark(path, 'representative');
      const name = tell.show(
        declared.name,
        `${path}.name`,
        partyNeed('representative', 'Our representative: …', path, 'name', true),
        String,
      );
      return [{ law, name, ...contactOf(tell, declared, path), gap: null }];
    }
    const needed =
      item !== null && party?.country !== undefined && party.country !== TODO && outside(context, pack, party.country);
    if (declared === TODO || needed) {
      const gap = tell.gap(path, partyNeed('representative', 'Our representative: …', `jurisdictions.${id}`, 'representative'));
      return [{ law, name: null, address: null, country: null, email: null, phone: null, website: null, gap }];
    }
    if (item) tell.without('representative', 'the controller is established where the law holds', [`jurisdictions.${id}`]);
    return [];
  });
}
