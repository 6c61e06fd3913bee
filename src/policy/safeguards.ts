import { TODO, type Unsure } from '../core/inventory.js';
import type { AppliedPack } from './context.js';
import { countryLabel } from './names.js';
import { adequacyOf } from './regions.js';
import { wordFor } from './retention.js';
import type { Teller } from './teller.js';
import type { Token } from './tokens.js';

/** One way that data takes to another country: to a recipient, or onward from it. */
export interface Leg {
  readonly recipient: string;
  readonly to: Unsure<string> | undefined;
  readonly entity: string | undefined;
  readonly by: Unsure<string> | undefined;
  readonly copyFrom: string | undefined;
  /** The laws under which the declared safeguard counts; each of them where none is named. */
  readonly regimes: readonly string[] | undefined;
  readonly path: string;
}

/** What protects the data there under one law: what was declared, else the law's own decision about that country; a gap where there is neither. */
export function safeguard(
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
  if (by !== undefined && by !== TODO) return { text: word(by), paths: [...declared, `jurisdictions.${pack.id}`] };
  const sentence = `This protects what \`${leg.recipient}\` gets in ${countryLabel(context, to)}: …`;
  return tell.gap(`${leg.path}.by`, { item: 'safeguards', sentence, declare: `\`by\` on \`${leg.path}\`` });
}

/** Art. 13(1)(f): those who rely on clauses or rules say where to get a copy. */
export function copyOf(tell: Teller, leg: Leg): Token | null {
  const asked = leg.by === 'scc' || leg.by === 'idta' || leg.by === 'bcr';
  const sentence = `You get a copy of the safeguard for \`${leg.recipient}\` here: …`;
  const need = { item: asked ? 'safeguards' : 'copy', sentence, declare: `\`copy_from\` on \`${leg.path}\`` };
  return tell.link(leg.copyFrom, `${leg.path}.copy_from`, need, 'any');
}
