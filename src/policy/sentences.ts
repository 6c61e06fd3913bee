import type { PhrasingContent, RootContent } from 'mdast';
import type { Sentence } from '../core/document.js';
import type { Section } from './document.js';
import type { Told } from './tokens.js';

interface Run {
  readonly text: string;
  readonly told: Told | null;
}

/** Every sentence of the document with the template, the facts and the law that it comes from. */
export function sentencesOf(sections: readonly Section[]): Sentence[] {
  const found: Omit<Sentence, 'id'>[] = [];
  for (const { template, blocks } of sections) {
    for (const block of blocks.flatMap(leaves)) found.push(...split(runsOf(block), template));
  }
  return found.map((sentence, index) => ({ id: `S-${index + 1}`, ...sentence }));
}

type Leaf = { readonly children: readonly PhrasingContent[] };

/** Blocks that hold running text: paragraphs, headings and cells. */
function leaves(block: RootContent): Leaf[] {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell') return [block];
  return 'children' in block ? (block.children as RootContent[]).flatMap(leaves) : [];
}

function runsOf(node: Leaf): Run[] {
  return node.children.flatMap((child): Run[] => {
    if (child.type === 'text') return [{ text: child.value, told: child.data?.told ?? null }];
    if (child.type === 'break') return [{ text: '\n', told: null }];
    return 'children' in child ? runsOf(child) : [];
  });
}

/** Sentences end at a full stop of the template or at a line break. What users wrote is never cut: it belongs to one sentence. */
function split(runs: readonly Run[], template: string): Omit<Sentence, 'id'>[] {
  const found: { text: string; told: Told[] }[] = [];
  let current = { text: '', told: [] as Told[] };
  const end = () => {
    if (current.text.trim() !== '' || current.told.length > 0) found.push(current);
    current = { text: '', told: [] };
  };
  for (const { text, told } of runs) {
    if (told) {
      current.text += text;
      current.told.push(told);
      if (/[.!?]$/.test(told.text)) end();
      continue;
    }
    for (const piece of text.split(/(?<=[.!?])\s+|(?<=[.!?])$|\n/)) {
      current.text += piece;
      if (/[.!?]$/.test(piece) || text === '\n') end();
      else if (current.text !== '') current.text += text.endsWith(piece) ? '' : ' ';
    }
  }
  end();
  return found.map(({ text, told }) => ({
    section: template,
    template,
    text: text.trim(),
    paths: [...new Set(told.flatMap((one) => one.paths))],
    citations: [...new Set(told.flatMap((one) => one.citations))],
  }));
}
