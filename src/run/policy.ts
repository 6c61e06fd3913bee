import type { Disclosure } from '../core/document.js';
import type { Inventory } from '../core/inventory.js';
import type { PolicyState } from '../core/rule.js';
import { UsageError } from '../core/usage-error.js';
import { buildSidecar, readSidecar, sidecarPath } from '../policy/sidecar.js';
import { policyState } from '../policy/state.js';
import { type PolicyFormat, type PolicyTarget, policyTargets, type TargetChoice } from './policy-targets.js';
import { type Declared, type Project, requireDeclared } from './project.js';
import { toolVersion } from './version.js';

/** `format: null` renders the files that the inventory names in `policy.out`; a draft shows gaps instead of stopping at them. */
export interface PolicyOptions extends TargetChoice {
  readonly draft: boolean;
  readonly format: PolicyFormat | null;
}

/** Texts to write. `path` is relative to the root, null for standard output. Where `missing` is not empty, `files` is, unless it is a draft. */
export interface PolicyFiles {
  readonly files: readonly { readonly path: string | null; readonly text: string }[];
  readonly missing: readonly Disclosure[];
}

/** What a policy of this inventory lacks, over all notices in the inventory's own language. */
async function missingIn({ inventory, catalog }: Declared): Promise<readonly Disclosure[]> {
  const { gather } = await import('../policy/gather.js');
  const { knownLanguages } = await import('../policy/templates.js');
  const { language } = inventory.policy ?? { language: '' };
  if (!knownLanguages.includes(language)) return [];
  const targets = policyTargets(inventory, { language });
  const all = targets.flatMap(
    ({ notice }) => gather(inventory, catalog, { language, ...(notice === undefined ? {} : { notice }) }).disclosures,
  );
  return [...new Map(all.filter(({ state }) => state === 'missing').map((one) => [one.id, one])).values()];
}

/** How the published policies stand to the inventory, and what they lack; null where the inventory has no `policy`, or says that it lives elsewhere. Renders nothing. */
export async function publishedState(project: Project, declared: Declared): Promise<PolicyState | null> {
  const { policy } = declared.inventory;
  if (!policy || policy.elsewhere !== undefined) return null;
  return { published: publishedFiles(project, declared), missing: await missingIn(declared) };
}

function publishedFiles({ tree }: Project, { inventory, catalog }: Declared): PolicyState['published'] {
  return policyTargets(inventory)
    .filter(({ outputs }) => outputs.length > 0)
    .flatMap(({ outputs, ...wanted }) => {
      const texts = Object.fromEntries(outputs.map(([, path]) => [path, tree.read(path)]));
      const sidecar = readSidecar(tree.read(sidecarPath(wanted.language, wanted.notice)));
      return policyState({ inventory, catalog, ...wanted }, sidecar, texts, toolVersion()).published;
    });
}

/** The policies that a command asks for. Throws a UsageError where there is none of that notice or language, or a language has no templates. */
async function chosenTargets(inventory: Inventory, chosen: TargetChoice): Promise<PolicyTarget[]> {
  const targets = policyTargets(inventory, chosen);
  const { knownLanguages } = await import('../policy/templates.js');
  const unknown = targets.find(({ language }) => !knownLanguages.includes(language));
  if (unknown)
    throw new UsageError(`No policy can be written in the language \`${unknown.language}\` yet.`, {
      hint: `There is: ${knownLanguages.map((code) => `\`${code}\``).join(', ')}.`,
    });
  if (targets.length > 0) return targets;
  const all = policyTargets(inventory).map(({ notice, language }) => [
    ...(notice === undefined ? [] : [`--notice ${notice}`]),
    `--language ${language}`,
  ]);
  throw new UsageError('The inventory has no such policy.', {
    hint: `There is: ${all.map((flags) => `\`${flags.join(' ')}\``).join(', ')}.`,
  });
}

/** A policy that is written by other means is not written a second time: two texts would make two promises. */
function refuseElsewhere({ inventory: { policy } }: Declared): void {
  if (policy?.elsewhere === undefined) return;
  throw new UsageError(`The policy lives at \`${policy.elsewhere}\`, so none is written here.`, {
    hint: '`forthright compare <file>` holds that text against the inventory; `forthright policy --draft` prints what the inventory would say.',
  });
}

/** Renders the policies: in one format, or as all the files that the inventory names, each with the sidecar that says what it was made from. Where one lacks a fact, none is written. */
export async function renderPolicyFiles(project: Project, { draft, format, ...chosen }: PolicyOptions): Promise<PolicyFiles> {
  project.watcher.stage('policy');
  const declared = requireDeclared(project);
  if (format === null) refuseElsewhere(declared);
  const { renderPolicy } = await import('../policy/render.js');
  const targets = await chosenTargets(declared.inventory, chosen);
  const parts = (format === null ? targets : targets.slice(0, 1)).map((target) =>
    filesOf(declared, target, { draft, format }, renderPolicy),
  );
  const missing = [...new Map(parts.flatMap((part) => part.missing).map((one) => [`${one.id} ${one.declare}`, one])).values()];
  if (missing.length > 0 && !draft) return { files: [], missing };
  return { files: parts.flatMap(({ files }) => files), missing };
}

function filesOf(
  { inventory, catalog }: Declared,
  { outputs, ...wanted }: PolicyTarget,
  { draft, format }: PolicyOptions,
  renderPolicy: typeof import('../policy/render.js').renderPolicy,
): PolicyFiles {
  const forms = format === null && outputs.length > 0 ? outputs : ([[format ?? 'markdown', null]] as const);
  const rendered = forms.map(([form, path]) => ({
    path,
    ...renderPolicy({ inventory, catalog, ...wanted, format: form, draft }),
  }));
  const files = rendered.map(({ path, text }) => ({ path, text }));
  const missing = rendered[0]?.blocked ?? [];
  if (draft || format !== null || outputs.length === 0 || missing.length > 0) return { files, missing };
  const texts = Object.fromEntries(files.flatMap(({ path, text }) => (path === null ? [] : [[path, text]])));
  const sidecar = buildSidecar({ inventory, catalog, ...wanted }, texts, rendered[0]?.provenance ?? [], toolVersion());
  const path = sidecarPath(wanted.language, wanted.notice);
  return { files: [...files, { path, text: `${JSON.stringify(sidecar, null, 1)}\n` }], missing };
}
