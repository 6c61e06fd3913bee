import type { PackItem } from '../../core/catalog.js';
import type { AppliedPack } from '../context.js';
import type { PartRecord } from '../model.js';
import { purposeName } from '../names.js';
import { reachOf } from '../reach.js';
import { requests } from '../requests.js';
import type { Teller } from '../teller.js';

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
