import { TODO } from '../../core/inventory.js';
import type { PartRecord } from '../model.js';
import { countryLabel, recipientName } from '../names.js';
import { isService, recipientsTold } from '../recipients.js';
import { transferPacks } from '../regions.js';
import type { Leg } from '../safeguards.js';
import { copyOf, safeguard } from '../safeguards.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Data that leaves the region of an applied law: where to, what protects it there, and how to get a copy of that. */
export function transfers(tell: Teller): PartRecord | null {
  const { context } = tell;
  const legs = recipientsTold(context).flatMap(([id, recipient]): Leg[] => {
    const path = `recipients.${id}`;
    const own = {
      recipient: id,
      to: recipient.entity.country,
      entity: undefined,
      by: recipient.by,
      copyFrom: recipient.copy_from,
      regimes: undefined,
      path,
    };
    const onward = recipient.onward.map((leg, index) => ({
      recipient: id,
      to: leg.to,
      entity: leg.entity,
      by: leg.by,
      copyFrom: leg.copy_from,
      regimes: leg.regimes,
      path: `${path}.onward.${index}`,
    }));
    return isService(context, recipient) || recipient.by !== undefined ? [own, ...onward] : onward;
  });
  const groups = new Map<string, Leg[]>();
  for (const leg of legs) {
    const key = [leg.to, leg.by, leg.copyFrom, leg.entity, leg.regimes].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), leg]);
  }
  const rows = [...groups.values()].flatMap((alike) => row(tell, alike));
  if (rows.length === 0) tell.without('transfers', 'no recipient outside the region of an applied law is declared');
  return rows.length === 0 ? null : { rows };
}

/** Recipients in one country with one safeguard share a row. */
function row(tell: Teller, alike: readonly Leg[]): PartRecord[] {
  const { context } = tell;
  const [leg] = alike;
  if (leg?.to === undefined || leg.to === TODO) return [];
  const { to } = leg;
  const packs = transferPacks(context, to);
  if (packs.length === 0) return [];
  const places = alike.map(({ path }) => (path.includes('.onward.') ? `${path}.to` : `${path}.entity.country`));
  const words = packs.map((pack) => safeguard(tell, alike, to, pack, places));
  const told = new Set(words.map((one) => (typeof one === 'string' ? one : one.text)));
  const laws = packs.map((pack) => `jurisdictions.${pack.id}`);
  return [
    {
      names: alike.map(({ recipient }) => recipientName(tell, recipient)),
      entity: leg.entity === undefined ? null : tell.words(leg.entity, `${leg.path}.entity`, 'transfers'),
      country: tell.words(countryLabel(context, to), [...places, ...laws], 'transfers'),
      safeguards: [...told].map((text) => {
        const same = words.flatMap((one) => (typeof one !== 'string' && one.text === text ? one.paths : []));
        return same.length > 0 ? tell.words(text, [...new Set(same)], 'safeguards') : (text as Token);
      }),
      copy: copyOf(tell, leg),
    },
  ];
}
