import type { PackItem } from '../core/catalog.js';
import type { Disclosure } from '../core/document.js';
import { perKey } from '../core/per-key.js';
import { rangeOf } from '../core/selectors.js';
import type { PolicyContext } from './context.js';

/** What a section writes down beside what it says: which fact is told, missing or not applicable, and which law asks for it. */
export interface Notes {
  note(item: string, state: Disclosure['state'], paths: readonly string[], more?: Partial<Disclosure>): void;
  /** Citations of confirmed items of this name in the laws that apply; in some of them alone where the facts belong to those. */
  citations(item: string | undefined, paths: readonly string[]): readonly string[];
  /** Whether a confirmed item of an applied pack asks for this. */
  asks(item: string): boolean;
}

/** Makes the notes of one section. Each fact is noted once, by the first section that tells it; that it is missing outweighs that it was told. */
export function createNotes(context: PolicyContext, disclosures: Map<string, Disclosure>, section: string): Notes {
  const confirmed = confirmedItems(context);
  const items = (id: string, paths: readonly string[]): readonly PackItem[] => {
    const all = confirmed.get(id) ?? [];
    if (all.length === 0) return [];
    const laws = lawsOf(context, paths);
    const named = laws.size === 0 ? [] : all.filter(({ pack }) => laws.has(pack));
    const isNamed = named.length > 0 || context.packs.some((pack) => laws.has(pack.id));
    return (isNamed ? named : all).map(({ item }) => item);
  };
  const notes: Notes = {
    note(item, state, paths, more = {}) {
      const id = [item, ...paths].join(' ');
      const known = disclosures.get(id);
      if (known && (known.state === 'missing' || state !== 'missing')) return;
      const ranges = paths.map((path) => rangeOf(context.inventory, path));
      disclosures.set(id, { id, section, state, from: paths, ranges, citations: notes.citations(item, paths), ...more });
    },
    citations: (item, paths) => (item === undefined ? [] : [...new Set(items(item, paths).map((one) => one.citation))]),
    asks: (item) => items(item, []).length > 0,
  };
  return notes;
}

/** The confirmed items of the applied packs, by id, each with its pack. */
const confirmedItems = perKey((context: PolicyContext) => {
  const found = new Map<string, { readonly pack: string; readonly item: PackItem }[]>();
  for (const { id: pack, items } of context.packs)
    for (const item of items) if (item.confirmed) found.set(item.id, [...(found.get(item.id) ?? []), { pack, item }]);
  return found;
});

/** The laws that facts belong to: what stands under a law, and a legal basis that holds for some laws alone. */
function lawsOf({ inventory }: PolicyContext, paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path): readonly string[] => {
      const [kind, id = '', key, at] = path.split('.');
      if (kind === 'jurisdictions') return [id];
      const bases = kind === 'purposes' && key === 'basis' ? inventory.purposes[id]?.basis : undefined;
      return (Array.isArray(bases) && bases[Number(at)]?.jurisdictions) || [];
    }),
  );
}
