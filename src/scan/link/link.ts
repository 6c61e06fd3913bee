import { expressionAt } from '../../core/facts.js';
import { compareText } from '../../core/range.js';
import { schemaOf } from './builders.js';
import { textOf, textOfPath } from './constants.js';
import { followPath, returnsOf, typeOf } from './expressions.js';
import { openFiles } from './files.js';
import type { FactsByPath, Graph, Project, Reach, ReachFound } from './graph.js';
import { holderOf, pathOf } from './holders.js';
import { keyOf, type Links, noScope } from './links.js';
import { memberOf, membersOf, parentsOf } from './members.js';
import { createMemo } from './memo.js';
import { exportOf, importOf, resolveName } from './names.js';
import { reachesIn, reachesOf, relationsOf } from './reach.js';
import { createReplay } from './replay.js';
import { sharedNames } from './shared.js';
import { createTracker, type Traced } from './tracker.js';
import { typesIn } from './types.js';
import { memberValue, typeOfPath, valueOfTarget } from './values.js';

/** A project of which nothing is said: no path aliases, no workspace packages. */
export const emptyProject: Project = { mappings: [], packages: new Map() };

/**
 * Joins the facts of all files. Nothing is computed before it is asked for; the answers do not depend on the order of files or questions.
 * `known` gives what the members of a file reach, where that was worked out before.
 */
export function linkFacts(
  all: FactsByPath,
  project: Project = emptyProject,
  known: (file: string) => Traced<readonly ReachFound[]> | undefined = () => undefined,
): Graph {
  const tracker = createTracker();
  const files = openFiles(all, project, tracker);
  const reachesOfFile = new Map<string, Traced<readonly ReachFound[]>>();
  let reaches: ReadonlyMap<string, readonly Reach[]> | undefined;
  const links: Links = {
    all,
    project,
    files: [...all.keys()].sort(compareText),
    tracker,
    memo: createMemo(tracker),
    factsOf: files.factsOf,
    indexOf: files.indexOf,
    moduleFile: files.moduleFile,
    modulesOf: files.modulesOf,
    get models() {
      return files.models;
    },
    shared: sharedNames(all, tracker),
    isGone: createReplay(files, all.keys(), tracker),
    expressionKind(file, row) {
      const facts = links.factsOf(file);
      return facts && row !== -1 ? expressionAt(facts, row).kind : null;
    },
    exportOf: (file, name) => exportOf(links, file, name),
    importOf: (file, local) => importOf(links, file, local),
    resolveName: (site, name) => resolveName(links, site, name),
    typesIn: (file, type, scope) => typesIn(links, file, type, scope),
    resolveTypes: (file, type) => typesIn(links, file, type, noScope),
    resolveType: (file, type) => typesIn(links, file, type, noScope)[0] ?? null,
    schemaOf: (file, row) => schemaOf(links, file, row),
    textOf: (file, row) => textOf(links, file, row),
    textOfPath: (site, path) => textOfPath(links, site, path),
    typeOf: (file, row) => typeOf(links, file, row),
    typeOfPath: (site, path) => typeOfPath(links, site, path),
    followPath: (start, path) => followPath(links, start, path),
    valueOfTarget: (target, origin) => valueOfTarget(links, target, origin),
    memberValue: (member, origin) => memberValue(links, member, origin),
    returnsOf: (site, path) => returnsOf(links, site, path),
    membersOf: (shape) => membersOf(links, shape),
    memberOf: (shape, name) => memberOf(links, shape, name),
    parentsOf: (shape) => parentsOf(links, shape),
    relationsOf: (file, decorators) => relationsOf(links, file, decorators),
    reachedFrom(shape) {
      reaches ??= tracker.trace(() => reachesOf(links)).answer;
      return reaches.get(keyOf(shape)) ?? [];
    },
    reachesIn(file) {
      const held = reachesOfFile.get(file) ?? known(file);
      const found = held ?? tracker.trace(() => reachesIn(links, file));
      if (!held) reachesOfFile.set(file, found);
      return found;
    },
    holderOf: (file, row) => holderOf(links, file, row),
    pathOf: (shape) => pathOf(links, shape),
  };
  return links;
}
