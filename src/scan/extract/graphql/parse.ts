import { createRequire } from 'node:module';
import type { DefinitionNode, DocumentNode } from 'graphql';

/** A definition and the offset in the file at which the text begins that it was parsed from. */
export interface ParsedDefinition {
  readonly node: DefinitionNode;
  readonly base: number;
}

/** What could be parsed of a document, and the first place that could not, as an offset in the file. */
export interface ParsedDocument {
  readonly definitions: readonly ParsedDefinition[];
  readonly problem: { readonly offset: number; readonly message: string } | null;
}

type Parse = (source: string) => DocumentNode;
let parser: Parse | undefined;

/** The parser alone is loaded, with the first document: the package's entry brings along all that executes queries. */
function loadParser(): Parse {
  const { parse } = createRequire(import.meta.url)('graphql/language/parser.js') as { readonly parse: Parse };
  return parse;
}

/** Parses a document that stands at an offset in its file. The parser gives up at its first error; then the document is parsed again definition by definition. */
export function parseDocument(text: string, base: number): ParsedDocument {
  parser ??= loadParser();
  const whole = attempt(parser, text, base);
  if (whole.problem === null) return whole;
  const parts = pieces(text).map(({ start, end }) => attempt(parser as Parse, text.slice(start, end), base + start));
  const definitions = parts.flatMap((part) => part.definitions);
  return { definitions, problem: parts.find((part) => part.problem !== null)?.problem ?? whole.problem };
}

function attempt(parse: Parse, source: string, base: number): ParsedDocument {
  if (!/[^\s,]/.test(source.replace(/#.*/g, ''))) return { definitions: [], problem: null };
  try {
    return { definitions: parse(source).definitions.map((node) => ({ node, base })), problem: null };
  } catch (error) {
    const { positions, message } = error as { readonly positions?: readonly number[]; readonly message?: string };
    return { definitions: [], problem: { offset: base + (positions?.[0] ?? 0), message: message ?? 'It cannot be read.' } };
  }
}

const opening =
  /(?:^|\n)[^\S\n]*(?:extend\s+)?(?:type|input|interface|enum|union|scalar|directive|schema|query|mutation|subscription|fragment)\b/g;

/** The definitions of a document, cut where a line begins with the keyword of one, the description before it left to the one before. */
function pieces(text: string): { start: number; end: number }[] {
  const starts = [...text.matchAll(opening)].map((match) => match.index).filter((start) => depthAt(text, start) === 0);
  return starts.map((start, index) => ({ start, end: endOf(text, start, starts[index + 1] ?? text.length) }));
}

/** Where a definition ends: behind its last brace, so that the description of the next one stays out; without braces, where the next one starts. */
function endOf(text: string, start: number, next: number): number {
  const brace = text.slice(start, next).lastIndexOf('}');
  return brace === -1 ? next : start + brace + 1;
}

function depthAt(text: string, end: number): number {
  const plain = text.slice(0, end).replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, '');
  return (plain.match(/\{/g)?.length ?? 0) - (plain.match(/\}/g)?.length ?? 0);
}
