import type { Root, RootContent } from 'mdast';
import { headingOf, plainText, type Section } from '../document.js';

/** A block of the published document as data. */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The document tree as JSON: sections with a stable id, in order; texts without markup. */
export function toJson(sections: readonly Section[], language: string): string {
  const told = sections.map((section) => {
    const heading = headingOf(section);
    const blocks = section.blocks.filter((block) => block !== heading).flatMap(blockOf);
    return { id: section.template, title: heading ? plainText(heading) : '', blocks };
  });
  return `${JSON.stringify({ schemaVersion: 1, language, sections: told }, null, 2)}\n`;
}

function blockOf(block: RootContent): Block[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', level: block.depth, text: plainText(block) }];
    case 'paragraph':
      return [{ type: 'paragraph', text: plainText(block) }];
    case 'list':
      return [{ type: 'list', items: block.children.map((item) => plainText(item)) }];
    case 'table': {
      const [head, ...rows] = block.children.map((row) => row.children.map((cell) => plainText(cell)));
      return [{ type: 'table', columns: head ?? [], rows }];
    }
    default:
      return 'children' in block ? (block.children as Root['children']).flatMap(blockOf) : [];
  }
}
