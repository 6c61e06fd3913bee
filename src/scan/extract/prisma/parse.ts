import { createRequire } from 'node:module';
import type * as PrismaAst from '@mrleebo/prisma-ast';

/** A block of a Prisma schema and how many lines stand before the text that it was parsed from. */
export interface ParsedBlock {
  readonly block: PrismaAst.Block;
  readonly lineOffset: number;
}

/** What could be parsed of a schema, and the first place that could not. Lines and columns are 1-based. */
export interface ParsedSchema {
  readonly blocks: readonly ParsedBlock[];
  readonly problem: { readonly line: number; readonly column: number; readonly message: string } | null;
}

type Parse = (text: string) => PrismaAst.Schema;
let parser: Parse | undefined;

/** The parser library is loaded with the first schema: most projects have none, and it takes longer to load than to run. */
function loadParser(): Parse {
  const { getSchema, PrismaParser, VisitorClassFactory } = createRequire(import.meta.url)(
    '@mrleebo/prisma-ast',
  ) as typeof PrismaAst;
  const instance = new PrismaParser({ nodeLocationTracking: 'full' });
  const Visitor = VisitorClassFactory(instance);
  const visitor = new Visitor();
  return (text) => getSchema(text, { parser: instance, visitor });
}

/** Parses a schema. The parser gives up at its first error, so a schema that it refuses is parsed again block by block, and the good blocks count. */
export function parseSchema(text: string): ParsedSchema {
  parser ??= loadParser();
  // The parser takes no space at the end of a line.
  const trimmed = text.replace(/[^\S\n]+$/gm, '');
  const whole = attempt(parser, trimmed, 0);
  if (whole.problem === null) return whole;
  const parts = blocksOf(trimmed).map(({ source, line }) => attempt(parser as Parse, source, line));
  const blocks = parts.flatMap((part) => part.blocks);
  return { blocks, problem: parts.find((part) => part.problem !== null)?.problem ?? whole.problem };
}

function attempt(parse: Parse, source: string, lineOffset: number): ParsedSchema {
  try {
    return { blocks: parse(source).list.map((block) => ({ block, lineOffset })), problem: null };
  } catch (error) {
    const { token, message } = error as { token?: { startLine?: number; startColumn?: number }; message?: string };
    const line = Number.isFinite(token?.startLine) ? (token?.startLine ?? 1) + lineOffset : lineOffset + 1;
    const column = Number.isFinite(token?.startColumn) ? (token?.startColumn ?? 1) : 1;
    return { blocks: [], problem: { line, column, message: message ?? 'The schema cannot be read.' } };
  }
}

/** The blocks of a schema with the comments before them, cut at closing braces that stand first on their line. */
function blocksOf(text: string): { source: string; line: number }[] {
  const found: { source: string; line: number }[] = [];
  let start = 0;
  const lines = text.split('\n');
  lines.forEach((content, index) => {
    if (!/^\s*\}/.test(content)) return;
    found.push({ source: `${lines.slice(start, index + 1).join('\n')}\n`, line: start });
    start = index + 1;
  });
  return found;
}
