import type { Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { headingOf, plainText, type Section } from '../document.js';

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .data('settings', {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    unsafe: [{ character: '$', inConstruct: 'phrasing' }],
    handlers: { break: () => '<br>' },
  });

/** GitHub Markdown. Values are escaped so that they come out as text when it is parsed again; links inside the page point to GitHub's own anchors. */
export function toMarkdown(sections: readonly Section[]): string {
  const slugs = slugsOf(sections);
  const children = sections.flatMap((section) => section.blocks.map((block) => readdress(block, slugs)));
  return writer.stringify({ type: 'root', children } as Root);
}

/** Blocks as Markdown that keeps the policy's own anchors. */
export const writeBlocks = (blocks: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...blocks] } as Root).trim();

/** GitHub makes an anchor of each heading: lower case, punctuation dropped, spaces to hyphens, repeats numbered. */
function slugsOf(sections: readonly Section[]): Map<string, string> {
  const seen = new Map<string, number>();
  const slugs = new Map<string, string>();
  for (const section of sections) {
    for (const block of section.blocks) {
      if (block.type !== 'heading') continue;
      const plain = plainText(block)
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
      const repeats = seen.get(plain) ?? 0;
      seen.set(plain, repeats + 1);
      const slug = repeats === 0 ? plain : `${plain}-${repeats}`;
      if (block === headingOf(section)) slugs.set(`#${section.template}`, `#${slug}`);
    }
  }
  return slugs;
}

function readdress<T extends RootContent>(node: T, slugs: ReadonlyMap<string, string>): T {
  if (node.type === 'link') return { ...node, url: slugs.get(node.url) ?? node.url };
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as RootContent[]).map((child) => readdress(child, slugs)) } as T;
}
