import type { PartRecord } from '../model.js';
import { channels } from '../requests.js';
import type { Teller } from '../teller.js';

/** Where to complain: with us, where a law or the inventory says so, and with the authority of each applied law. */
export function complaint(tell: Teller): PartRecord | null {
  const { context } = tell;
  const { inventory } = context;
  const authorities = context.packs.flatMap(({ id, pack, items }): PartRecord[] => {
    const path = `jurisdictions.${id}.authority`;
    const asked = items.some((item) => item.id === 'complaint' && item.confirmed);
    const declare = `\`authority\` on \`jurisdictions.${id}\``;
    const need = { item: asked ? 'complaint' : 'authority', sentence: 'You can complain to this authority: …', declare };
    const name = tell.text(inventory.jurisdictions[id]?.authority, path, need);
    return name === null ? [] : [{ law: tell.words(context.label(pack.label), `jurisdictions.${id}`), name }];
  });
  const toUs = context.packs.flatMap(({ id, items }) =>
    items
      .filter((item) => item.id === 'right.complaint_to_us' && item.say)
      .map((item) => tell.words(context.label(item.say as { en: string }), `jurisdictions.${id}`, item.id)),
  );
  const need = { item: 'complaints', sentence: 'How we handle complaints: …', declare: '`complaints` on `requests`' };
  const route = tell.text(inventory.requests?.complaints, 'requests.complaints', need);
  if (authorities.length === 0 && toUs.length === 0 && route === null) return null;
  return { authorities, hasAuthorities: authorities.length > 0, toUs, route, channels: channels(tell) };
}
