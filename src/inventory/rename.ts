import { isScalar, parseDocument, visit } from 'yaml';
import { parseSelector } from '../core/place.js';
import { inline } from './edit.js';

/** Keys whose values are selectors of places. */
const selecting = new Set(['code', 'claims']);

/**
 * Writes new names of places into the selectors of an inventory: those that name a former place, or its container, by its whole name. Nothing else in the
 * text changes.
 */
export function renamePlaces(text: string, renames: ReadonlyMap<string, string>): string {
  const found: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  visit(parseDocument(text, { uniqueKeys: false, prettyErrors: false }), {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const isSelector = path.some((one) => 'key' in one && isScalar(one.key) && selecting.has(String(one.key.value)));
      const selector = isSelector ? parseSelector(node.value) : null;
      if (!selector) return;
      const glob = selector.glob === null ? '' : `${selector.glob}#`;
      const renamed = renames.get(node.value.slice(glob.length));
      if (renamed !== undefined) found.push({ from: node.range[0], to: node.range[1], text: inline(glob + renamed) });
    },
  });
  return found.reduceRight((before, { from, to, text: added }) => before.slice(0, from) + added + before.slice(to), text);
}
