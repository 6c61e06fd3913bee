import type { Directive } from '../../core/facts.js';
import { type FactsWriter, pushDirective } from './writer.js';

// `// forthright-disable-next-line code/undeclared-field, code/new-place -- the reason`, also in block comments.
const written =
  /(?:\/\/+|\/\*+|^[^\S\n]*\*|<!--|#+|--)[^\S\n]*forthright-(disable-next-line|disable|enable)\b((?:(?!-->|\*\/| -- ).)*)(?: -- ((?:(?!-->|\*\/).)*))?/gm;

/** Reads the comments that speak to the tool. `inComment` says whether an offset is in a comment and not in a string. */
export function readDirectives(writer: FactsWriter, inComment: (offset: number) => boolean): void {
  if (!writer.text.includes('forthright-')) return;
  for (const match of writer.text.matchAll(written)) {
    const start = match.index + match[0].indexOf('forthright-');
    if (!inComment(start)) continue;
    const [, kind, rules = '', reason = ''] = match;
    const names = rules
      .split(/[\s,]+/)
      .filter((name) => name !== '')
      .join(',');
    const end = match.index + match[0].trimEnd().length;
    pushDirective(writer, { kind: kind as Directive['kind'], rules: names, reason: reason.trim() }, { start, end });
  }
}
