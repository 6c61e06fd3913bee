import { readFileSync } from 'node:fs';
import { extname } from 'node:path/posix';
import type { Facts } from '../core/facts.js';
import type { SkippedFile } from '../core/observation.js';
import { createRecent, type Recent } from '../core/recent.js';
import type { Timed } from '../core/timed.js';
import { skipped as leftUnread } from '../tree/listed.js';
import type { Source } from '../tree/select-sources.js';
import type { Store } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';
import { blobId, type Contents } from './contents.js';

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

/** Cells of facts that stay in memory, by twos: a run over more of them reads the rest again from the store. */
const mostHeld = 5_000_000;
/** How much a file's facts weigh. A text weighs as much as a few cells. */
const weightOf = ({ shapes, members, expressions, types, variables, strings }: Facts): number =>
  shapes.length + members.length + expressions.length + types.length + variables.length + 4 * strings.length;

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

/** Extensions whose facts hang on nothing but the content; a component is called after its file and folder. */
const nameless = /\.(?:[cm]?[jt]sx?|prisma|graphqls?|gql)$/;

const keyOf = (path: string, content: string) =>
  `facts ${extractionStamp()} ${nameless.test(path) ? extname(path) : path.split('/').slice(-2).join('/')} ${content}`;

/** That a content is minified, for a later run to know without reading it. */
const minifiedKey = (content: string) => `minified ${content}`;
const asMinified = (path: string): SkippedFile => leftUnread(path, 'it is minified: a tool made it from other code');

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
  { ids, texts, skipped: unread }: Contents,
  store: Store,
  { onRead = () => {}, timed, distrusts = false }: GatherOptions = {},
): Promise<Gathered> {
  const gathering: Gathering = { tree, store, held: createRecent(mostHeld, undefined, weightOf), contents: ids, distrusts };
  const isSmall = (path: string) => /\.[cm]?js$/.test(path) && ids.has(path) && store.has(minifiedKey(ids.get(path) ?? ''));
  const small = sources.map(({ path }) => path).filter(isSmall);
  const left = new Set(small);
  const missing = sources.map(({ path }) => path).filter((path) => ids.has(path) && !left.has(path) && !isKnown(gathering, path));
  const skipped = [
    ...unread,
    ...small.map(asMinified),
    ...(missing.length > 0 ? await extractAll(gathering, missing, texts, onRead, timed) : []),
  ];
  const lost = new Set(skipped.map(({ path }) => path));
  const paths = sources.map(({ path }) => path).filter((path) => !lost.has(path));
  return { facts: factsOf(gathering, paths), contents: gathering.contents, skipped, parsed: missing.length };
}

async function extractAll(
  { tree, store, held, contents }: Gathering,
  missing: readonly string[],
  texts: Contents['texts'],
  onRead: (done: number) => void,
  timed: Timed | undefined,
): Promise<readonly SkippedFile[]> {
  const { extractFacts } = await import('../scan/extract/extract.js');
  const { isMinified } = await import('../scan/extract/minified.js');
  let done = 0;
  const failed: SkippedFile[] = [];
  const keep = (path: string, text: string) => {
    if (isMinified(path, text)) {
      store.set(minifiedKey(contents.get(path) ?? ''), '1');
      failed.push(asMinified(path));
      return;
    }
    const facts = sound(() => extractFacts(path, text, timed));
    if (typeof facts === 'string') {
      failed.push({ path, reason: `forthright failed at it: ${facts}`, kind: 'unparsed' });
      return;
    }
    store.set(keyOf(path, contents.get(path) ?? ''), JSON.stringify(facts));
    held.set(path, facts);
    done += 1;
    onRead(done);
  };
  const unread: string[] = [];
  for (const path of missing) {
    const text = texts.get(path);
    if (typeof text === 'string') keep(path, text);
    else unread.push(path);
  }
  const lost = tree.readAll(unread, (path, text) => {
    // Where git does not vouch for the content, somebody may have written since it was looked at.
    if (texts.has(path)) contents.set(path, blobId(text));
    keep(path, text);
  });
  return [...lost, ...failed];
}

/** What reading a file gives, or the words of the fault of our own that it fell over: one file never stops a run. */
function sound(read: () => Facts): Facts | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
