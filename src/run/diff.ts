import type { Change } from '../core/change.js';
import type { Inventory } from '../core/inventory.js';
import { compareText } from '../core/range.js';
import { rangeOf } from '../core/selectors.js';
import { UsageError } from '../core/usage-error.js';
import type { Sides } from '../policy/diff/page.js';
import type { Redlined } from '../policy/diff/redline.js';
import { inventoryName } from '../tree/find-root.js';
import type { OpenTree } from '../tree/tree.js';
import { readApprovals } from './approvals.js';
import { type Declared, type Project, readDeclared, requireDeclared } from './project.js';

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

/** The laws that either of two inventories says apply. */
const packsOf = (inventories: readonly Inventory[]): string[] =>
  [
    ...new Set(
      inventories.flatMap(({ jurisdictions }) => Object.keys(jurisdictions).filter((id) => jurisdictions[id]?.applies === true)),
    ),
  ].sort(compareText);

/** Compares what two states of a project tell people. */
export async function difference(project: Project, earlier: Earlier): Promise<Difference> {
  const now = requireDeclared(project);
  const then = declaredAt(project, earlier);
  return { ...(await compareDeclared(project, then, now)), sides: earlier.sides };
}

/** The same for two inventories that have been read. */
export async function compareDeclared(project: Project, then: Declared, now: Declared): Promise<Omit<Difference, 'sides'>> {
  const [{ policyChanges }, { counselChanges }, { publicValues }, { linesOf }, { redline }, { renderPolicy }] = await Promise.all(
    [
      import('../policy/diff/diff.js'),
      import('../policy/diff/counsel.js'),
      import('../policy/public-values.js'),
      import('../policy/diff/lines.js'),
      import('../policy/diff/redline.js'),
      import('../policy/render.js'),
    ],
  );
  const language = languageOf(now.inventory);
  const marks = readApprovals(project.tree).flatMap(({ wording }) => wording);
  const facts = policyChanges({
    before: publicValues(then.inventory, languageOf(then.inventory)),
    after: publicValues(now.inventory, language),
    catalog: now.catalog,
    packs: packsOf([then.inventory, now.inventory]),
    marks,
    rangeOf: (path) => rangeOf(now.inventory, path),
  });
  const words = counselChanges(then.overrides(), now.overrides(), marks, now.catalog.changes);
  const changes = [...words, ...facts].sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
  const texts = [then, now].map(({ inventory, catalog, overrides }) =>
    renderPolicy({ inventory, catalog, language: languageOf(inventory), format: 'json', draft: true, overrides: overrides() }),
  );
  const [before = [], after = []] = texts.map(({ text }) => linesOf(text));
  return { changes, lines: redline(before, after), draft: texts.some(({ blocked }) => blocked.length > 0) };
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
