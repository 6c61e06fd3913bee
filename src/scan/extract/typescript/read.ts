import type { Facts } from '../../../core/facts.js';
import { readDirectives } from '../directives.js';
import { readInlineTemplate } from '../markup/read.js';
import { createWriter, finishFacts } from '../writer.js';
import { commentTest, problemOf, readCode } from './code.js';

/** The facts of a TypeScript or JavaScript file, by its extension. */
export function readTypeScript(path: string, text: string): Facts {
  const writer = createWriter(text);
  const at = readCode(writer, path, text, '');
  if (at) {
    writer.problem = problemOf(at.source, writer.lines);
    for (const { start, end, scope } of at.templates) readInlineTemplate(writer, start, end, scope);
    readDirectives(writer, commentTest(at.source));
  }
  return finishFacts(writer, 'typescript');
}
