import type { Catalog } from '../core/catalog.js';
import type { Evidence, Flow, Step } from '../core/evidence.js';
import { hashOf } from '../core/fingerprint.js';
import { groupBy } from '../core/group-by.js';
import type { Inventory } from '../core/inventory.js';
import type { Observation, RecipientSighting } from '../core/observation.js';
import { serviceAt, serviceSigns } from '../core/service-address.js';
import { openCode } from '../scan/evidence/code.js';
import type { Unit } from '../scan/evidence/functions.js';
import { gatherEvidence } from '../scan/evidence/gather.js';
import { schedulesOf } from '../scan/evidence/schedules.js';
import type { Graph } from '../scan/link/graph.js';
import type { Tree } from '../tree/tree.js';
import type { BookEntry } from './book.js';
import { openAnswers, type Standing } from './kept-answers.js';

/** What evidence is gathered from: the linked facts, and what the scan found in each file. */
export interface Grounds {
  readonly tree: Tree;
  readonly catalog: Catalog;
  readonly graph: Graph;
  readonly files: ReadonlyMap<string, BookEntry>;
  /** A hash of what tells which file a module means. */
  readonly names: string;
  readonly recipients: readonly RecipientSighting[];
  /** The file that a module name means in a file; null for other packages. */
  moduleFile(from: string, module: string): string | null;
  /** Answers of an earlier scan as text, where there are any. */
  readonly before: string | undefined;
  /** Takes the answers of this one. */
  keep(answers: string): void;
  /** Hears which question is asked. */
  onPart(name: string): void;
}

/** What code says of the inventory's promises, and where data goes. */
export interface Weighed {
  readonly flows: readonly Flow[];
  readonly evidence: readonly Evidence[];
}

/** Holds the promises against the code. `observations` know the fields that cover them, where there is an inventory. */
export function weigh(grounds: Grounds, inventory: Inventory | null, observations: readonly Observation[]): Weighed {
  const { tree, catalog, graph, files, recipients } = grounds;
  const code = openCode(graph);
  const notes = new Map([...files].map(([file, entry]) => [file, entry.notes]));
  const places = new Map(observations.map((one) => [`${one.file}:${one.line}:${one.column}`, one]));
  const importers = lazily(() => importersIn(grounds));
  const schedules = lazily(() => schedulesOf(code, notes));
  const packages = lazily(() => recipientsByPackage(catalog));
  const services = lazily(() => serviceSigns(catalog.recipients));
  const outside = lazily(() => outsideSchedules(tree));
  const importersOf = (file: string) => importers().get(file) ?? [];
  const observed = lazily(() => groupBy(observations, ({ file }) => file));
  const observedIn = (file: string) => observed().get(file) ?? [];
  const answers = openAnswers(graph.tracker, standingOf(grounds, observedIn, importersOf), grounds.before);
  const weighed = gatherEvidence(
    {
      inventory,
      observations,
      recipients,
      code,
      rows: catalog.evidence,
      notes,
      known: (seen) => packages().get(seen) ?? serviceAt(services(), seen),
      importersOf(file) {
        graph.tracker.note(`${asksImporters}${file}`);
        return importersOf(file);
      },
      observedAt(file, line, column) {
        graph.tracker.note(`${asksObserved}${file}`);
        return places.get(`${file}:${line}:${column}`) ?? null;
      },
      observedIn(file) {
        graph.tracker.note(`${asksObserved}${file}`);
        return observedIn(file);
      },
      once: answers.once,
      schedules,
      mentions: (unit) => mentionIn(outside(), unit),
      readText: (path) => tree.read(path),
    },
    grounds.onPart,
  );
  grounds.keep(answers.text());
  return weighed;
}

const asksImporters = '?importers ';
const asksObserved = '?observed ';

/** Works something out when it is first asked for. */
function lazily<T>(work: () => T): () => T {
  let held: { readonly value: T } | undefined;
  return () => {
    held ??= { value: work() };
    return held.value;
  };
}

/** How files, their importers and what was observed in them are now. */
function standingOf(
  { files, graph, names, moduleFile }: Grounds,
  observedIn: (file: string) => readonly Observation[],
  importersOf: (file: string) => readonly string[],
): Standing {
  const named = (file: string) => files.get(file)?.notes.modules ?? [];
  return {
    names,
    digestOf(ground) {
      if (ground.startsWith(asksImporters)) return hashOf(importersOf(ground.slice(asksImporters.length)), 16);
      if (ground.startsWith(asksObserved)) return hashOf([JSON.stringify(observedIn(ground.slice(asksObserved.length)))], 16);
      return files.get(ground)?.content ?? '';
    },
    meantBy: (ground, further) =>
      ground.startsWith('?')
        ? ''
        : hashOf(
            [...named(ground), ...further].map((module) => `${module} ${moduleFile(ground, module) ?? ''}`),
            16,
          ),
    furtherOf: (ground) => [...graph.modulesOf(ground).keys()].filter((module) => !named(ground).includes(module)),
  };
}

function importersIn({ files }: Grounds): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, { imports }] of files) {
    for (const target of imports) {
      const held = found.get(target);
      if (held) held.push(file);
      else found.set(target, [file]);
    }
  }
  return found;
}

/** The catalogue's ids of recipients by their packages. */
function recipientsByPackage({ recipients }: Catalog): Map<string, string> {
  return new Map(Object.entries(recipients).flatMap(([id, { packages }]) => packages.map((sign) => [sign, id] as const)));
}

interface Outside {
  readonly path: string;
  readonly lines: readonly string[];
}

const workflow = /^\.github\/workflows\/[^/]+\.ya?ml$/;
const infrastructure =
  /(?:^|\/)(?:vercel\.json|crontab|[^/]*cron[^/]*\.ya?ml|\.gitlab-ci\.yml|render\.yaml|app\.yaml|cron\.yaml|serverless\.ya?ml)$/i;
const byTheClock = /\bcron\b|\bschedule\b|CronJob|"crons"/i;

/** Files outside of the code that run something by the clock, with the scripts that `package.json` names put in their place. */
function outsideSchedules(tree: Tree): Outside[] {
  const paths = tree
    .list()
    .map(({ path }) => path)
    .filter((path) => workflow.test(path) || infrastructure.test(path));
  const scripts = scriptsOf(tree.read('package.json'));
  return paths.flatMap((path) => {
    const text = tree.read(path);
    if (text === null || !byTheClock.test(text)) return [];
    const lines = text.split('\n').map((line) => {
      const [, script] = /(?:npm run(?: -s)?|yarn(?: run)?|pnpm(?: run)?|bun run)\s+([\w:.-]+)/.exec(line) ?? [];
      return script === undefined ? line : `${line} ${scripts[script] ?? ''}`;
    });
    return [{ path, lines }];
  });
}

function scriptsOf(text: string | null): Readonly<Record<string, string>> {
  try {
    return (JSON.parse(text ?? '{}') as { scripts?: Record<string, string> }).scripts ?? {};
  } catch {
    return {};
  }
}

/** A line that runs a unit's file: by its path, by the path of what it is built to, or by its route. */
function mentionIn(outside: readonly Outside[], { file }: Unit): Step | null {
  const stem = file
    .replace(/\.[cm]?[jt]sx?$/, '')
    .replace(/^(?:src|app|lib)\//, '')
    .replace(/\/(?:route|index|\+server)$/, '')
    .replace(/\/\([^)]*\)/g, '');
  for (const { path, lines } of outside) {
    const at = lines.findIndex((line) => line.includes(stem));
    if (at >= 0 && stem.length > 3)
      return { file: path, line: at + 1, column: 1, text: `\`${path}\` runs \`${file}\` by the clock` };
  }
  return null;
}
