import type { Element } from 'hast';
import type { PackItem } from '../../core/catalog.js';
import type { Disclosure } from '../../core/document.js';
import type { ReviewMaterial } from './material.js';
import { type Child, make, tableOf, tag } from './page.js';

/** How an item of a law stands. */
interface Ticked {
  readonly state: 'told' | 'not applicable' | 'missing' | 'counsel’s text, not checked' | 'open';
  readonly why: string;
}

/** A checklist for each law that applies: what it asks, whether the policy tells it, and where. */
export function checklists(material: ReviewMaterial): Element[] {
  const { inventory, catalog } = material;
  const applied = Object.entries(inventory.jurisdictions).filter(([, { applies }]) => applies === true);
  if (applied.length === 0) return [tag('p', 'The inventory says of no law that it applies.')];
  return applied.flatMap(([id, jurisdiction]) => {
    const pack = catalog.jurisdictions[id];
    const decided = [jurisdiction.decided_by, jurisdiction.decided_on].filter((one) => one !== undefined).join(', ');
    const intro = decided === '' ? 'Nobody is named who decided that it applies.' : `That it applies was decided by ${decided}.`;
    if (!pack) return [tag('h3', id), tag('p', intro)];
    const rows = pack.items.filter(({ kind }) => kind !== 'condition').map((item): Child[] => rowOf(item, material));
    return [
      make('h3', { id: `law-${id}` }, pack.label.en),
      tag('p', `${intro} The list was last compared with the law on ${pack.reviewed}.`),
      tableOf(`What ${pack.label.en} asks`, ['Item', 'State', 'Why, or where', 'Law'], rows),
    ];
  });
}

function rowOf(item: PackItem, material: ReviewMaterial): Child[] {
  const { state, why } = ticked(item, material);
  const law: Child = item.confirmed
    ? item.citation
    : [
        tag('span.open', `${item.citation}: unconfirmed`),
        tag('small', 'Nobody has read it at its source. Read it before you rely on it.'),
      ];
  const mark = state === 'told' ? '☑ told' : state === 'not applicable' ? '– not applicable' : `☐ ${state}`;
  return [
    [item.label?.en ?? item.id, tag('small', item.id)],
    state === 'missing' || state === 'open' ? tag('span.open', mark) : mark,
    why,
    law,
  ];
}

function ticked(item: PackItem, material: ReviewMaterial): Ticked {
  const { disclosures, sentences } = material;
  const found = disclosures.filter(({ id }) => id === item.id || id.startsWith(`${item.id} `));
  const counsels = counselsWords(found, material);
  if (counsels.length > 0) return { state: 'counsel’s text, not checked', why: firstOf(counsels) };
  const missing = found.filter(({ state }) => state === 'missing');
  if (missing.length > 0) return { state: 'missing', why: missing.map(lacks).join(' ') };
  const told = found.filter(({ state }) => state === 'applicable');
  if (told.length > 0) {
    const sections = new Set(told.map(({ section }) => section));
    const paths = new Set(told.flatMap(({ from }) => from));
    const at = sentences.filter((one) => sections.has(one.section) && one.paths.some((path) => paths.has(path)));
    const ids = at.map(({ id }) => id);
    return { state: 'told', why: firstOf(ids) };
  }
  const [none] = found;
  if (none) return { state: 'not applicable', why: none.because ?? nothing };
  // A right with a section of its own is told there under its law, not under its name.
  const citing = sentences.filter(({ citations }) => citations.includes(item.citation)).map(({ id }) => id);
  if (citing.length > 0) return { state: 'told', why: firstOf(citing) };
  if (item.confirmed) return { state: 'not applicable', why: nothing };
  return {
    state: 'open',
    why: 'It rests on a law text that nobody has confirmed, and the policy does not tell it for that law.',
  };
}

/** The sentences that counsel wrote where the templates would tell an item. */
function counselsWords(found: readonly Disclosure[], { plain, sentences, overridden }: ReviewMaterial): string[] {
  if (overridden.size === 0) return [];
  const sections = new Set(found.map(({ section }) => section));
  const paths = new Set(found.flatMap(({ from }) => from));
  const at = plain.filter((one) => sections.has(one.section) && one.paths.some((path) => paths.has(path)));
  const anchors = new Set(at.flatMap(({ section, anchor }) => [section, anchor]).filter((one) => overridden.has(one)));
  return sentences
    .filter(({ section, anchor, override }) => override && (anchors.has(section) || anchors.has(anchor)))
    .map(({ id }) => id);
}

const nothing = 'The inventory has nothing that calls for it. Check that this is right.';
const lacks = ({ sentence, declare }: Disclosure) => `${sentence ?? ''} Declare ${declare ?? 'it'}.`;
const firstOf = (ids: readonly string[]) =>
  ids.length === 0
    ? 'Told without a sentence of its own.'
    : ids.length > 6
      ? `${ids.slice(0, 6).join(', ')} and ${ids.length - 6} more`
      : ids.join(', ');
