import type { JurisdictionPack, Labels, PackItem } from './catalog.js';

const texts = ['label', 'legal_name', 'say'] as const;

/** A row whose texts may be written without their language, in its long form. */
function withLabels<T extends { readonly [K in (typeof texts)[number]]?: Labels | string }>(row: T): T {
  const short = texts.filter((key) => typeof row[key] === 'string');
  return { ...row, ...Object.fromEntries(short.map((key) => [key, { en: row[key] }])) };
}

/** A law pack as it is written, in its long form: texts by language, each item with the day from which it holds. */
export function completePack(pack: JurisdictionPack): JurisdictionPack {
  const dated = (item: PackItem): PackItem => ({ ...(pack.from === undefined ? {} : { from: pack.from }), ...withLabels(item) });
  return { ...withLabels(pack), items: pack.items.map(dated) };
}
