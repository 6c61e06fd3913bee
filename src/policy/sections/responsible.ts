import { joint } from '../cells/joint.js';
import { officer } from '../cells/officer.js';
import { representatives } from '../cells/representatives.js';
import { contactOf, partyNeed } from '../contact.js';
import type { Part, PartRecord } from '../model.js';
import { countryLabel } from '../names.js';
import type { Teller } from '../teller.js';

/** Who decides about the data, how to reach them, and who stands beside them: officer, representatives, those who decide jointly. */
export function responsible(tell: Teller): PartRecord {
  const { inventory } = tell.context;
  const id = inventory.acts_as.controller;
  const party = inventory.parties[id];
  const path = `parties.${id}`;
  const reachable = [party?.email, party?.phone, party?.address, party?.website].some((way) => way !== undefined);
  const contact = partyNeed('controller.contact', 'You can reach us here: …', path, 'email` or `address', true);
  return {
    name: tell.show(party?.name, `${path}.name`, partyNeed('controller.identity', 'Name: …', path, 'name', true), String),
    ...contactOf(tell, party, path),
    unreachable: reachable ? told(tell, path) : tell.gap(path, contact),
    sites: sites(tell),
    markets: markets(tell),
    officer: officer(tell),
    representatives: representatives(tell, party),
    joint: joint(tell),
  };
}

/** The sites that a notice is for. */
function sites(tell: Teller): Part[] {
  const { inventory, notice } = tell.context;
  const found = notice === null ? [] : (inventory.notices?.[notice]?.sites ?? []);
  return found.map((site, index) =>
    tell.link(site, `notices.${notice}.sites.${index}`, partyNeed('sites', 'This policy is for: …', 'notices', 'sites'), 'web'),
  );
}

/** The countries where the applied laws find the service on offer. */
function markets(tell: Teller): Part[] {
  const { context } = tell;
  const paths = new Map<string, string[]>();
  for (const { id } of context.packs)
    for (const code of context.inventory.jurisdictions[id]?.markets ?? [])
      paths.set(code, [...(paths.get(code) ?? []), `jurisdictions.${id}.markets`]);
  return [...paths].map(([code, from]) => tell.words(countryLabel(context, code), from));
}

function told(tell: Teller, path: string): null {
  tell.mark(path, 'controller.contact');
  return null;
}
