import type { PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Override } from '../../core/override.js';
import type { Range } from '../../core/range.js';
import { withoutControls } from '../tokens.js';

/** Counsel's words as blocks, or why they cannot stand in a policy, and where. */
export type Words = { readonly blocks: readonly RootContent[] } | { readonly fault: string; readonly at: Range };

const parser = remark().use(remarkGfm);

/** What a policy may hold: text, and nothing that loads, runs or looks like the page's own frame. */
const allowed: ReadonlySet<string> = new Set(
  'paragraph heading list listItem table tableRow tableCell blockquote text emphasis strong delete link break inlineCode thematicBreak'.split(
    ' ',
  ),
);

/** Reads counsel's words. HTML, images, code blocks, footnotes and odd links are refused. */
export function readWords({ file, body, line }: Override): Words {
  const root = parser.parse(body) as Root;
  const bad = faultIn(root.children);
  if (!bad) return { blocks: root.children.map(clean) };
  const { start, end } = bad.node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const at = { file, line: start.line + line - 1, column: start.column, endLine: end.line + line - 1, endColumn: end.column };
  return { fault: bad.says, at };
}

type Node = RootContent | PhrasingContent;

function faultIn(nodes: readonly Node[]): { readonly node: Node; readonly says: string } | null {
  for (const node of nodes) {
    if (isBreak(node)) continue;
    if (!allowed.has(node.type)) return { node, says: `Markdown of the kind \`${node.type}\` cannot stand in a policy` };
    if (node.type === 'link' && !/^(?:https?:\/\/|mailto:|tel:|#)/i.test(node.url))
      return { node, says: `a link may lead to \`https:\`, \`mailto:\`, \`tel:\` or \`#\`, not to \`${node.url}\`` };
    const inner = 'children' in node ? faultIn(node.children as Node[]) : null;
    if (inner) return inner;
  }
  return null;
}

/** The one tag that Markdown has no sign for where a table stands. */
const isBreak = (node: Node): boolean => node.type === 'html' && /^<br ?\/?>$/.test(node.value);

function clean<T extends Node>(node: T): T {
  if (isBreak(node)) return { type: 'break' } as T;
  if (node.type === 'text') return { ...node, value: withoutControls(node.value) };
  return 'children' in node ? ({ ...node, children: (node.children as Node[]).map(clean) } as T) : node;
}
