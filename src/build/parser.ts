import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ts } from 'ts-morph';

const require = createRequire(import.meta.url);
/** The file of the compiler that ts-morph brings along. */
export const compilerFile = join(
  dirname(createRequire(require.resolve('ts-morph')).resolve('@ts-morph/common')),
  'typescript.js',
);

/**
 * The compiler is nine megabytes of JavaScript, of which a scan needs what parses: a sixth. Its file is one function with declarations and statements side
 * by side; taken are those that the wanted names need, directly or through others. `tests/build/parser.test.ts` holds what comes out against the whole compiler.
 */
export function parserSource(wanted: readonly string[]): string {
  const pieces = piecesOf(readFileSync(compilerFile, 'utf8'));
  const declared = new Map(pieces.flatMap((piece) => namesDeclared(piece).map((name) => [name, piece] as const)));
  const taken = new Set<string>();
  const take = (piece: string) => {
    if (taken.has(piece)) return;
    taken.add(piece);
    for (const name of identifiersIn(piece)) {
      const other = declared.get(name);
      if (other !== undefined) take(other);
    }
  };
  for (const name of wanted) take(declared.get(name) ?? lacking(name));
  // Nodes get their methods (`getStart`) from this one.
  take(pieces.find((piece) => piece.startsWith('setObjectAllocator(')) ?? lacking('setObjectAllocator'));
  const fillers = pieces.flatMap((piece) => {
    const filled = declared.get(filledBy.exec(piece)?.[1] ?? '');
    return filled === undefined ? [] : [{ piece, filled }];
  });
  for (let before = -1; before < taken.size; ) {
    before = taken.size;
    for (const { piece, filled } of fillers) if (taken.has(filled)) take(piece);
  }
  const kept = withMessagesUsed(pieces.filter((piece) => taken.has(piece)));
  return `${kept.join('\n')}\nexport { ${wanted.join(', ')} };\n`;
}

function lacking(name: string): never {
  throw new Error(`The compiler has no \`${name}\` at its top.`);
}

/** What of the compiler compiled code names, as `ts.createSourceFile`. */
export function namesUsed(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\bts\.(\w+)/g)].map(([, name]) => name as string)))].sort();
}

/** The declarations and statements in the compiler's one function; each begins its line. */
function piecesOf(text: string): string[] {
  const start = text.indexOf('"use strict";');
  const end = text.indexOf('\n// Annotate the CommonJS export names');
  if (start < 0 || end < 0) throw new Error('The compiler is no longer one function that exports by CommonJS.');
  return text.slice(start, end).split(/\n(?=(?:async )?function\b|var |class |if \(|[({]|\w[\w.]*(?:\(| = ))/);
}

function namesDeclared(piece: string): string[] {
  const [, one, several = ''] = /^(?:(?:async )?function\*? |class )(\w+)|^var ((?:\w+, )*\w+)(?:;| =)/.exec(piece) ?? [];
  return one === undefined ? several.split(', ').filter((name) => name !== '') : [one];
}

/** `((Parser2) => { … })(Parser || (Parser = {}));` */
const filledBy = /\}\)\((\w+) \|\| \(\1 = \{\}\)\);\s*(?:\/\/[^\n]*\s*)*$/;

/** The names that a piece uses, but for those of members. */
function identifiersIn(piece: string): Set<string> {
  const names = new Set<string>();
  const source = ts.createSourceFile('piece.js', piece, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

const isMemberName = ({ parent, pos }: ts.Identifier): boolean =>
  ((ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name.pos === pos) ||
  (ts.isPropertyDeclaration(parent) && parent.name.pos === pos);

/** Of the two thousand messages those that are asked for by name. */
function withMessagesUsed(pieces: readonly string[]): string[] {
  const isTable = (piece: string) => piece.startsWith('var Diagnostics = {');
  const others = pieces.filter((piece) => !isTable(piece)).join('\n');
  const used = new Set([...others.matchAll(/\bDiagnostics\.(\w+)/g)].map(([, name]) => name));
  const isUsed = (entry: string) => {
    const [, name] = /^(\w+): diag\(/.exec(entry) ?? [];
    return name === undefined || used.has(name);
  };
  const shortened = (table: string) => {
    const [entries = '', ...rest] = table.split(/\n(?=\};)/);
    return [
      entries
        .split(/\n {2}(?=\w+: diag\()/)
        .filter(isUsed)
        .join('\n  '),
      ...rest,
    ];
  };
  return pieces.map((piece) => (isTable(piece) ? shortened(piece).join('\n') : piece));
}
