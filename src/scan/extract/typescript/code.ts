import { ts } from 'ts-morph';
import type { Facts } from '../../../core/facts.js';
import type { Timed } from '../../../core/timed.js';
import { columnOn, type Lines, lineOf } from '../positions.js';
import type { FactsWriter } from '../writer.js';
import type { At, Readers } from './at.js';
import { standsInComment } from './comment-places.js';
import { readTypedefs } from './jsdoc.js';
import { allReaders, readersTimedBy } from './readers.js';
import { isSeen } from './seen.js';

const { SyntaxKind } = ts;

/** What is done with code beside reading it: `before` the walk, and to time its parts. */
export interface CodeOptions {
  readonly before?: (at: At) => void;
  readonly timed?: Timed | undefined;
}

/**
 * Reads code into the tables of its file: one parse, one walk, no types resolved. `text` has the length of the file's own, so that places are the same.
 * `scope` is what the code stands in; `before` does what comes before the walk, and `timed` times parsing, walking and each extractor. Null where the code is nested too deeply, which is then the file's problem.
 */
export function readCode(
  writer: FactsWriter,
  path: string,
  text: string,
  scope: string,
  { before = () => {}, timed }: CodeOptions = {},
): At | null {
  try {
    // Comments are read from the text, but in JavaScript they also hold types.
    const isJavaScript = /\.[cm]?jsx?$/i.test(path);
    const jsDocParsingMode = isJavaScript ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
    const parse = () => ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode }, false);
    const source = timed ? timed('parse', parse) : parse();
    const readers = timed ? readersTimedBy(timed) : allReaders;
    const at = startAt(source, writer, isJavaScript, scope, readers);
    before(at);
    if (timed) timed('walk', () => walk(at, source, readers.visitors));
    else walk(at, source, readers.visitors);
    if (isJavaScript) readTypedefs(at, source.endOfFileToken);
    return at;
  } catch (error) {
    // Only a text nested thousands of levels deep does this; what was read before stays.
    if (!(error instanceof RangeError)) throw error;
    writer.problem = { line: 1, column: 1, message: 'The code is nested too deeply to be read.' };
    return null;
  }
}

/** Tells whether an offset of the code is in a comment. */
export const commentTest =
  (source: ts.SourceFile) =>
  (offset: number): boolean =>
    standsInComment(source, offset);

/** Kinds that open a scope, and kinds that hold nothing to find once they were visited: types are read by what they are the type of. */
const opening: boolean[] = [];
for (const kind of [
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.FunctionExpression,
  SyntaxKind.ArrowFunction,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
  SyntaxKind.Constructor,
  SyntaxKind.ClassDeclaration,
  SyntaxKind.ClassExpression,
  SyntaxKind.ModuleDeclaration,
]) {
  opening[kind] = true;
}

const closed: boolean[] = [];
for (let kind = SyntaxKind.FirstTypeNode; kind <= SyntaxKind.LastTypeNode; kind += 1) closed[kind] = true;
for (const kind of [
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.JsxText,
]) {
  closed[kind] = true;
}

function startAt(
  source: ts.SourceFile,
  writer: FactsWriter,
  isJavaScript: boolean,
  scope: string,
  { readers, typeReaders }: Readers,
): At {
  return {
    source,
    text: source.text,
    writer,
    isJavaScript,
    documented: null,
    scope,
    open: 0,
    ancestors: [],
    opened: new Map(),
    templates: [],
    readers,
    typeReaders,
  };
}

function walk(at: At, root: ts.Node, visitors: Readers['visitors']): void {
  const enter = (node: ts.Node): void => {
    const { kind } = node;
    // Tokens, names and literals.
    if (kind < SyntaxKind.FirstNode) return;
    if (at.isJavaScript) readTypedefs(at, node);
    const { open } = at;
    const isFresh = !isSeen(node);
    const found = visitors[kind];
    if (found) for (let i = 0; i < found.length; i += 1) found[i]?.(node as never, at);
    const isTold = isFresh && at.open === open && (kind === SyntaxKind.VariableDeclaration || isSeen(node));
    if (closed[kind] || (isTold && !at.isJavaScript)) return;
    at.ancestors.push(node);
    if (kind === SyntaxKind.BinaryExpression) enterOperands(node as ts.BinaryExpression);
    else if (opening[kind]) descend(node);
    else ts.forEachChild(node, enter);
    at.ancestors.pop();
  };
  const descend = (node: ts.Node): void => {
    const outer = at.scope;
    at.scope = at.opened.get(node) ?? outer;
    ts.forEachChild(node, enter);
    at.scope = outer;
  };
  // A sum of thousands of texts nests to the left as deep as it is long.
  const enterOperands = (node: ts.BinaryExpression): void => {
    const operands = [node.right];
    let left = node.left;
    while (ts.isBinaryExpression(left)) {
      operands.push(left.right);
      left = left.left;
    }
    enter(left);
    for (const operand of operands.reverse()) enter(operand);
  };
  enter(root);
}

/** The first fault that the parser found. */
export function problemOf(source: ts.SourceFile, lines: Lines): Facts['problem'] {
  const first = (source as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics[0];
  if (!first) return null;
  const line = lineOf(lines, first.start);
  return {
    line: line + 1,
    column: columnOn(lines, line, first.start) + 1,
    message: ts.flattenDiagnosticMessageText(first.messageText, '\n'),
  };
}
