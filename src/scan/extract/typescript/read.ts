import { ts } from 'ts-morph';
import type { Facts } from '../../../core/facts.js';
import { createWriter, finishFacts } from '../writer.js';
import type { At, Extractor, ReadExpression, ReadType } from './at.js';
import { extractors } from './extractors.js';

type Visit = NonNullable<Extractor['visit']>;

const visitors: Visit[][] = [];
const readers: ReadExpression[] = [];
const typeReaders: ReadType[] = [];
for (const { kinds, visit, read, readType } of extractors) {
  for (const kind of kinds) {
    if (visit) visitors[kind] = [...(visitors[kind] ?? []), visit];
    if (read) readers[kind] = read;
    if (readType) typeReaders[kind] = readType;
  }
}

/** The facts of a TypeScript or JavaScript file, by its extension. One parse, one walk, no types resolved. */
export function readTypeScript(path: string, text: string): Facts {
  const writer = createWriter(text);
  try {
    // Comments are read from the text, but in JavaScript they also hold types.
    const jsDocParsingMode = /\.[cm]?jsx?$/i.test(path) ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
    const source = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode }, false);
    writer.problem = problemOf(source, writer.locate);
    const at: At = { source, text, writer, scope: '', ancestors: [], seen: new Map(), opened: new Map(), readers, typeReaders };
    walk(at, source);
  } catch (error) {
    // Only a text nested thousands of levels deep does this; what was read before stays.
    if (!(error instanceof RangeError)) throw error;
    writer.problem = { line: 1, column: 1, message: 'The code is nested too deeply to be read.' };
  }
  return finishFacts(writer, 'typescript');
}

function walk(at: At, root: ts.Node): void {
  const enter = (node: ts.Node): void => {
    for (const visit of visitors[node.kind] ?? []) visit(node as never, at);
    const outer = at.scope;
    at.scope = at.opened.get(node) ?? outer;
    at.ancestors.push(node);
    ts.forEachChild(node, enter);
    at.ancestors.pop();
    at.scope = outer;
  };
  enter(root);
}

function problemOf(source: ts.SourceFile, locate: (offset: number) => { line: number; column: number }): Facts['problem'] {
  const first = (source as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics[0];
  return first ? { ...locate(first.start), message: ts.flattenDiagnosticMessageText(first.messageText, '\n') } : null;
}
