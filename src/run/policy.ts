import type { Disclosure } from '../core/document.js';
import type { Inventory } from '../core/inventory.js';
import type { PolicyState } from '../core/rule.js';
import { buildSidecar, type Sidecar, sidecarPath } from '../policy/sidecar.js';
import { policyState } from '../policy/state.js';
import { type Declared, type Project, requireDeclared } from './project.js';
import { toolVersion } from './version.js';

/** The forms that a policy is written in, by name. */
export const policyFormats = ['html', 'fragment', 'markdown', 'json'] as const;
/** One of those forms. */
export type PolicyFormat = (typeof policyFormats)[number];

/** `format: null` renders the files that the inventory names in `policy.out`; a draft shows gaps instead of stopping at them. */
export interface PolicyOptions {
  readonly draft: boolean;
  readonly format: PolicyFormat | null;
}

/** Texts to write. `path` is relative to the root, null for standard output. Where `missing` is not empty, `files` is, unless it is a draft. */
export interface PolicyFiles {
  readonly files: readonly { readonly path: string | null; readonly text: string }[];
  readonly missing: readonly Disclosure[];
}

/** The language that an inventory without `policy` is told in. */
const usualLanguage = 'en';

const languageOf = (inventory: Inventory): string => inventory.policy?.language ?? usualLanguage;

/** The published files that the inventory names, by format. */
function outputsOf({ policy }: Inventory): (readonly [PolicyFormat, string])[] {
  return policyFormats.flatMap((format) => {
    const path = policy?.out?.[format];
    return path === undefined ? [] : [[format, path] as const];
  });
}

/** How the published policy stands to the inventory; null where the inventory names no file to publish. Renders nothing. */
export function publishedState({ tree }: Project, { inventory, catalog }: Declared): PolicyState | null {
  const outputs = outputsOf(inventory);
  if (outputs.length === 0) return null;
  const language = languageOf(inventory);
  const published = Object.fromEntries(outputs.map(([, path]) => [path, tree.read(path)]));
  return policyState({ inventory, catalog, language }, readSidecar(tree.read(sidecarPath(language))), published, toolVersion());
}

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A sidecar that is not there or was damaged tells nothing: the policy then counts as not published. */
function readSidecar(text: string | null): Sidecar | null {
  try {
    const value = text === null ? null : (JSON.parse(text) as Sidecar);
    const isWhole = value?.schemaVersion === 1 && isRecord(value.parts) && isRecord(value.files);
    return isWhole ? value : null;
  } catch {
    return null;
  }
}

/** Renders the policy: in one format, or as all the files that the inventory names, with the sidecar that says what they were made from. */
export async function renderPolicyFiles(project: Project, { draft, format }: PolicyOptions): Promise<PolicyFiles> {
  project.watcher.stage('policy');
  const { inventory, catalog } = requireDeclared(project);
  const { renderPolicy } = await import('../policy/render.js');
  const language = languageOf(inventory);
  const outputs = outputsOf(inventory);
  const wanted = format === null && outputs.length > 0 ? outputs : ([[format ?? 'markdown', null]] as const);
  const rendered = wanted.map(([form, path]) => ({
    path,
    ...renderPolicy({ inventory, catalog, language, format: form, draft }),
  }));
  const missing = rendered[0]?.blocked ?? [];
  if (missing.length > 0 && !draft) return { files: [], missing };
  const files = rendered.map(({ path, text }) => ({ path, text }));
  if (draft || format !== null || outputs.length === 0) return { files, missing };
  const texts = Object.fromEntries(files.flatMap(({ path, text }) => (path === null ? [] : [[path, text]])));
  const sidecar = buildSidecar({ inventory, catalog, language }, texts, rendered[0]?.provenance ?? [], toolVersion());
  return { files: [...files, { path: sidecarPath(language), text: `${JSON.stringify(sidecar, null, 1)}\n` }], missing };
}
