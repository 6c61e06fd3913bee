import type { Facts } from '../core/facts.js';
import type { Considered, Scan } from '../core/observation.js';
import { compareText } from '../core/range.js';
import type { Classification } from '../scan/classify/classify.js';
import { selectSources } from '../tree/select-sources.js';
import { gatherFacts } from './facts.js';
import type { Project } from './project.js';

/** A scan with what rules and `explain` need besides: the facts it rests on, and every name that was weighed. */
export interface DeepScan {
  readonly scan: Scan;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly notes: readonly string[];
  considered(): readonly Considered[];
}

function notesOn(unused: readonly string[]): string[] {
  return unused.map((entry) => `No file answers to \`${entry}\` in the config's \`scan\`; the entry can go.`);
}

/** Words that mean each subject in code, as the inventory gives them. */
function peopleOf(project: Project): Record<string, readonly string[]> {
  const subjects = Object.entries(project.inventory?.subjects ?? {});
  return Object.fromEntries(subjects.map(([id, subject]) => [id, subject.code]));
}

/** Runs the pipeline over a project's sources: extract, link, classify. */
export async function scanDeep(project: Project): Promise<DeepScan> {
  const { tree, catalog, config, store } = project;
  const { sources, leftOut, skipped, unused } = selectSources(tree, config.scan);
  const gathered = await gatherFacts(tree, sources, store);
  const [{ linkFacts, readProject }, { classify }] = await Promise.all([
    import('../scan/link/link.js'),
    import('../scan/classify/classify.js'),
  ]);
  const graph = linkFacts(gathered.facts, readProject(tree));
  const environment = tree.envNames();
  const found: Classification = classify(gathered.facts, graph, catalog, { people: peopleOf(project), own: config.scan.own, environment });
  return {
    scan: {
      schemaVersion: 1,
      files: {
        scanned: gathered.facts.size,
        skipped: [...skipped, ...gathered.skipped].sort((a, b) => compareText(a.path, b.path)),
        leftOut,
      },
      observations: found.observations,
      recipients: found.recipients,
      flows: [],
      evidence: [],
    },
    facts: gathered.facts,
    notes: notesOn(unused),
    considered: found.considered,
  };
}
