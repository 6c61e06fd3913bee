import { contactOf, partyNeed } from '../contact.js';
import { heldForOthers } from '../context.js';
import type { PartRecord } from '../model.js';
import type { Teller } from '../teller.js';

/** Art. 26: those who decide together with us, by field or by group of people. */
export function joint(tell: Teller): PartRecord[] {
  const { inventory, fields } = tell.context;
  const acts = fields.flatMap(([, field]) => [field.acts_as, ...field.subjects.map((id) => inventory.subjects[id]?.acts_as)]);
  const ids = acts.flatMap((act) => (typeof act === 'object' && !heldForOthers(act) ? [act.joint_with] : []));
  return [...new Set(ids)].map((id) => {
    const path = `parties.${id}`;
    const party = inventory.parties[id];
    const who = partyNeed('joint', 'We decide together with: …', path, 'name', true);
    const essence = partyNeed('joint', `What we agreed with \`${id}\`: …`, path, 'arrangement');
    return {
      name: tell.show(party?.name, `${path}.name`, who, String),
      ...contactOf(tell, party, path),
      arrangement: tell.text(party?.arrangement, `${path}.arrangement`, essence),
    };
  });
}
