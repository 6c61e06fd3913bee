import { expressionAt, type Facts } from '../../core/facts.js';
import { compareText } from '../../core/range.js';
import { schemaOf } from './builders.js';
import { textOf, textOfPath } from './constants.js';
import { followPath, returnsOf, typeOf } from './expressions.js';
import { type FileIndex, indexFacts } from './file-index.js';
import type { Graph, Project, Reach } from './graph.js';
import { holderOf, pathOf } from './holders.js';
import { keyOf, type Links, noScope } from './links.js';
import { memberOf, membersOf, parentsOf } from './members.js';
import { createMemo } from './memo.js';
import { createModuleResolver } from './modules.js';
import { exportOf, importOf, resolveName } from './names.js';
import { prismaModels } from './prisma.js';
import { reachesOf, relationsOf } from './reach.js';
import { replay } from './replay.js';
import { sharedNames } from './shared.js';
import { typesIn } from './types.js';
import { memberValue, typeOfPath, valueOfTarget } from './values.js';

/** A project of which nothing is said: no path aliases, no workspace packages. */
export const emptyProject: Project = { mappings: [], packages: new Map() };

/** Joins the facts of all files. Nothing is computed before it is asked for; the answers do not depend on the order of files or questions. */
export function linkFacts(all: ReadonlyMap<string, Facts>, project: Project = emptyProject): Graph {
  const indexes = new Map<string, FileIndex>();
  let gone: ReadonlySet<string> | undefined;
  let reaches: ReadonlyMap<string, readonly Reach[]> | undefined;
  const links: Links = {
    all,
    project,
    files: [...all.keys()].sort(compareText),
    memo: createMemo(),
    models: prismaModels(all),
    factsOf: (file) => all.get(file) ?? null,
    indexOf(file) {
      const facts = all.get(file);
      if (!facts) return null;
      const index = indexes.get(file) ?? indexFacts(facts);
      indexes.set(file, index);
      return index;
    },
    shared: sharedNames(all),
    isGone(file, member) {
      gone ??= replay(all, links.indexOf);
      return gone.has(`${file}#${member}`);
    },
    moduleFile: createModuleResolver(all, project),
    expressionKind(file, row) {
      const facts = all.get(file);
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
      reaches ??= reachesOf(links);
      return reaches.get(keyOf(shape)) ?? [];
    },
    holderOf: (file, row) => holderOf(links, file, row),
    pathOf: (shape) => pathOf(links, shape),
  };
  return links;
}
