import type { Facts } from '../../core/facts.js';
import { createRecent } from '../../core/recent.js';
import { type FileIndex, indexFacts } from './file-index.js';
import type { FactsByPath, Project, RowRef } from './graph.js';
import { createModuleResolver } from './modules.js';
import { prismaFiles, prismaModels } from './prisma.js';
import type { Tracker } from './tracker.js';

/** All that the linker sees of files; each look is noted. */
export interface Files {
  factsOf(file: string): Facts | null;
  indexOf(file: string): FileIndex | null;
  /** The file that a module name means in a file, null for other packages. */
  moduleFile(from: string, module: string): string | null;
  /** The modules that were asked for so far in a file, with the files that they mean. */
  modulesOf(file: string): ReadonlyMap<string, string | null>;
  /** The models and enums of Prisma schemas by name. */
  readonly models: ReadonlyMap<string, RowRef>;
}

const none: ReadonlyMap<string, string | null> = new Map();

/** Files whose rows stay indexed: one is asked about again and again while it and its neighbours are looked at. */
const mostIndexes = 500;

/** Opens files for the linker. */
export function openFiles(all: FactsByPath, project: Project, tracker: Tracker): Files {
  const indexes = createRecent<string, FileIndex>(mostIndexes);
  const resolve = createModuleResolver(all, project);
  const asked = new Map<string, Map<string, string | null>>();
  const schemas = prismaFiles(all.keys());
  let models: ReadonlyMap<string, RowRef> | undefined;
  return {
    factsOf(file) {
      tracker.note(file);
      return all.get(file) ?? null;
    },
    indexOf(file) {
      tracker.note(file);
      const held = indexes.get(file);
      if (held) return held;
      const facts = all.get(file);
      if (!facts) return null;
      const index = indexFacts(facts);
      indexes.set(file, index);
      return index;
    },
    moduleFile(from, module) {
      tracker.note(from);
      const file = resolve(from, module);
      const modules = asked.get(from);
      if (modules) modules.set(module, file);
      else asked.set(from, new Map([[module, file]]));
      return file;
    },
    modulesOf: (file) => asked.get(file) ?? none,
    get models() {
      for (const file of schemas) tracker.note(file);
      models ??= prismaModels(all);
      return models;
    },
  };
}
