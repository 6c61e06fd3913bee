import { loadCatalog } from '../catalog/load.js';
import { hashOf } from '../core/fingerprint.js';
import type { Considered, Observation } from '../core/observation.js';
import { noteReads } from '../tree/noted.js';
import type { Analysis } from './analyse.js';
import type { Weighed } from './evidence.js';
import { type Gathered, gatherFacts, LostFacts } from './facts.js';
import { type Found, foundIn } from './found.js';
import { keep, takeKept } from './kept.js';
import type { Declared, Project } from './project.js';
import { noteUnchanged, type Sources } from './sources.js';

/** What was found in a project's sources, and answers to what may be asked further. */
export interface Scanned {
  readonly found: Found;
  considered(): Promise<readonly Considered[]>;
  weigh(observations: readonly Observation[]): Promise<Weighed>;
}

/** Sees to what a scan finds. Nothing is looked at where the cache holds what an earlier scan found in the same project. */
export async function openScanned(whole: Project, declared: Declared | null, sources: Sources): Promise<Scanned> {
  const project = { ...whole, tree: noteReads(whole.tree) };
  const ask = analyst(project, declared, sources);
  const key = hashOf([sources.key, circumstancesOf(declared)], 32);
  const look = () =>
    ask(({ files, recipients }, { skipped }) =>
      keep(project, `found ${key}`, sources.state(), foundIn(files, recipients, skipped)),
    );
  const before = takeKept<Found>(project, `found ${key}`, sources.state());
  if (before) noteUnchanged(project, sources);
  const { answer: found, identity } = before ?? (await look());
  return {
    found,
    considered: () => ask((analysis) => analysis.considered()),
    async weigh(observations) {
      const state = hashOf([identity, promisesOf(declared), JSON.stringify(observations)]);
      const before = takeKept<Weighed>(project, `weighed ${key}`, state);
      if (before) return before.answer;
      const weighed = await ask((analysis) => analysis.weigh(observations));
      return keep(project, `weighed ${key}`, state, weighed).answer;
    },
  };
}

/** What counts besides files and config: the words for people, and the user's rows of the catalogue. */
function circumstancesOf(declared: Declared | null): string {
  const people = Object.entries(declared?.inventory.subjects ?? {}).map(([id, { code }]) => [id, code]);
  return JSON.stringify([people, declared && declared.catalog !== loadCatalog() ? declared.catalog : null]);
}

/** An inventory as text. Where its values stand in the file is no matter for what code says of them. */
function promisesOf(declared: Declared | null): string {
  if (!declared) return 'null';
  const { ranges: _ranges, ...source } = declared.inventory.source;
  return JSON.stringify({ ...declared.inventory, source });
}

type Ask = <T>(question: (analysis: Analysis, gathered: Gathered) => T) => Promise<T>;

/** Has sources extracted, linked and classified when something is first asked about them. Facts that a damaged cache has lost are made again. */
function analyst(project: Project, declared: Declared | null, { tree, selection, contents }: Sources): Ask {
  const { store, watcher } = project;
  const analysed = async (distrusts: boolean) => {
    watcher.stage('extract');
    const onRead = (done: number) => watcher.progress(done, selection.sources.length);
    const gathered = await gatherFacts(tree, selection.sources, contents, store, { onRead, timed: watcher.part, distrusts });
    const { length } = selection.sources;
    watcher.note?.(`sources: ${length}, of which ${gathered.parsed} were parsed anew and the cache knew the others`);
    const { analyse } = await import('./analyse.js');
    return [analyse(project, declared, gathered), gathered] as const;
  };
  let answers: ReturnType<typeof analysed> | undefined;
  return async (question) => {
    try {
      answers ??= analysed(false);
      return question(...(await answers));
    } catch (error) {
      if (!(error instanceof LostFacts)) throw error;
      answers = analysed(true);
      return question(...(await answers));
    }
  };
}
