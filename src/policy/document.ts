import type { Heading, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { holdsToken, numberOf, runsRightToLeft, sectionPattern, type Told, tokenPattern } from './tokens.js';

/** The blocks that one template made. */
export interface Section {
  readonly template: string;
  readonly blocks: readonly RootContent[];
  /** The file of counsel's words, where they stand in place of the section's own. */
  readonly counsel?: string;
}

/** Marks text that counsel wrote in place of a sentence. */
export interface CounselMark {
  readonly anchor: string;
  readonly file: string;
}

/** What a text node of the tree stands for; on `data.told`. Marks stay in the tree as empty texts until sentences have been read. */
declare module 'mdast' {
  interface TextData {
    told?: Told;
    counsel?: CounselMark;
    hName?: string;
  }
}

const parser = remark().use(remarkGfm);

/** Parses Markdown with tokens, exchanges each token for a text node, and cuts the text into the sections that templates marked. */
export function parseDocument(markdown: string, told: readonly Told[], names: readonly string[]): Section[] {
  const root = parser.parse(markdown) as Root;
  const sections: { template: string; blocks: RootContent[] }[] = [];
  let current = 'layout';
  for (const block of root.children) {
    const mark = sectionMarkOf(block);
    if (mark !== undefined) {
      current = mark === null ? 'layout' : (names[mark] as string);
      continue;
    }
    exchange(block, told);
    const last = sections.at(-1);
    if (last?.template === current) last.blocks.push(block);
    else sections.push({ template: current, blocks: [block] });
  }
  return sections;
}

function sectionMarkOf(block: RootContent): number | null | undefined {
  const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined;
  const found = only?.type === 'text' ? sectionPattern.exec(only.value) : null;
  if (!found) return undefined;
  return found[1] === '' ? null : numberOf(found[1] as string);
}

/** Walks a block and rewrites what holds tokens. A token anywhere but in running text is a fault of the template, not of the value. */
function exchange(node: RootContent | PhrasingContent, told: readonly Told[]): void {
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'children' && typeof value === 'string' && holdsToken(value))
      throw new Error(`a template puts a value into a ${node.type}`);
  }
  if (!('children' in node)) return;
  const parent = node as { children: (RootContent | PhrasingContent)[] };
  parent.children = parent.children.flatMap((child): (RootContent | PhrasingContent)[] => {
    if (child.type === 'text') return textNodes(child, told);
    if (child.type === 'html' && child.value === '<br>') return [{ type: 'break' as const }];
    exchange(child, told);
    return [child];
  });
  if (node.type === 'tableCell') parent.children = withoutIdleBreaks(parent.children as PhrasingContent[]);
}

/** In a cell a line break parts two lines: one at an end, or after another, parts nothing. */
function withoutIdleBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = nodes.filter(
    (node, at) => node.type !== 'break' || (showsSomething(nodes.slice(0, at)) && nodes[at - 1]?.type !== 'break'),
  );
  const end = kept.findLastIndex((node) => node.type !== 'break');
  return kept.slice(0, end + 1);
}

const showsSomething = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.some((node) => node.type !== 'break' && plainText(node) !== '');

function textNodes({ value }: Text, told: readonly Told[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const found of value.matchAll(tokenPattern)) {
    if (found.index > at) nodes.push({ type: 'text', value: value.slice(at, found.index) });
    at = found.index + found[0].length;
    nodes.push(nodeOf(asWritten(told[numberOf(found[1] as string)] as Told, value.slice(at))));
  }
  if (at < value.length) nodes.push({ type: 'text', value: value.slice(at) });
  return nodes;
}

/** A whole sentence of the inventory, without its full stop where more follows on the same line: `We send it.; We keep it.` reads badly. */
function asWritten(told: Told, rest: string): Told {
  const isSentence = told.paths.some((path) => /\.say(?:\.[\w-]+)?$/.test(path)) && /[^.]\.$/.test(told.text);
  return isSentence && /^[;:,.)]/.test(rest) ? { ...told, text: told.text.slice(0, -1) } : told;
}

function nodeOf(told: Told): PhrasingContent {
  const text: Text = { type: 'text', value: told.text, data: { told } };
  if (runsRightToLeft(told.text)) text.data = { told, hName: 'bdi' };
  if (told.kind === 'link' && told.href !== undefined) return { type: 'link', url: told.href, title: null, children: [text] };
  if (told.kind !== 'gap') return text;
  return { type: 'strong', data: { hName: 'mark' }, children: [{ type: 'text', value: `[${told.text}]`, data: { told } }] };
}

/** The plain text of a node. */
export function plainText(node: RootContent | PhrasingContent | { children: readonly unknown[] }): string {
  if ('value' in node && (node as { type?: string }).type !== 'html') return String(node.value);
  if ((node as { type?: string }).type === 'break') return ' ';
  return 'children' in node ? (node.children as PhrasingContent[]).map(plainText).join('') : '';
}

/** The first heading of a section, which names it. */
export const headingOf = (section: Section): Heading | undefined =>
  section.blocks.find((block): block is Heading => block.type === 'heading');
