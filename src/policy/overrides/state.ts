import type { Sentence } from '../../core/document.js';
import type { Inventory } from '../../core/inventory.js';
import type { Override, OverrideState } from '../../core/override.js';
import type { Section } from '../document.js';
import { sentencesOf } from '../sentences.js';
import { applyOverrides } from './apply.js';
import { factsHash } from './facts.js';
import { readWords } from './words.js';

/** The id paths that the words at an anchor tell, where there are no words of counsel yet; null where there is no such anchor. */
export const pathsAt = (sections: readonly Section[], anchor: string): readonly string[] | null =>
  pathsIn(sentencesOf(sections), anchor);

function pathsIn(sentences: readonly Sentence[], anchor: string): readonly string[] | null {
  const found = sentences.filter((one) => one.section === anchor || one.anchor === anchor);
  return found.length === 0 ? null : [...new Set(found.flatMap(({ paths }) => paths))];
}

/** How each override of one policy stands. `sections` are those without any. */
export function overrideStates(
  sections: readonly Section[],
  overrides: readonly Override[],
  inventory: Inventory,
): OverrideState[] {
  const { used } = applyOverrides(sections, overrides);
  const sentences = sentencesOf(sections);
  return overrides.map((override): OverrideState => {
    const { anchor, notice, file, line, language, facts } = override;
    const what = { anchor, notice, language, file, words: override.body };
    const at = { file, line, column: 1, endLine: line, endColumn: 1 };
    const words = readWords(override);
    if ('fault' in words) return { ...what, state: 'unusable', reason: words.fault, at: words.at };
    const paths = pathsIn(sentences, anchor);
    if (paths === null) return { ...what, state: 'replaces-nothing', at };
    if (words.blocks.length === 0) return { ...what, state: 'unusable', reason: 'it holds no words', at };
    if (!used.has(anchor))
      return {
        ...what,
        state: 'unusable',
        reason: 'in place of a sentence stands one paragraph; what needs more takes the place of its section',
        at,
      };
    return { ...what, state: factsHash(inventory, language, paths) === facts ? 'current' : 'facts-differ', at };
  });
}
