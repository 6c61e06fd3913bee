import type { Disclosure } from '../core/document.js';
import type { Inventory } from '../core/inventory.js';
import type { Override, OverrideState } from '../core/override.js';
import type { PolicyState } from '../core/rule.js';
import { UsageError } from '../core/usage-error.js';
import { buildSidecar, readSidecar, sidecarPath } from '../policy/sidecar.js';
import { policyState } from '../policy/state.js';
import { frameLocations } from './frames.js';
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
  /** Files that were changed by hand since they were written, which writing them anew undoes. */
  readonly edited: readonly string[];
}

/** What the policies of this inventory lack, over all notices and languages, and what they leave untold. A fact that is missing in each language is told once. */
async function gapsIn(declared: Declared): Promise<Required<Pick<PolicyState, 'missing' | 'untold'>>> {
  const { inventory, catalog } = declared;
  const { gather } = await import('../policy/gather.js');
  const { knownLanguages } = await import('../policy/templates.js');
  const { untoldItems } = await import('../policy/untold.js');
  const overrides = declared.overrides();
  // Counsel's words may make a fact needless: then only the rendered text tells what is missing.
  const render = overrides.length === 0 ? null : (await import('../policy/render.js')).renderPolicy;
  const all = policyTargets(inventory)
    .filter(({ language }) => knownLanguages.includes(language))
    .map(({ outputs: _, ...wanted }) => {
      const gathered = gather(inventory, catalog, wanted);
      const blocked = render?.({ inventory, catalog, ...wanted, overrides, format: 'json', draft: true }).blocked;
      return { missing: blocked ?? gathered.disclosures, untold: untoldItems(gathered) };
    });
  const missing = all.flatMap((one) => one.missing).filter(({ state }) => state === 'missing');
  const everywhere = new Set(missing.filter(({ language }) => language === undefined).map(({ id }) => id));
  const gaps = missing.filter(({ id, language }) => language === undefined || !everywhere.has(id));
  return {
    missing: [...new Map(gaps.map((one) => [`${one.id} ${one.language}`, one])).values()],
    untold: [...new Map(all.flatMap((one) => one.untold).map((one) => [`${one.pack} ${one.item}`, one])).values()],
  };
}

/** How the published policies stand to the inventory, and what they lack; null where the inventory has no `policy`, or says that it lives elsewhere. Renders nothing. */
export async function publishedState(project: Project, declared: Declared): Promise<PolicyState | null> {
  const { policy } = declared.inventory;
  if (!policy || policy.elsewhere !== undefined) return null;
  const overrides = await overridesIn(declared);
  return {
    published: publishedFiles(project, declared),
    ...(await gapsIn(declared)),
    ...proseIn(project, declared),
    ...(overrides.length === 0 ? {} : { overrides }),
  };
}

/** How the running text of each published policy reads, as its sidecar has it. */
function proseIn({ tree }: Project, { inventory }: Declared): Pick<PolicyState, 'prose'> {
  const prose = policyTargets(inventory).flatMap(({ notice, language }) => {
    const figures = readSidecar(tree.read(sidecarPath(language, notice)))?.prose;
    return figures === undefined ? [] : [{ notice: notice ?? null, language, figures }];
  });
  return prose.length === 0 ? {} : { prose };
}

/** How counsel's words stand to the policies that they are for. Only where there are any is anything rendered for it. */
async function overridesIn({ inventory, catalog, overrides }: Declared): Promise<readonly OverrideState[]> {
  const all = overrides();
  if (all.length === 0) return [];
  const { knownLanguages } = await import('../policy/templates.js');
  const { stateOfOverrides } = await import('../policy/render.js');
  const targets = policyTargets(inventory).filter(({ language }) => knownLanguages.includes(language));
  const known = targets.flatMap(({ outputs: _, ...wanted }) =>
    stateOfOverrides({ inventory, catalog, ...wanted, overrides: all }),
  );
  const files = new Set(known.map(({ file }) => file));
  return [...known, ...all.filter(({ file }) => !files.has(file)).map(homeless)];
}

/** Words for a notice or a language that there is none of. */
const homeless = ({ anchor, notice, language, file }: Override): OverrideState => ({
  anchor,
  notice,
  language,
  file,
  state: 'replaces-nothing',
  at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
});

function publishedFiles({ tree }: Project, { inventory, catalog, overrides }: Declared): PolicyState['published'] {
  const counsel = overrides();
  return policyTargets(inventory)
    .filter(({ outputs }) => outputs.length > 0)
    .flatMap(({ outputs, ...wanted }) => {
      const texts = Object.fromEntries(outputs.map(([, path]) => [path, tree.read(path)]));
      const sidecar = readSidecar(tree.read(sidecarPath(wanted.language, wanted.notice)));
      return policyState({ inventory, catalog, ...wanted, overrides: counsel }, sidecar, texts, toolVersion()).published;
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
  const room = await import('../policy/render.js');
  const targets = await chosenTargets(declared.inventory, chosen);
  refuseUnusable(await overridesIn(declared), project);
  const parts = (format === null ? targets : targets.slice(0, 1)).map((target) =>
    filesOf(declared, target, { draft, format }, room),
  );
  const missing = [...new Map(parts.flatMap((part) => part.missing).map((one) => [`${one.id} ${one.declare}`, one])).values()];
  if (missing.length > 0 && !draft) return { files: [], missing, edited: [] };
  const { published } = format === null && !draft ? { published: publishedFiles(project, declared) } : { published: [] };
  return {
    files: parts.flatMap(({ files }) => files),
    missing,
    edited: published.filter(({ state }) => state === 'edited').map(({ file }) => file),
  };
}

/** Words of counsel that cannot be used are nothing to leave out silently. */
function refuseUnusable(states: readonly OverrideState[], { tree }: Project): void {
  const bad = states.filter(({ state }) => state === 'unusable');
  const [first] = bad;
  if (!first) return;
  throw new UsageError(`Counsel's words for \`${first.anchor}\` cannot be used: ${first.reason}.`, {
    hint: 'Write them as plain paragraphs, lists, tables and links.',
    at: frameLocations(
      bad.map(({ at, reason = '' }) => ({ ...at, note: reason })),
      (path) => tree.read(path),
    ),
  });
}

function filesOf(
  { inventory, catalog, overrides }: Declared,
  { outputs, ...wanted }: PolicyTarget,
  { draft, format }: PolicyOptions,
  { renderPolicy, proseFigures }: typeof import('../policy/render.js'),
): PolicyFiles {
  const forms = format === null && outputs.length > 0 ? outputs : ([[format ?? 'markdown', null]] as const);
  const counsel = overrides();
  const rendered = forms.map(([form, path]) => ({
    path,
    ...renderPolicy({ inventory, catalog, ...wanted, format: form, draft, overrides: counsel }),
  }));
  const files = rendered.map(({ path, text }) => ({ path, text }));
  const missing = rendered[0]?.blocked ?? [];
  if (draft || format !== null || outputs.length === 0 || missing.length > 0) return { files, missing, edited: [] };
  const texts = Object.fromEntries(files.flatMap(({ path, text }) => (path === null ? [] : [[path, text]])));
  const sentences = rendered[0]?.provenance ?? [];
  const sidecar = buildSidecar(
    { inventory, catalog, ...wanted, overrides: counsel },
    texts,
    sentences,
    toolVersion(),
    proseFigures(sentences, wanted.language, catalog.plain[wanted.language]),
  );
  const path = sidecarPath(wanted.language, wanted.notice);
  return { files: [...files, { path, text: `${JSON.stringify(sidecar, null, 1)}\n` }], missing, edited: [] };
}
