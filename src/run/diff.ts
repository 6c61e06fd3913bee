import type { Change } from '../core/change.js';
import type { Inventory } from '../core/inventory.js';
import { compareText } from '../core/range.js';
import { rangeOf } from '../core/selectors.js';
import { UsageError } from '../core/usage-error.js';
import type { Wanted } from '../policy/context.js';
import type { Sides } from '../policy/diff/page.js';
import type { Redlined } from '../policy/diff/redline.js';
import { inventoryName } from '../tree/find-root.js';
import type { OpenTree } from '../tree/tree.js';
import { readApprovals } from './approvals.js';
import { policyTargets, type TargetChoice } from './policy-targets.js';
import { type Declared, type Project, readDeclared, requireDeclared } from './project.js';
import { type ToldState, toldLines, toldState } from './told-state.js';

/** The forms of a comparison: `text` is the changes as data, for a terminal. */
export const diffFormats = ['html', 'markdown', 'changelog'] as const;
/** One of those forms. */
export type DiffFormat = (typeof diffFormats)[number];

/** An earlier state of the same project, and what both are called. */
export interface Earlier {
  readonly tree: OpenTree;
  readonly sides: Sides;
}

/** What changes for the people concerned, and the words that differ. `draft`: one of the two has gaps that the redline shows. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly lines: readonly Redlined[];
  readonly sides: Sides;
  readonly draft: boolean;
}

const weights = ['material', 'favourable', 'wording'];

const languageOf = ({ policy }: Inventory) => policy?.language ?? 'en';

function declaredAt(project: Project, { tree, sides }: Earlier): Declared {
  const declared = readDeclared({ ...project, tree });
  if (declared) return declared;
  throw new UsageError(`There is no \`${inventoryName}\` at ${sides.before}.`, { hint: 'Name a commit that has one.' });
}

/** Compares what two states of a project tell people, in one policy: by default the one for all, in the inventory's own language. */
export async function difference(project: Project, earlier: Earlier, chosen: TargetChoice = {}): Promise<Difference> {
  const now = requireDeclared(project);
  const then = declaredAt(project, earlier);
  const wanted = wantedOf(now.inventory, chosen);
  const told = await toldState(then, { ...wanted, language: chosen.language ?? languageOf(then.inventory) });
  return { ...(await compareTold(project, told, now, wanted)), sides: earlier.sides };
}

/** The policy that is meant; a usage error where a notice or language is none of the inventory's. */
function wantedOf(inventory: Inventory, chosen: TargetChoice): Wanted {
  const { notice, language = languageOf(inventory) } = chosen;
  const isKnown = policyTargets(inventory, { ...chosen, language }).length > 0;
  if (!isKnown && (notice !== undefined || chosen.language !== undefined))
    throw new UsageError('The inventory has no such policy.', {
      hint: '`notices` and `policy.languages` name those that it has.',
    });
  return notice === undefined ? { language } : { language, notice };
}

/** The same for what was told before, against an inventory that has been read. */
export async function compareTold(
  project: Project,
  before: ToldState,
  now: Declared,
  wanted: Wanted,
): Promise<Omit<Difference, 'sides'>> {
  const { policyChanges } = await import('../policy/diff/diff.js');
  const { counselChanges } = await import('../policy/diff/counsel.js');
  const { redline } = await import('../policy/diff/redline.js');
  const after = await toldState(now, wanted);
  const marks = readApprovals(project.tree).flatMap(({ wording }) => wording);
  const facts = policyChanges({
    before: before.values,
    after: after.values,
    catalog: now.catalog,
    packs: [...new Set([...before.packs, ...after.packs])].sort(compareText),
    marks,
    rangeOf: (path) => rangeOf(now.inventory, path),
  });
  const words = counselChanges(before.overrides, after.overrides, marks, now.catalog.changes);
  const changes = [...words, ...facts].sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
  const lines = redline(await toldLines(before), await toldLines(after));
  return { changes, lines, draft: before.draft || after.draft };
}

/** Writes a comparison in one form. */
export async function writeDifference({ changes, lines, sides }: Difference, format: DiffFormat): Promise<string> {
  if (format === 'html') return (await import('../policy/diff/page.js')).diffPage(changes, lines, sides);
  const { changelogSection, diffMarkdown } = await import('../policy/diff/markdown.js');
  return format === 'markdown' ? diffMarkdown(changes) : changelogSection(changes, `Changes: ${sides.after}`);
}

/** A past state of the inventory: the commit that holds it, and the day of that commit. */
export interface PastState {
  readonly commit: string;
  readonly day: string;
  readonly tree: OpenTree;
}

/** A revision of the policy and the last commit that holds it. */
export interface PastRevision {
  readonly revision: number;
  readonly effectiveOn: string | null;
  readonly commit: string;
  readonly day: string;
}

/** The revisions that past states of the inventory number, the newest first. `states` come newest first. */
export function pastRevisions(project: Project, states: Iterable<PastState>): PastRevision[] {
  const found = new Map<number, PastRevision>();
  for (const { commit, day, tree } of states) {
    const policy = policyAt(project, tree);
    const revision = policy?.revision;
    if (revision === undefined || found.has(revision)) continue;
    found.set(revision, { revision, effectiveOn: policy?.effective_on ?? null, commit, day });
  }
  return [...found.values()].sort((a, b) => b.revision - a.revision);
}

/** A past state that does not parse has no revision. */
function policyAt(project: Project, tree: OpenTree): Inventory['policy'] {
  try {
    return readDeclared({ ...project, tree })?.inventory.policy;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
