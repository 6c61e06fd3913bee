import { parseDuration } from '../core/duration.js';
import { TODO } from '../core/inventory.js';
import type { PartRecord } from './model.js';
import { wordFor } from './retention.js';
import type { Teller } from './teller.js';
import type { Token } from './tokens.js';

/** Where to send a request, how people prove who they are, and how long an answer takes. */
export function requests(tell: Teller): PartRecord {
  const { inventory, packs, locale } = tell.context;
  const { requests: declared } = inventory;
  const need = (key: string) => ({
    item: 'requests',
    sentence: 'To use a right, do this: …',
    declare: `\`${key}\` on \`requests\``,
  });
  const within = (text: string) => {
    const duration = parseDuration(text);
    return duration ? locale.language.duration(duration) : text;
  };
  const legal = packs.filter(({ pack }) => pack.reply_within !== undefined);
  return {
    channels: channels(tell),
    verification: tell.text(declared?.verification, 'requests.verification', need('verification')),
    agent: tell.text(declared?.authorized_agent, 'requests.authorized_agent', need('authorized_agent')),
    within: tell.show(declared?.reply_within, 'requests.reply_within', need('reply_within'), within),
    legalTimes: [...new Set(legal.map(({ pack }) => pack.reply_within as string))].map((time) => {
      const laws = legal.filter(({ pack }) => pack.reply_within === time);
      return {
        laws: laws.map(({ id, pack }) => tell.words(tell.context.label(pack.label), `jurisdictions.${id}`)),
        time: tell.words(
          within(time),
          laws.map(({ id }) => `jurisdictions.${id}`),
        ),
      };
    }),
  };
}

/** The declared channels for requests, else the ways to reach the controller. */
export function channels(tell: Teller): PartRecord[] {
  const { inventory } = tell.context;
  const need = { item: 'requests', sentence: 'You can reach us here: …', declare: '`channels` on `requests`' };
  const declared = inventory.requests?.channels ?? [];
  const id = inventory.acts_as.controller;
  const party = inventory.parties[id];
  const own = { email: party?.email, phone: party?.phone, post: party?.address };
  const list: readonly (readonly [Record<string, string | undefined>, string])[] =
    declared.length > 0
      ? declared.map((channel, index) => [channel, `requests.channels.${index}`] as const)
      : [[own as Record<string, string | undefined>, `parties.${id}`]];
  const kinds = [
    ['form', 'web'],
    ['email', 'email'],
    ['phone', 'phone'],
    ['post', null],
  ] as const;
  return list.flatMap(([channel, path]) =>
    kinds.flatMap(([kind, link]): PartRecord[] => {
      const value = channel[kind];
      if (value === undefined || value === TODO) return [];
      const at = kind === 'post' && declared.length === 0 ? `${path}.address` : `${path}.${kind}`;
      const label = tell.words(wordFor(tell.context, 'channel', kind), at);
      const way = link === null ? tell.words(value, at, 'requests') : (tell.link(value, at, need, link) as Token);
      return [{ label, way }];
    }),
  );
}
