import type { Heading, PhrasingContent, RootContent } from 'mdast';
import type { Override } from '../../core/override.js';
import { type CounselMark, headingOf, type Section } from '../document.js';
import { type Anchors, anchors, type Cut, cut, type Leaf, leaves } from '../sentences.js';
import { readWords } from './words.js';

/** A document in which counsel's words stand in place of others, and the anchors that were found. */
export interface Overridden {
  readonly sections: readonly Section[];
  readonly used: ReadonlySet<string>;
}

/** Puts counsel's words in place of sections and sentences. Words that cannot be used are left out, and so are those for a sentence that shares markup with another. */
export function applyOverrides(sections: readonly Section[], overrides: readonly Override[]): Overridden {
  const words = new Map(
    overrides.flatMap((override) => {
      const read = readWords(override);
      return 'blocks' in read && read.blocks.length > 0 ? [[override.anchor, { override, blocks: read.blocks }] as const] : [];
    }),
  );
  const used = new Set<string>();
  const anchorOf = anchors();
  const placed = sections.map((section) => {
    const whole = words.get(section.template);
    if (!whole) return { ...section, blocks: section.blocks.map((block) => withSentences(block, section.template)) };
    used.add(section.template);
    return { ...section, blocks: blocksOf(section, whole.blocks), counsel: whole.override.file };
  });
  return { sections: placed, used };

  function withSentences(block: RootContent, section: string): RootContent {
    const copy = structuredClone(block);
    for (const leaf of leaves(copy)) rewrite(leaf, section, anchorOf);
    return copy;
  }

  function rewrite(leaf: Leaf, section: string, nameOf: Anchors): void {
    const cuts = cut(leaf);
    const names = cuts.map((one) => nameOf(section, one));
    if (!names.some((name) => words.has(name)) || sharesMarkup(cuts)) return;
    leaf.children = cuts.flatMap((one, index): PhrasingContent[] => {
      const name = names[index] as string;
      const own = words.get(name);
      const inline = own && inlineOf(own.blocks);
      if (inline) used.add(name);
      const nodes = inline ? inline.map((node) => marked(node, { anchor: name, file: own.override.file })) : nodesOf(one, leaf);
      return [...nodes, ...separator(one, index === cuts.length - 1)];
    });
  }
}

const separator = ({ breaks }: Cut, isLast: boolean): PhrasingContent[] =>
  isLast ? [] : breaks ? [{ type: 'break' }] : [{ type: 'text', value: ' ' }];

/** Whether a part with markup of its own belongs to two sentences. */
function sharesMarkup(cuts: readonly Cut[]): boolean {
  const owners = new Map<number, Cut>();
  return cuts.some((one) =>
    one.parts.some(({ child, text }) => {
      if (text !== null) return false;
      const owner = owners.get(child);
      owners.set(child, one);
      return owner !== undefined && owner !== one;
    }),
  );
}

/** The nodes of a sentence that stays. */
function nodesOf({ parts }: Cut, { children }: Leaf): PhrasingContent[] {
  let last = -1;
  return parts.flatMap(({ child, text }): PhrasingContent[] => {
    const isRepeat = text === null && child === last;
    last = child;
    if (isRepeat) return [];
    return text === null ? [children[child] as PhrasingContent] : [{ type: 'text', value: text }];
  });
}

/** The words for a sentence: one paragraph, and nothing else. */
const inlineOf = (blocks: readonly RootContent[]): readonly PhrasingContent[] | null =>
  blocks.length === 1 && blocks[0]?.type === 'paragraph' ? blocks[0].children : null;

function marked<T extends PhrasingContent>(node: T, counsel: CounselMark): T {
  if (node.type === 'text') return { ...node, data: { ...node.data, counsel } };
  return 'children' in node ? ({ ...node, children: node.children.map((child) => marked(child, counsel)) } as T) : node;
}

/** The blocks of a section: its heading, unless counsel wrote one, then counsel's. Headings of theirs stand below it. */
function blocksOf(section: Section, own: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = own;
  const brings = first?.type === 'heading' && first.depth <= 2;
  const heading = brings ? { ...first, depth: 2 as const } : headingOf(section);
  return [...(heading ? [heading] : []), ...(brings ? rest : own).map(below)];
}

const below = (block: RootContent): RootContent =>
  block.type === 'heading' && block.depth < 3 ? ({ ...block, depth: 3 } as Heading) : block;
