import type { Suppression } from '../core/inventory.js';
import type { AcceptedFinding } from '../core/lock.js';
import type { Result } from '../core/result.js';
import type { RuleInput } from '../core/rule.js';
import { rulesFor } from '../lint/all-rules.js';
import { type LintResult, lintAll } from '../lint/lint.js';
import { configHints } from './config-hints.js';
import { frameFindings } from './frames.js';
import type { Declared, Project } from './project.js';
import { toolVersion } from './version.js';

/** Which rules run, and whether comments may hide findings. `only: null` means all. */
export interface LintOptions {
  readonly only: readonly string[] | null;
  readonly skip: readonly string[];
  readonly inlineConfig: boolean;
}

/** What is gathered for the rules beside the inventory, and what of it the result repeats. */
export interface Gathered {
  readonly command: string;
  readonly input?: Partial<Pick<RuleInput, 'scan' | 'match' | 'lock' | 'policy' | 'release'>>;
  readonly suppressions?: readonly Suppression[];
  readonly notes?: readonly string[];
  readonly standing?: readonly AcceptedFinding[];
}

/** Runs the rules over what was gathered. */
export function lintWith(
  { config, asOf, watcher }: Project,
  { catalog, inventory, problems }: Declared,
  options: LintOptions,
  gathered: Gathered,
): LintResult {
  watcher.stage('rules');
  return lintAll(
    rulesFor(config, catalog),
    { inventory, problems, catalog, config, asOf, ...gathered.input },
    {
      suppressions: gathered.suppressions ?? [],
      inline: options.inlineConfig,
      only: options.only,
      skip: options.skip,
      standing: gathered.standing ?? [],
      timed: watcher.part,
    },
  );
}

const notAllowed = (id: string) => ({ id, because: 'it is code: `--allow-rule-code` runs it' });

/** Makes the result that reporters print. */
export function resultFrom({ tree, config }: Project, { inventory }: Declared, gathered: Gathered, linted: LintResult): Result {
  const scan = gathered.input?.scan;
  return {
    schemaVersion: 1,
    tool: { name: 'forthright', version: toolVersion() },
    command: gathered.command,
    inventory: inventory.source.file,
    governedBy: [...inventory.source.files, ...(config.file === null ? [] : [config.file])],
    findings: frameFindings(linted.findings, (path) => tree.read(path)),
    rulesRun: linted.rulesRun,
    rulesNotRun: [...linted.rulesNotRun, ...(config.own?.refused ?? []).map(notAllowed)],
    files: scan?.files ?? null,
    places: scan?.observations.length ?? 0,
    known: gathered.input?.lock?.lock.places.length ?? null,
    legal: inventory.review?.by ?? null,
    dismissed: gathered.input?.match?.notPersonal.length ?? 0,
    recipients: scan?.recipients ?? [],
    todos: inventory.source.todos,
    notes: [...(gathered.notes ?? []), ...linted.notes, ...configHints(config)],
  };
}

/** Both in one: for those who need the result alone. */
export function resultOf(project: Project, declared: Declared, options: LintOptions, gathered: Gathered): Result {
  return resultFrom(project, declared, gathered, lintWith(project, declared, options, gathered));
}
