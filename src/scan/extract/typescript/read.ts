import type { Facts } from '../../../core/facts.js';
import type { Timed } from '../../../core/timed.js';
import { readDirectives } from '../directives.js';
import { readInlineTemplate } from '../markup/read.js';
import { createWriter, finishFacts } from '../writer.js';
import { commentTest, problemOf, readCode } from './code.js';

/** The facts of a TypeScript or JavaScript file, by its extension. `timed` times parsing and each extractor. */
export function readTypeScript(path: string, text: string, timed?: Timed): Facts {
  const writer = createWriter(text);
  const at = readCode(writer, path, text, '', { timed });
  if (at) {
    writer.problem = problemOf(at.source, writer.lines);
    for (const { start, end, scope } of at.templates) readInlineTemplate(writer, start, end, scope);
    readDirectives(writer, commentTest(at.source));
  }
  return finishFacts(writer, 'typescript');
}
