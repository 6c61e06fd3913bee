import { TODO, type Unsure } from '../../core/inventory.js';
import type { AppliedPack } from '../context.js';
import type { PartRecord } from '../model.js';
import { countryLabel, recipientName } from '../names.js';
import { adequacyOf, transferPacks } from '../regions.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';
import { isService, recipientsTold } from './recipients.js';

interface Leg {
  readonly recipient: string;
  readonly to: Unsure<string> | undefined;
  readonly entity: string | undefined;
  readonly by: Unsure<string> | undefined;
  readonly copyFrom: string | undefined;
  /** The laws under which the declared safeguard counts; each of them where none is named. */
  readonly regimes: readonly string[] | undefined;
  readonly path: string;
}

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
  return [
    {
      names: alike.map(({ recipient }) => recipientName(tell, recipient)),
      entity: leg.entity === undefined ? null : tell.words(leg.entity, `${leg.path}.entity`, 'transfers'),
      country: tell.words(countryLabel(context, to), places, 'transfers'),
      safeguards: [...told].map((text) => {
        const same = words.flatMap((one) => (typeof one !== 'string' && one.text === text ? one.paths : []));
        return same.length > 0 ? tell.words(text, [...new Set(same)], 'safeguards') : (text as Token);
      }),
      copy: copyOf(tell, leg),
    },
  ];
}

/** What protects the data there under one law: what was declared, else the law's own decision about that country; a gap where there is neither. */
function safeguard(
  tell: Teller,
  alike: readonly Leg[],
  to: string,
  pack: AppliedPack,
  places: readonly string[],
): Token | { readonly text: string; readonly paths: readonly string[] } {
  const { context } = tell;
  const leg = alike[0] as Leg;
  const by = leg.regimes && !leg.regimes.includes(pack.id) ? undefined : leg.by;
  const decision = adequacyOf(context, pack, to);
  const word = (by: string) => context.locale.words[`safeguard_${pack.id}`]?.[by] ?? wordFor(context, 'safeguard', by);
  const declared = alike.map(({ path }) => `${path}.by`);
  if (decision && (by === undefined || by === 'adequacy')) {
    const text = decision.confirmed ? `${word('adequacy')} (${decision.decision})` : word('adequacy');
    return { text, paths: [...(by === undefined ? places : declared), `jurisdictions.${pack.id}`] };
  }
  if (by !== undefined && by !== TODO) return { text: word(by), paths: declared };
  const sentence = `This protects what \`${leg.recipient}\` gets in ${countryLabel(context, to)}: …`;
  return tell.gap(`${leg.path}.by`, { item: 'safeguards', sentence, declare: `\`by\` on \`${leg.path}\`` });
}

/** Art. 13(1)(f): those who rely on clauses or rules say where to get a copy. */
function copyOf(tell: Teller, leg: Leg): Token | null {
  const asked = leg.by === 'scc' || leg.by === 'idta' || leg.by === 'bcr';
  const sentence = `You get a copy of the safeguard for \`${leg.recipient}\` here: …`;
  const need = { item: asked ? 'safeguards' : 'copy', sentence, declare: `\`copy_from\` on \`${leg.path}\`` };
  return tell.link(leg.copyFrom, `${leg.path}.copy_from`, need, 'any');
}
