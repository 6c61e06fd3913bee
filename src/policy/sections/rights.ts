import type { PackItem } from '../../core/catalog.js';
import { parseDuration } from '../../core/duration.js';
import { type DataSource, TODO, type Unsure } from '../../core/inventory.js';
import type { FieldUse } from '../../core/selectors.js';
import type { AppliedPack, PolicyContext } from '../context.js';
import { groundsOf, groundsOfUse, purposesTold, useGroup } from '../grounds.js';
import type { PartRecord } from '../model.js';
import { purposeName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Teller } from '../teller.js';
import type { Token } from '../tokens.js';

/** Where a right holds: everywhere, for some purposes, or not at all. */
export type Reach = { readonly purposes: readonly string[] } | 'always' | null;

/** Derives from bases, sources, uses and statements where a right of a pack holds. */
export function reachOf(context: PolicyContext, item: PackItem): Reach {
  if (item.statement) {
    const declared = context.inventory.statements?.[item.statement as 'sells_data'];
    return declared === true ? 'always' : null;
  }
  if (!item.bases && !item.uses) return 'always';
  const fits = (use: FieldUse) => fitsBasis(context, item, use) && fitsSource(item, use);
  const byUse = context.uses.filter(fits).map((use) => use.purposeId);
  const byTracker = item.sources
    ? []
    : purposesTold(context).filter((id) => groundsOf(context, id).some(({ basis }) => inBases(item, basis.is)));
  const byGroup = purposesTold(context).filter((id) => item.uses?.includes(useGroup(context, id) ?? ''));
  const found = new Set([...byUse, ...byTracker, ...byGroup]);
  return found.size === 0 ? null : { purposes: purposesTold(context).filter((id) => found.has(id)) };
}

const inBases = (item: PackItem, basis: string | undefined): boolean => item.bases?.includes(basis ?? '') === true;

const fitsBasis = (context: PolicyContext, item: PackItem, use: FieldUse): boolean =>
  groundsOfUse(context, use).some(({ basis }) => inBases(item, basis.is));

function fitsSource(item: PackItem, { field }: FieldUse): boolean {
  const source = field.source as Unsure<readonly DataSource[]> | undefined;
  if (!item.sources || source === undefined || source === TODO) return true;
  return source.some(({ from }) => item.sources?.includes(from));
}

/** The rights of the applied packs in one table each; packs that give the same rights share one. */
export function rights(tell: Teller): PartRecord | null {
  const { context } = tell;
  const tables = clusters(context.packs).flatMap((packs) => table(tell, packs));
  if (tables.length === 0) return null;
  return { tables, several: tables.length > 1, ...requests(tell) };
}

const rightsIn = (pack: AppliedPack): PackItem[] =>
  pack.items.filter((item) => item.kind === 'right' && item.section === undefined && !item.separate);

function clusters(packs: readonly AppliedPack[]): AppliedPack[][] {
  const found: AppliedPack[][] = [];
  for (const pack of packs) {
    const ids = new Set(rightsIn(pack).map((item) => item.id));
    const near = found.find((cluster) => cluster.some((other) => rightsIn(other).some((item) => ids.has(item.id))));
    if (near) near.push(pack);
    else found.push([pack]);
  }
  return found;
}

function table(tell: Teller, packs: readonly AppliedPack[]): PartRecord[] {
  const seen = new Map<string, PackItem>();
  for (const item of packs.flatMap(rightsIn)) if (!seen.has(item.id)) seen.set(item.id, item);
  const rows = [...seen.values()].flatMap((item) => right(tell, item, packs));
  const laws = packs.map(({ id, pack }) => tell.words(tell.context.label(pack.label), `jurisdictions.${id}`, 'rights'));
  return rows.length === 0 ? [] : [{ laws, rows }];
}

function right(tell: Teller, item: PackItem, packs: readonly AppliedPack[]): PartRecord[] {
  const { context } = tell;
  const reach = reachOf(context, item);
  const paths = packs.map(({ id }) => `jurisdictions.${id}`);
  if (reach === null) {
    tell.without(item.id, 'nothing in the inventory gives rise to it', paths);
    return [];
  }
  const words = (labels: PackItem['label']) => (labels ? tell.words(context.label(labels), paths, item.id) : null);
  return [
    {
      label: words(item.label),
      say: words(item.say),
      legal: words(item.legal_name),
      purposes: reach === 'always' ? null : reach.purposes.map((id) => purposeName(tell, id)),
    },
  ];
}

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
