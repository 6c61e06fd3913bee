import type { Sentence } from '../core/document.js';
import { type Overridable, overridesFor } from '../core/override.js';
import { suggest } from '../core/suggest.js';
import { UsageError } from '../core/usage-error.js';
import type { PolicyRequest } from '../policy/render.js';
import type { Edit } from './adopt.js';
import { policyTargets, type TargetChoice } from './policy-targets.js';
import { type Declared, type Project, requireDeclared } from './project.js';

type Request = Omit<PolicyRequest, 'format'>;

/** Every section and sentence of one policy, in the order of the text. */
export async function overridables(project: Project, chosen: TargetChoice): Promise<readonly Overridable[]> {
  return listed(requestFor(requireDeclared(project), chosen));
}

/** The file that takes counsel's words for a section or a sentence, begun with the present ones. `anchor` may also be an id of the review page, or the sentence itself. */
export async function startOverride(project: Project, anchor: string, chosen: TargetChoice): Promise<Edit> {
  const request = requestFor(requireDeclared(project), chosen);
  const found = await pick(request, anchor);
  const { overridePath, overrideText } = await import('./override-files.js');
  const path = overridePath(found.anchor, request.language, request.notice ?? null);
  if (project.tree.read(path) !== null)
    throw new UsageError(`Counsel's words for \`${found.anchor}\` have a file already: \`${path}\`.`, {
      hint: 'Edit it, then run `forthright policy`. `--show` prints what the templates would say, `--confirm` tells that the words still hold.',
    });
  const facts = await factsUnder(request, found.anchor);
  return { path, text: overrideText({ anchor: found.anchor, facts, body: await wordsAt(request, found) }, found.says) };
}

/** What the templates would say at an anchor now, as Markdown. */
export async function plainWords(project: Project, anchor: string, chosen: TargetChoice): Promise<string> {
  const request = requestFor(requireDeclared(project), chosen);
  return `${await wordsAt(request, await pick(request, anchor))}\n`;
}

/** Tells that counsel's words hold for the facts as they are now: the edit of their file. */
export async function confirmOverride(project: Project, anchor: string, chosen: TargetChoice): Promise<Edit> {
  const request = requestFor(requireDeclared(project), chosen);
  const found = await pick(request, anchor);
  const { overridePath, withFacts } = await import('./override-files.js');
  const path = overridePath(found.anchor, request.language, request.notice ?? null);
  const text = project.tree.read(path);
  if (text === null)
    throw new UsageError(`There are no words of counsel for \`${found.anchor}\`.`, {
      hint: `\`forthright override ${found.anchor}\` begins them.`,
    });
  return { path, text: withFacts(text, await factsUnder(request, found.anchor)) };
}

function requestFor({ inventory, catalog, overrides }: Declared, chosen: TargetChoice): Request {
  const language = chosen.language ?? inventory.policy?.language ?? 'en';
  const [target] = policyTargets(inventory, { ...chosen, language });
  if (!target) throw new UsageError('The inventory has no such policy.', { hint: 'Name its `--notice` and `--language`.' });
  const { outputs: _, ...wanted } = target;
  return { inventory, catalog, ...wanted, overrides: overrides() };
}

async function listed(request: Request): Promise<Overridable[]> {
  const { plainSentences } = await import('../policy/render.js');
  const files = new Map(overridesFor(request.overrides ?? [], request).map(({ anchor, file }) => [anchor, file]));
  const seen = new Set<string>();
  return plainSentences(request).flatMap(({ id, section, text, anchor }: Sentence): Overridable[] => {
    const isFirst = section !== 'layout' && !seen.has(section);
    seen.add(section);
    const whole = { anchor: section, kind: 'section', id: null, says: text, file: files.get(section) ?? null } as const;
    const one = { anchor, kind: 'sentence', id, says: text, file: files.get(anchor) ?? null } as const;
    return isFirst ? [whole, one] : [one];
  });
}

async function pick(request: Request, anchor: string): Promise<Overridable> {
  const all = await listed(request);
  const wanted = anchor.replace(/^#/, '');
  const found =
    all.find((one) => one.anchor === wanted || one.id === wanted) ??
    all.find((one) => one.kind === 'sentence' && one.says === anchor);
  if (found) return found;
  const near = suggest(
    wanted,
    all.map((one) => one.anchor),
  );
  throw new UsageError(`The policy has no section or sentence \`${anchor}\`.`, {
    hint: near === null ? '`forthright override` lists them.' : `Did you mean \`${near}\`?`,
  });
}

async function wordsAt(request: Request, { anchor, kind, says }: Overridable): Promise<string> {
  const { writeBlocks } = await import('../policy/formats/markdown.js');
  if (kind === 'sentence') return writeBlocks([{ type: 'paragraph', children: [{ type: 'text', value: says }] }]);
  const { plainSections } = await import('../policy/render.js');
  const { headingOf } = await import('../policy/document.js');
  const section = plainSections(request).find(({ template }) => template === anchor);
  const heading = section && headingOf(section);
  return writeBlocks((section?.blocks ?? []).filter((block) => block !== heading));
}

async function factsUnder(request: Request, anchor: string): Promise<string> {
  const { plainSections } = await import('../policy/render.js');
  const { pathsAt } = await import('../policy/overrides/state.js');
  const { factsHash } = await import('../policy/overrides/facts.js');
  return factsHash(request.inventory, request.language, pathsAt(plainSections(request), anchor) ?? []);
}
