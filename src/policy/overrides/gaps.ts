import type { PhrasingContent, RootContent } from 'mdast';
import type { Disclosure } from '../../core/document.js';
import type { Section } from '../document.js';
import type { Told } from '../tokens.js';

/** What is missing and would still be read as a gap, or is missing in a section whose words are not counsel's. */
export function openGaps(sections: readonly Section[], missing: readonly Disclosure[]): Disclosure[] {
  const shown = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(gapsIn)).flatMap(({ paths }) => paths));
  const counsels = new Set(sections.filter(({ counsel }) => counsel !== undefined).map(({ template }) => template));
  return missing.filter(({ section, from }) => !counsels.has(section) || from.some((path) => shown.has(path)));
}

function gapsIn(node: RootContent | PhrasingContent): Told[] {
  if (node.type === 'text') return node.data?.told?.kind === 'gap' ? [node.data.told] : [];
  return 'children' in node ? (node.children as (RootContent | PhrasingContent)[]).flatMap(gapsIn) : [];
}
