import { expressionAt } from '../../core/facts.js';
import { compareText } from '../../core/range.js';
import { schemaOf } from './builders.js';
import { textOf, textOfPath } from './constants.js';
import { followPath, returnsOf, typeOf } from './expressions.js';
import { type FileIndex, indexFacts } from './file-index.js';
import type { FactsByPath, Graph, Project, Reach, ReachFound, RowRef } from './graph.js';
import { holderOf, pathOf } from './holders.js';
import { keyOf, type Links, noScope } from './links.js';
import { memberOf, membersOf, parentsOf } from './members.js';
import { createMemo } from './memo.js';
import { createModuleResolver } from './modules.js';
import { exportOf, importOf, resolveName } from './names.js';
import { prismaFiles, prismaModels } from './prisma.js';
import { reachesIn, reachesOf, relationsOf } from './reach.js';
import { createTracker } from './tracker.js';
import { typesIn } from './types.js';
import { memberValue, typeOfPath, valueOfTarget } from './values.js';

/** A project of which nothing is said: no path aliases, no workspace packages. */
export const emptyProject: Project = { mappings: [], packages: new Map() };

const noModules: ReadonlyMap<string, string | null> = new Map();

/**
 * Joins the facts of all files. Nothing is computed before it is asked for; the answers do not depend on the order of files or questions.
 * `known` gives what the members of a file reach, where that was worked out before.
 */
export function linkFacts(
  all: FactsByPath,
  project: Project = emptyProject,
  known: (file: string) => readonly ReachFound[] | undefined = () => undefined,
): Graph {
  const indexes = new Map<string, FileIndex>();
  const tracker = createTracker();
  const schemas = prismaFiles(all.keys());
  let models: ReadonlyMap<string, RowRef> | undefined;
  const resolveModule = createModuleResolver(all, project);
  const modules = new Map<string, Map<string, string | null>>();
  const reachesOfFile = new Map<string, readonly ReachFound[]>();
  let reaches: ReadonlyMap<string, readonly Reach[]> | undefined;
  const links: Links = {
    all,
    project,
    files: [...all.keys()].sort(compareText),
    tracker,
    memo: createMemo(tracker),
    get models() {
      for (const file of schemas) tracker.looksInto(file);
      models ??= prismaModels(all);
      return models;
    },
    factsOf(file) {
      tracker.looksInto(file);
      return all.get(file) ?? null;
    },
    indexOf(file) {
      tracker.looksInto(file);
      const held = indexes.get(file);
      if (held) return held;
      const facts = all.get(file);
      if (!facts) return null;
      const index = indexFacts(facts);
      indexes.set(file, index);
      return index;
    },
    moduleFile(from, module) {
      tracker.looksInto(from);
      const file = resolveModule(from, module);
      const asked = modules.get(from);
      if (asked) asked.set(module, file);
      else modules.set(from, new Map([[module, file]]));
      return file;
    },
    modulesOf: (file) => modules.get(file) ?? noModules,
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
      reaches ??= tracker.aside(() => reachesOf(links));
      return reaches.get(keyOf(shape)) ?? [];
    },
    reachesIn(file) {
      const found = reachesOfFile.get(file) ?? known(file) ?? tracker.about(file, () => reachesIn(links, file));
      reachesOfFile.set(file, found);
      return found;
    },
    holderOf: (file, row) => holderOf(links, file, row),
    pathOf: (shape) => pathOf(links, shape),
  };
  return links;
}
