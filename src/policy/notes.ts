import type { PackItem } from '../core/catalog.js';
import type { Disclosure } from '../core/document.js';
import { rangeOf } from '../core/selectors.js';
import type { PolicyContext } from './context.js';

/** What a section writes down beside what it says: which fact is told, missing or not applicable, and which law asks for it. */
export interface Notes {
  note(item: string, state: Disclosure['state'], paths: readonly string[], more?: Partial<Disclosure>): void;
  /** Citations of confirmed items of this name; of one law alone where the paths belong to it. */
  citations(item: string | undefined, paths: readonly string[]): readonly string[];
  /** Whether a confirmed item of an applied pack asks for this. */
  asks(item: string): boolean;
}

/** Makes the notes of one section. Each fact is noted once, by the first section that tells it; that it is missing outweighs that it was told. */
export function createNotes(context: PolicyContext, disclosures: Map<string, Disclosure>, section: string): Notes {
  const items = (id: string, paths: readonly string[]): PackItem[] => {
    const named = context.packs.filter((pack) => paths.some((path) => `${path}.`.startsWith(`jurisdictions.${pack.id}.`)));
    const packs = named.length > 0 ? named : context.packs;
    return packs.flatMap((pack) => pack.items.filter((item) => item.id === id && item.confirmed));
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
