import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path/posix';
import type { Facts } from '../core/facts.js';
import type { SkippedFile } from '../core/observation.js';
import type { Source } from '../tree/select-sources.js';
import type { Store } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';

/** Facts by path, in the order of the sources, and the files that gave none. */
export interface Gathered {
  readonly facts: ReadonlyMap<string, Facts>;
  readonly skipped: readonly SkippedFile[];
}

/** Syntaxes that extraction reads so far; files of others are named as not looked at. */
const readable = new Set(['typescript', 'prisma', 'graphql', 'sql']);

let stamp: string | undefined;

/** A hash of the code that extracts, made at build: facts of another extraction are never taken for this one's. */
function extractionStamp(): string {
  stamp ??= readFileSync(new URL('../../dist/scan/extraction-stamp', import.meta.url), 'utf8');
  return stamp;
}

/** The id that git gives to a file's content, for files that git does not know. */
function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const keyOf = (path: string, oid: string) => `facts ${extractionStamp()} ${extname(path)} ${oid}`;

function known(store: Store, path: string, oid: string | undefined): Facts | undefined {
  const text = oid === undefined ? undefined : store.get(keyOf(path, oid));
  return text === undefined ? undefined : (JSON.parse(text) as Facts);
}

/** Reads what each source says: from the cache where its content is known, else by parsing it. The parser is loaded only where it is needed. */
export async function gatherFacts(
  tree: OpenTree,
  sources: readonly Source[],
  store: Store,
  onRead: (done: number) => void = () => {},
): Promise<Gathered> {
  const found = new Map<string, Facts>();
  const skipped: SkippedFile[] = [];
  const unread: Source[] = [];
  for (const source of sources) {
    if (!readable.has(source.syntax)) {
      skipped.push({ path: source.path, reason: `${source.syntax} is not read yet`, kind: 'unread' });
      continue;
    }
    const facts = known(store, source.path, source.oid);
    if (facts) found.set(source.path, facts);
    else unread.push(source);
  }
  if (unread.length > 0) skipped.push(...(await extractAll(tree, unread, store, found, onRead)));
  const facts = new Map(sources.flatMap(({ path }) => (found.has(path) ? [[path, found.get(path) as Facts] as const] : [])));
  for (const [path, { problem }] of facts) {
    if (problem) skipped.push({ path, reason: `line ${problem.line}: ${problem.message}`, kind: 'unparsed' });
  }
  return { facts, skipped };
}

interface Pending {
  readonly path: string;
  readonly key: string;
  readonly text: string;
}

/** Takes what the cache knows of files that git does not: their content tells the key. Returns those that must be parsed after all. */
function takeKnown(pending: readonly Pending[], store: Store, found: Map<string, Facts>): Pending[] {
  return pending.filter(({ path, key }) => {
    const text = store.get(key);
    if (text !== undefined) found.set(path, JSON.parse(text) as Facts);
    return text === undefined;
  });
}

async function extractAll(
  tree: OpenTree,
  sources: readonly Source[],
  store: Store,
  found: Map<string, Facts>,
  onRead: (done: number) => void,
): Promise<readonly SkippedFile[]> {
  const strange: Pending[] = [];
  const isKnownToGit = (source: Source) => source.oid !== undefined;
  const skipped = [
    ...tree.readAll(
      sources.filter((source) => !isKnownToGit(source)).map(({ path }) => path),
      (path, text) => strange.push({ path, key: keyOf(path, blobId(text)), text }),
    ),
  ];
  const fresh = takeKnown(strange, store, found);
  const missing = sources.filter(isKnownToGit);
  if (fresh.length + missing.length === 0) return skipped;
  const { extractFacts } = await import('../scan/extract/extract.js');
  const keep = ({ path, key, text }: Pending) => {
    const facts = extractFacts(path, text);
    store.set(key, JSON.stringify(facts));
    found.set(path, facts);
    onRead(found.size);
  };
  for (const one of fresh) keep(one);
  const keys = new Map(missing.map(({ path, oid = '' }) => [path, keyOf(path, oid)]));
  skipped.push(...tree.readAll([...keys.keys()], (path, text) => keep({ path, key: keys.get(path) ?? '', text })));
  return skipped;
}
