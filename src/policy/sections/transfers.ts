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
      path,
    };
    const onward = recipient.onward.map((leg, index) => ({
      recipient: id,
      to: leg.to,
      entity: leg.entity,
      by: leg.by,
      copyFrom: leg.copy_from,
      path: `${path}.onward.${index}`,
    }));
    return isService(context, recipient) || recipient.by !== undefined ? [own, ...onward] : onward;
  });
  const rows = legs.flatMap((leg) => row(tell, leg));
  if (rows.length === 0) tell.without('transfers', 'no recipient outside the region of an applied law is declared');
  return rows.length === 0 ? null : { rows };
}

function row(tell: Teller, leg: Leg): PartRecord[] {
  const { context } = tell;
  if (leg.to === undefined || leg.to === TODO) return [];
  const packs = transferPacks(context, leg.to);
  if (packs.length === 0) return [];
  const place = leg.path.includes('.onward.') ? `${leg.path}.to` : `${leg.path}.entity.country`;
  return [
    {
      name: recipientName(tell, leg.recipient),
      entity: leg.entity === undefined ? null : tell.words(leg.entity, `${leg.path}.entity`, 'transfers'),
      country: tell.words(countryLabel(context, leg.to), place, 'transfers'),
      safeguards: [...new Set(packs.map((pack) => safeguard(tell, leg, leg.to as string, pack, place)))],
      copy: copyOf(tell, leg),
    },
  ];
}

/** What protects the data there under one law: what was declared, else the law's own decision about that country. */
function safeguard(tell: Teller, leg: Leg, to: string, pack: AppliedPack, place: string): Token {
  const { context } = tell;
  const decision = adequacyOf(context, pack, to);
  const word = (by: string) => context.locale.words[`safeguard_${pack.id}`]?.[by] ?? wordFor(context, 'safeguard', by);
  if (decision && (leg.by === undefined || leg.by === 'adequacy')) {
    const paths = leg.by === undefined ? [place, `jurisdictions.${pack.id}`] : [`${leg.path}.by`, `jurisdictions.${pack.id}`];
    return tell.words(decision.confirmed ? `${word('adequacy')} (${decision.decision})` : word('adequacy'), paths, 'safeguards');
  }
  const sentence = `What protects data that \`${leg.recipient}\` gets in ${countryLabel(context, to)}`;
  const need = { item: 'safeguards', sentence, declare: `\`by\` on \`${leg.path}\`` };
  return tell.show(leg.by, `${leg.path}.by`, need, word) ?? tell.gap(`${leg.path}.by`, need);
}

/** Art. 13(1)(f): those who rely on clauses or rules say where to get a copy. */
function copyOf(tell: Teller, leg: Leg): Token | null {
  const asked = leg.by === 'scc' || leg.by === 'idta' || leg.by === 'bcr';
  const sentence = `Where to get a copy of the safeguard for \`${leg.recipient}\``;
  const need = { item: asked ? 'safeguards' : 'copy', sentence, declare: `\`copy_from\` on \`${leg.path}\`` };
  return tell.link(leg.copyFrom, `${leg.path}.copy_from`, need, 'any');
}
