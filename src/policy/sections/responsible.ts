import type { Party } from '../../core/inventory.js';
import { TODO } from '../../core/inventory.js';
import { heldForOthers } from '../context.js';
import type { Part, PartRecord } from '../model.js';
import { countryLabel } from '../names.js';
import { outside } from '../regions.js';
import type { Need, Teller } from '../teller.js';

const part = (item: string, sentence: string, path: string, key: string, always = false): Need => ({
  item,
  sentence,
  declare: `\`${key}\` on \`${path}\``,
  always,
});

/** The ways to reach a party. Each stands behind its label. */
export function contactOf(tell: Teller, party: Party | undefined, path: string): PartRecord {
  return {
    address: tell.show(party?.address, `${path}.address`, part('contact', 'Address: …', path, 'address'), String),
    country: tell.show(party?.country, `${path}.country`, part('contact', 'Country: …', path, 'country'), (code) =>
      countryLabel(tell.context, code),
    ),
    email: tell.link(party?.email, `${path}.email`, part('contact', 'Email: …', path, 'email'), 'email'),
    phone: tell.link(party?.phone, `${path}.phone`, part('contact', 'Phone: …', path, 'phone'), 'phone'),
    website: tell.link(party?.website, `${path}.website`, part('contact', 'Website: …', path, 'website'), 'web'),
  };
}

/** Who decides about the data, how to reach them, and who stands beside them: officer, representatives, those who decide jointly. */
export function responsible(tell: Teller): PartRecord {
  const { inventory } = tell.context;
  const id = inventory.acts_as.controller;
  const party = inventory.parties[id];
  const path = `parties.${id}`;
  const reachable = [party?.email, party?.phone, party?.address, party?.website].some((way) => way !== undefined);
  const contact = part('controller.contact', 'You can reach us here: …', path, 'email` or `address', true);
  return {
    name: tell.show(party?.name, `${path}.name`, part('controller.identity', 'Name: …', path, 'name', true), String),
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
    tell.link(site, `notices.${notice}.sites.${index}`, part('sites', 'This policy is for: …', 'notices', 'sites'), 'web'),
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

function officer(tell: Teller): PartRecord | null {
  const { dpo } = tell.context.inventory;
  const need = part('dpo', 'You can reach our data protection officer here: …', 'dpo', 'appointed');
  if (dpo?.appointed === false) {
    tell.without('dpo', 'declared: no officer is appointed', ['dpo.appointed']);
    return null;
  }
  if (dpo === undefined || dpo.appointed === TODO) {
    const gap = dpo?.appointed === TODO || tell.asks('dpo') ? tell.gap('dpo', need) : null;
    return gap && { name: null, email: null, phone: null, address: null, gap };
  }
  const reachable = dpo.email !== undefined || dpo.phone !== undefined || dpo.address !== undefined;
  const item = 'officer';
  tell.mark('dpo', 'dpo');
  return {
    name: tell.show(dpo.name, 'dpo.name', part(item, 'Name: …', 'dpo', 'name'), String),
    email: tell.link(dpo.email, 'dpo.email', part(item, 'Email: …', 'dpo', 'email'), 'email'),
    phone: tell.link(dpo.phone, 'dpo.phone', part(item, 'Phone: …', 'dpo', 'phone'), 'phone'),
    address: tell.show(dpo.address, 'dpo.address', part(item, 'Address: …', 'dpo', 'address'), String),
    gap: reachable ? null : tell.gap('dpo', { ...need, declare: '`email` on `dpo`', always: true }),
  };
}

/** GDPR Art. 27: a controller from outside names someone inside. */
function representatives(tell: Teller, party: Party | undefined): PartRecord[] {
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
        part('representative', 'Our representative: …', path, 'name', true),
        String,
      );
      return [{ law, name, ...contactOf(tell, declared, path), gap: null }];
    }
    const needed =
      item !== null && party?.country !== undefined && party.country !== TODO && outside(context, pack, party.country);
    if (declared === TODO || needed) {
      const gap = tell.gap(path, part('representative', 'Our representative: …', `jurisdictions.${id}`, 'representative'));
      return [{ law, name: null, address: null, country: null, email: null, phone: null, website: null, gap }];
    }
    if (item) tell.without('representative', 'the controller is established where the law holds', [`jurisdictions.${id}`]);
    return [];
  });
}

/** Art. 26: those who decide together with us, by field or by group of people. */
function joint(tell: Teller): PartRecord[] {
  const { inventory, fields } = tell.context;
  const acts = fields.flatMap(([, field]) => [field.acts_as, ...field.subjects.map((id) => inventory.subjects[id]?.acts_as)]);
  const ids = acts.flatMap((act) => (typeof act === 'object' && !heldForOthers(act) ? [act.joint_with] : []));
  return [...new Set(ids)].map((id) => {
    const path = `parties.${id}`;
    const party = inventory.parties[id];
    const who = part('joint', 'We decide together with: …', path, 'name', true);
    const essence = part('joint', `What we agreed with \`${id}\`: …`, path, 'arrangement');
    return {
      name: tell.show(party?.name, `${path}.name`, who, String),
      ...contactOf(tell, party, path),
      arrangement: tell.text(party?.arrangement, `${path}.arrangement`, essence),
    };
  });
}
