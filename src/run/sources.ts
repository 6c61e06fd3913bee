import { hashOf } from '../core/fingerprint.js';
import { type Selection, selectSources } from '../tree/select-sources.js';
import type { OpenTree } from '../tree/tree.js';
import { scanStamp } from './book.js';
import { type Contents, contentsOf } from './contents.js';
import type { Project } from './project.js';

/** What a scan looks at. */
export interface Sources {
  readonly selection: Selection;
  readonly contents: Contents;
  /** A key for what is kept of scans of such a tree by such a config. */
  readonly key: string;
  /** The tree itself: whoever reads sources through it rests on nothing beyond the state. */
  readonly tree: OpenTree;
  /** A hash of all files by name, and of the sources by content. */
  state(): string;
}

/** Chooses what is scanned, and finds out what it holds. */
export function sourcesOf({ tree, config, watcher }: Project): Sources {
  watcher.stage('files');
  const selection = selectSources(tree, config.scan);
  const others = () => JSON.stringify([tree.list().map(({ path }) => path), tree.envNames()]);
  const contents = contentsOf(tree, selection.sources);
  return {
    selection,
    contents,
    tree,
    key: hashOf([scanStamp(), tree.kind, tree.home ?? '', JSON.stringify(config.scan)], 32),
    state: () => hashOf([others(), ...selection.sources.flatMap(({ path }) => [path, contents.ids.get(path) ?? ''])]),
  };
}

/** Says to whoever asked for it that a scan was taken whole from the cache. */
export function noteUnchanged({ watcher }: Project, { selection }: Sources): void {
  watcher.note?.(`sources: ${selection.sources.length}, of which 0 were parsed anew: the cache holds a scan of just these`);
}
