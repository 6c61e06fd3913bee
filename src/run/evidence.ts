import type { Catalog } from '../core/catalog.js';
import type { Evidence, Flow, Step } from '../core/evidence.js';
import type { Inventory } from '../core/inventory.js';
import type { Observation, RecipientSighting } from '../core/observation.js';
import { openCode } from '../scan/evidence/code.js';
import type { Unit } from '../scan/evidence/functions.js';
import { gatherEvidence } from '../scan/evidence/gather.js';
import { type Schedules, schedulesOf } from '../scan/evidence/schedules.js';
import type { Graph } from '../scan/link/graph.js';
import type { Tree } from '../tree/tree.js';
import type { BookEntry } from './book.js';

/** What evidence is gathered from: the linked facts, and what the scan found in each file. */
export interface Grounds {
  readonly tree: Tree;
  readonly catalog: Catalog;
  readonly graph: Graph;
  readonly files: ReadonlyMap<string, BookEntry>;
  readonly recipients: readonly RecipientSighting[];
  /** The file that a module name means in a file; null for other packages. */
  moduleFile(from: string, module: string): string | null;
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
  let importers: ReadonlyMap<string, readonly string[]> | undefined;
  let schedules: Schedules | undefined;
  let known: ReadonlyMap<string, string> | undefined;
  let outside: readonly Outside[] | undefined;
  return gatherEvidence(
    {
      inventory,
      observations,
      recipients,
      code,
      rows: catalog.evidence,
      notes,
      known: (seen) => {
        known ??= recipientsBySign(catalog);
        return known.get(seen);
      },
      importersOf: (file) => {
        importers ??= importersIn(grounds);
        return importers.get(file) ?? [];
      },
      schedules: () => {
        schedules ??= schedulesOf(code, notes);
        return schedules;
      },
      mentions: (unit) => {
        outside ??= outsideSchedules(tree);
        return mentionIn(outside, unit);
      },
      readText: (path) => tree.read(path),
    },
    grounds.onPart,
  );
}

function importersIn({ files, moduleFile }: Grounds): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, { notes }] of files) {
    for (const target of new Set(notes.modules.map((module) => moduleFile(file, module)))) {
      if (target === null || target === file) continue;
      const held = found.get(target);
      if (held) held.push(file);
      else found.set(target, [file]);
    }
  }
  return found;
}

/** The catalogue's ids of recipients by their packages and hosts. */
function recipientsBySign({ recipients }: Catalog): Map<string, string> {
  return new Map(
    Object.entries(recipients).flatMap(([id, { packages, domains }]) =>
      [...packages, ...domains].map((sign) => [sign, id] as const),
    ),
  );
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
