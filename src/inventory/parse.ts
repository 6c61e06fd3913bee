import { type Alias, type Document, isNode, type Node, parseDocument, type ScalarTag, type Tags, visit } from 'yaml';
import { isNestedTooDeeply } from '../core/nesting.js';
import { type Positions, positionsIn } from '../core/positions.js';
import { yamlFault } from '../core/yaml-fault.js';
import type { Fatal, Problem } from './problem.js';

/** One file as YAML nodes. `fatal` is filled where it does not parse; aliases add to it as they are followed. */
export interface ParsedFile {
  readonly root: Node | null;
  readonly rangeAt: Positions;
  readonly fatal: Fatal[];
  readonly problems: readonly Problem[];
  readonly follow: (alias: Alias) => Node | null;
}

/** More than this no person writes; a file that does is built to multiply. */
const mostAliases = 50_000;
/** Errors of a parser breed further ones; the first few are the true ones. */
const mostFaults = 3;

/** A plain scalar that begins as no number, boolean or null does. Nearly all do, and then no other tag is asked. */
const plainText: ScalarTag = { tag: 'tag:yaml.org,2002:str', default: true, test: /^[^-+.\dnNtTfF~]/, resolve: (value) => value };

const options = {
  uniqueKeys: false,
  prettyErrors: false,
  schema: 'core',
  customTags: (tags: Tags) => [plainText, ...tags],
} as const;

/** Parses one file. Never throws. */
export function parseFile(file: string, text: string): ParsedFile {
  const rangeAt = positionsIn(file, text);
  const fatal: Fatal[] = [];
  let document: Document.Parsed;
  try {
    if (isNestedTooDeeply(text)) return unparsed(rangeAt);
    document = withPlainEnvironment(() => parseDocument(text, options));
  } catch {
    return unparsed(rangeAt);
  }
  for (const error of document.errors.slice(0, mostFaults)) {
    fatal.push({ ...yamlFault(error.code, error.message), range: rangeAt(error.pos[0], error.pos[1]) });
  }
  const problems = document.warnings.map(
    (warning): Problem => ({
      rule: 'inventory/wrong-type',
      severity: 'error',
      about: '',
      message: 'A tag (`!…`) stands before a value; tags are not read here.',
      do: ['Remove the tag.'],
      at: [rangeAt(warning.pos[0], warning.pos[1])],
    }),
  );
  return { root: document.contents, rangeAt, fatal, problems, follow: follower(document, rangeAt, fatal) };
}

/** The parser asks for an environment variable at each token, and `process.env` asks the system each time: a copy answers the same for a tenth less. */
function withPlainEnvironment<T>(parse: () => T): T {
  const { env } = process;
  process.env = { ...env };
  try {
    return parse();
  } finally {
    process.env = env;
  }
}

function unparsed(rangeAt: Positions): ParsedFile {
  const fault = { ...yamlFault('RESOURCE_EXHAUSTION', ''), range: rangeAt(0, 1) };
  return { root: null, rangeAt, fatal: [fault], problems: [], follow: () => null };
}

/** Finds the node that an alias stands for: the last one before it with that anchor. */
function follower(document: Document, rangeAt: Positions, fatal: Fatal[]): ParsedFile['follow'] {
  let anchors: Map<string, Node[]> | undefined;
  let followed = 0;
  return (alias) => {
    const at = alias.range?.[0] ?? 0;
    followed += 1;
    anchors ??= anchorsOf(document);
    const target = anchors.get(alias.source)?.findLast((node) => (node.range?.[0] ?? 0) < at);
    if (target && followed <= mostAliases) return target;
    if (fatal.length === 0) {
      const fault = target
        ? { message: 'Aliases multiply here beyond all use.', do: ['Write the values out.'] }
        : yamlFault('BAD_ALIAS', '');
      fatal.push({ ...fault, range: rangeAt(at, alias.range?.[1] ?? at) });
    }
    return null;
  };
}

function anchorsOf(document: Document): Map<string, Node[]> {
  const anchors = new Map<string, Node[]>();
  visit(document, {
    Value(_, node) {
      if (!isNode(node) || !('anchor' in node) || !node.anchor) return;
      anchors.set(node.anchor, [...(anchors.get(node.anchor) ?? []), node]);
    },
  });
  return anchors;
}
