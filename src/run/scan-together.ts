import type { Evidence, Flow, Step } from '../core/evidence.js';
import type { Observation, Scan } from '../core/observation.js';
import { joinPath } from '../core/paths.js';
import { compareRanges, compareText } from '../core/range.js';
import { selectSources } from '../tree/select-sources.js';
import { inventoryAt, moved, sightingsIn } from './combine.js';
import { scan } from './scan.js';
import { coverageOf, type Several, skippedIn } from './together.js';

interface Part {
  readonly home: string;
  readonly found: Scan;
}

/** The code under several inventories, and under none, as one scan. What is in a shared package stands once, with the fields of all that declare it. */
export async function scanTogether(several: Several): Promise<Scan> {
  const { products, rest } = several;
  const parts: Part[] = [];
  for (const { home, project } of products) parts.push({ home, found: await scan(project) });
  const isFree = selectSources(rest.tree, rest.config.scan).sources.length > 0;
  const all = isFree ? [...parts, { home: '', found: await scan(rest) }] : parts;
  return {
    schemaVersion: 1,
    files: coverageOf(
      isFree ? [...products, { home: '', project: rest }] : products,
      all.flatMap(({ home, found }) => skippedIn(home, found.files)),
    ),
    observations: observationsIn(all),
    recipients: sightingsIn(all.map(({ home, found: { recipients } }) => ({ home, recipients }))),
    opaque: once(all.flatMap(({ home, found }) => (found.opaque ?? []).map((one) => moved(home, one)))),
    flows: once(all.flatMap(({ home, found }) => found.flows.map((one) => flowFrom(home, one)))),
    evidence: all.flatMap(({ home, found }) => found.evidence.map((one) => evidenceFrom(home, one))),
  };
}

function once<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

const idFrom = (home: string, id: string): string => {
  const end = id.indexOf('#');
  return end < 0 ? id : joinPath(home, id.slice(0, end)) + id.slice(end);
};

function observationsIn(parts: readonly Part[]): Observation[] {
  const known = new Map<string, Observation>();
  for (const { home, found } of parts) {
    for (const one of found.observations) {
      const id = idFrom(home, one.id);
      const before = known.get(id);
      const declaredBy = [...new Set([...(before?.declaredBy ?? []), ...one.declaredBy])].sort(compareText);
      known.set(id, before ? { ...before, declaredBy } : { ...moved(home, one), id, declaredBy });
    }
  }
  return [...known.values()].sort((a, b) => compareRanges(a, b) || compareText(a.id, b.id));
}

const stepsFrom = (home: string, steps: readonly Step[]) => steps.map((one) => moved(home, one));

const flowFrom = (home: string, flow: Flow): Flow => ({
  ...flow,
  observation: idFrom(home, flow.observation),
  steps: stepsFrom(home, flow.steps),
});

const evidenceFrom = (home: string, one: Evidence): Evidence => ({
  ...one,
  because: stepsFrom(home, one.because),
  inventory: inventoryAt(home),
});
