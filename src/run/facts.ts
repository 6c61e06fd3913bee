import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path/posix';
import type { Facts } from '../core/facts.js';
import type { SkippedFile } from '../core/observation.js';
import { createRecent, type Recent } from '../core/recent.js';
import type { Timed } from '../core/timed.js';
import type { Source } from '../tree/select-sources.js';
import type { Store } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';

/** The facts of a project's sources, and the files that gave none. Facts that a cache holds are read when they are asked for. */
export interface Gathered {
  /** Paths in the order of the sources. `get` throws a `LostFacts` where the cache turns out to be damaged. */
  readonly facts: Pick<ReadonlyMap<string, Facts>, 'get' | 'has' | 'keys'>;
  /** The id of each file's content, as git gives it. */
  readonly contents: ReadonlyMap<string, string>;
  readonly skipped: readonly SkippedFile[];
  /** How many files were parsed, since the cache knew nothing of them. */
  readonly parsed: number;
}

/** The cache said that it holds a file's facts, and does not. */
export class LostFacts extends Error {}

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

/** Files whose facts stay in memory, by twos: a run over more of them reads the rest again from the store. */
const mostHeld = 1500;

/** What one run gathers. */
interface Gathering {
  readonly tree: OpenTree;
  readonly store: Store;
  /** Facts that were made or read lately; the store has them all. */
  readonly held: Recent<string, Facts>;
  readonly contents: Map<string, string>;
  /** Does not rely on the cache's word: what it says it holds is read at once. */
  readonly distrusts: boolean;
}

interface Pending {
  readonly path: string;
  readonly text: string;
}

const keyOf = (path: string, content: string) => `facts ${extractionStamp()} ${extname(path)} ${content}`;

function isKnown({ store, contents, held, distrusts }: Gathering, path: string): boolean {
  const key = keyOf(path, contents.get(path) ?? '');
  if (!distrusts) return store.has(key);
  const text = store.get(key);
  if (text !== undefined) held.set(path, JSON.parse(text) as Facts);
  return text !== undefined;
}

/** `onRead` hears how many files were parsed, `timed` times each extractor, and `distrusts` reads at once what the cache says it holds. */
export interface GatherOptions {
  readonly onRead?: (done: number) => void;
  readonly timed?: Timed | undefined;
  readonly distrusts?: boolean;
}

/** Finds what each source says: in the cache where its content is known, else by parsing it. The parser is loaded only where it is needed. */
export async function gatherFacts(
  tree: OpenTree,
  sources: readonly Source[],
  store: Store,
  { onRead = () => {}, timed, distrusts = false }: GatherOptions = {},
): Promise<Gathered> {
  const gathering: Gathering = { tree, store, held: createRecent(mostHeld), contents: new Map(), distrusts };
  const skipped: SkippedFile[] = [];
  for (const { path, oid } of sources) if (oid !== undefined) gathering.contents.set(path, oid);
  const strange: Pending[] = [];
  skipped.push(
    ...tree.readAll(
      sources.filter(({ oid }) => oid === undefined).map(({ path }) => path),
      (path, text) => {
        gathering.contents.set(path, blobId(text));
        if (!isKnown(gathering, path)) strange.push({ path, text });
      },
    ),
  );
  const missing = sources.filter(({ path, oid }) => oid !== undefined && !isKnown(gathering, path)).map(({ path }) => path);
  if (strange.length + missing.length > 0) skipped.push(...(await extractAll(gathering, strange, missing, onRead, timed)));
  const lost = new Set(skipped.map(({ path }) => path));
  const paths = sources.map(({ path }) => path).filter((path) => !lost.has(path));
  return { facts: factsOf(gathering, paths), contents: gathering.contents, skipped, parsed: strange.length + missing.length };
}

async function extractAll(
  { tree, store, held, contents }: Gathering,
  strange: readonly Pending[],
  missing: readonly string[],
  onRead: (done: number) => void,
  timed: Timed | undefined,
): Promise<readonly SkippedFile[]> {
  const { extractFacts } = await import('../scan/extract/extract.js');
  let done = 0;
  const keep = (path: string, text: string) => {
    const facts = extractFacts(path, text, timed);
    store.set(keyOf(path, contents.get(path) ?? ''), JSON.stringify(facts));
    held.set(path, facts);
    done += 1;
    onRead(done);
  };
  for (const { path, text } of strange) keep(path, text);
  return tree.readAll(missing, keep);
}

function factsOf({ store, held, contents }: Gathering, paths: readonly string[]): Gathered['facts'] {
  const all = new Set(paths);
  return {
    keys: () => all.keys(),
    has: (path) => all.has(path),
    get(path) {
      if (!all.has(path)) return undefined;
      let facts = held.get(path);
      if (!facts) {
        const text = store.get(keyOf(path, contents.get(path) ?? ''));
        if (text === undefined) throw new LostFacts(path);
        facts = JSON.parse(text) as Facts;
        held.set(path, facts);
      }
      return facts;
    },
  };
}
