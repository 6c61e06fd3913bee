import type { PhrasingContent, RootContent } from 'mdast';
import type { Sentence } from '../core/document.js';
import { hashOf } from '../core/fingerprint.js';
import { compareText } from '../core/range.js';
import type { CounselMark, Section } from './document.js';
import type { Told } from './tokens.js';

/** A stretch of text of one child of a block; `isWhole`: the child is this text alone. */
interface Run {
  readonly text: string;
  readonly told: Told | null;
  readonly counsel: CounselMark | null;
  readonly child: number;
  readonly isWhole: boolean;
}

/** A sentence as it stands in its block. Parts name a child of the block, and the text cut out of it; null where it is the whole child. */
export interface Cut {
  readonly text: string;
  readonly told: readonly Told[];
  readonly counsel: CounselMark | null;
  readonly parts: readonly { readonly child: number; readonly text: string | null }[];
  /** Whether a line break ends it. */
  readonly breaks: boolean;
}

/** Every sentence of the document with the template, the facts and the law that it comes from. */
export function sentencesOf(sections: readonly Section[]): Sentence[] {
  const anchorOf = anchors();
  const found = sections.flatMap(({ template, blocks, counsel }) =>
    blocks.flatMap(leaves).flatMap((leaf) => {
      const prose = 'type' in leaf && leaf.type === 'paragraph' ? ({ prose: true } as const) : {};
      return cut(leaf).map((one) => ({ ...sentenceOf(one, template, counsel, anchorOf), ...prose }));
    }),
  );
  return found.map((sentence, index) => ({ id: `S-${index + 1}`, ...sentence }));
}

function sentenceOf(one: Cut, template: string, counsel: string | undefined, anchorOf: Anchors): Omit<Sentence, 'id'> {
  const override = counsel ?? one.counsel?.file;
  return {
    section: template,
    template,
    text: one.text,
    paths: [...new Set(one.told.flatMap(({ paths }) => paths))],
    citations: [...new Set(one.told.flatMap(({ citations }) => citations))],
    anchor: anchorOf(template, one),
    ...(override === undefined ? {} : { override }),
  };
}

/** Names the sentences of a document, in their order. */
export type Anchors = (section: string, sentence: Pick<Cut, 'text' | 'told' | 'counsel'>) => string;

/** Names outlive other words and other numbers: a sentence is named by its section and the facts that it tells, else by its words; repeats are counted. */
export function anchors(): Anchors {
  const counts = new Map<string, number>();
  return (section, { text, told, counsel }) => {
    const paths = [...new Set(told.flatMap((one) => one.paths))].sort(compareText);
    const name = counsel?.anchor.replace(/-\d+$/, '') ?? `${section}.${hashOf(paths.length > 0 ? paths : [text], 8)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** A block that holds running text. */
export type Leaf = { children: PhrasingContent[] };

/** Blocks that hold running text: paragraphs, headings and cells. */
export function leaves(block: RootContent): Leaf[] {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell') return [block];
  return 'children' in block ? (block.children as RootContent[]).flatMap(leaves) : [];
}

function runsOf(node: Leaf, top: number | null = null): Run[] {
  return node.children.flatMap((child, index): Run[] => {
    const at = { child: top ?? index, isWhole: top === null };
    if (child.type === 'text')
      return [{ ...at, text: child.value, told: child.data?.told ?? null, counsel: child.data?.counsel ?? null }];
    if (child.type === 'break') return [{ ...at, text: '\n', told: null, counsel: null }];
    return 'children' in child ? runsOf(child, at.child) : [];
  });
}

interface Growing {
  text: string;
  told: Told[];
  counsel: CounselMark | null;
  parts: { child: number; text: string | null }[];
  breaks: boolean;
}

/** Cuts a block into its sentences. They end at a full stop of the template or at a line break. What users or counsel wrote is never cut: it belongs to one sentence. */
export function cut(leaf: Leaf): Cut[] {
  const found: Growing[] = [];
  let current = empty();
  const end = () => {
    if (current.text.trim() !== '' || current.told.length > 0) found.push({ ...current, text: current.text.trim() });
    current = empty();
  };
  const broken = () => {
    const last = current.text.trim() === '' && current.told.length === 0 ? found.at(-1) : current;
    if (last) last.breaks = true;
  };
  const runs = runsOf(leaf);
  for (const [index, run] of runs.entries()) {
    const { text, told, counsel } = run;
    if (told || counsel) {
      current.text += text;
      current.parts.push({ child: run.child, text: null });
      if (told) current.told.push(told);
      current.counsel ??= counsel;
      if (counsel ? runs[index + 1]?.counsel !== counsel : /[.!?]$/.test(told?.text ?? '')) end();
      continue;
    }
    for (const piece of text.split(/(?<=[.!?])\s+|(?<=[.!?])$|\n/)) {
      current.text += piece;
      if (text !== '\n') current.parts.push({ child: run.child, text: run.isWhole ? piece : null });
      if (text === '\n') broken();
      if (/[.!?]$/.test(piece) || text === '\n') end();
      else if (current.text !== '') current.text += text.endsWith(piece) ? '' : ' ';
    }
  }
  end();
  return found;
}

const empty = (): Growing => ({ text: '', told: [], counsel: null, parts: [], breaks: false });
