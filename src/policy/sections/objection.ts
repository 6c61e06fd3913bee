import type { PackItem } from '../../core/catalog.js';
import { groundsOf } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { purposeName } from '../names.js';
import { reachOf } from '../reach.js';
import { channels } from '../requests.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** GDPR Art. 21(4): the right to object stands clearly and apart from everything else. */
export function objection(tell: Teller): PartRecord | null {
  const { context } = tell;
  const items = new Map<string, PackItem>();
  for (const item of context.packs.flatMap((pack) => pack.items))
    if (item.separate && !items.has(item.id)) items.set(item.id, item);
  const laws = context.packs.map((pack) => `jurisdictions.${pack.id}`);
  const kinds = [...items.values()].flatMap((item): PartRecord[] => {
    const reach = reachOf(context, item);
    if (reach === null || reach === 'always') {
      tell.without(item.id, 'no purpose gives rise to it', laws);
      return [];
    }
    return [
      {
        title: item.label ? tell.words(context.label(item.label), laws, item.id) : null,
        say: item.say ? tell.words(context.label(item.say), laws, item.id) : null,
        legal: item.legal_name ? tell.words(context.label(item.legal_name), laws, item.id) : null,
        purposes: reach.purposes.map((id) => ({ why: purposeName(tell, id), interest: interestIn(tell, id) })),
      },
    ];
  });
  return kinds.length === 0 ? null : { kinds, channels: channels(tell) };
}

function interestIn(tell: Teller, purpose: string): Token | null {
  const found = groundsOf(tell.context, purpose).find(({ basis }) => basis.interest !== undefined);
  if (!found) return null;
  const need = { item: 'interests', sentence: `Our interest in \`${purpose}\`: …`, declare: `\`interest\` at \`${found.path}\`` };
  return tell.text(found.basis.interest, `${found.path}.interest`, need);
}
