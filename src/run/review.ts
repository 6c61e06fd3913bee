import type { Approval } from '../core/approval.js';
import { UsageError } from '../core/usage-error.js';
import type { ReviewMaterial, SeenPlace, SinceApproval } from '../policy/review/material.js';
import type { OpenTree } from '../tree/tree.js';
import { readApprovals } from './approvals.js';
import { examine } from './check.js';
import { compareDeclared } from './diff.js';
import { type Declared, type Project, readDeclared } from './project.js';

/** Which policy is reviewed; the only one where nothing is said. */
export interface ReviewOptions {
  readonly notice: string | null;
  readonly language: string | null;
  /** Past states of the inventory, the newest first: among them is the one that was approved. */
  past(): Iterable<OpenTree>;
}

/** Gathers what a reviewer needs to see of a policy, and writes it as one page. */
export async function review(project: Project, options: ReviewOptions): Promise<string> {
  const { reviewPage } = await import('../policy/review/review.js');
  return reviewPage(await reviewMaterial(project, options));
}

/** The same as data. */
export async function reviewMaterial(
  project: Project,
  { notice, language: asked, past }: ReviewOptions,
): Promise<ReviewMaterial> {
  const { declared, match, lock, result } = await examine(project, { only: null, skip: [], inlineConfig: true, release: false });
  const { inventory, catalog } = declared;
  const overrides = declared.overrides();
  const language = asked ?? inventory.policy?.language ?? 'en';
  const { renderPolicy, disclose } = await import('../policy/render.js');
  const { policyHash, wordsHash } = await import('../policy/sidecar.js');
  const wanted = { language, ...(notice === null ? {} : { notice }) };
  const { provenance } = renderPolicy({ inventory, catalog, ...wanted, format: 'json', draft: true, overrides });
  const used = new Set(provenance.map(({ override }) => override));
  const plain =
    overrides.length === 0 ? provenance : renderPolicy({ inventory, catalog, ...wanted, format: 'json', draft: true }).provenance;
  const seen = (one: { place: string; category: string; role: string; file: string; line: number }, note: string): SeenPlace => ({
    place: one.place,
    category: one.category,
    role: one.role,
    where: `${one.file}:${one.line}`,
    note,
  });
  return {
    inventory,
    catalog,
    ...wanted,
    notice,
    sentences: provenance,
    disclosures: disclose(inventory, catalog, wanted),
    findings: result.findings,
    fresh: (lock?.fresh ?? []).map(({ observations: [first] }) => seen(first, `declared as ${first.declaredBy.join(', ')}`)),
    hasLock: lock !== null,
    dismissed: match.notPersonal.map(({ observation, because }) => seen(observation, because)),
    since: await sinceApproval(project, declared, lastApproval(readApprovals(project.tree), notice), past),
    hashes: { text: wordsHash(provenance), inventory: policyHash(inventory, language) },
    plain,
    overridden: new Set(overrides.filter(({ file }) => used.has(file)).map(({ anchor }) => anchor)),
    asOf: project.asOf,
  };
}

/** The last approval of a notice. */
export const lastApproval = (approvals: readonly Approval[], notice: string | null): Approval | null =>
  approvals.findLast((one) => one.notice === notice) ?? null;

async function sinceApproval(
  project: Project,
  now: Declared,
  approval: Approval | null,
  past: ReviewOptions['past'],
): Promise<SinceApproval | null> {
  if (approval === null) return null;
  const { policyHash } = await import('../policy/sidecar.js');
  for (const tree of [project.tree, ...past()]) {
    const then = declaredIn({ ...project, tree });
    const language = then?.inventory.policy?.language ?? 'en';
    if (then && policyHash(then.inventory, language) === approval.inventory)
      return { approval, ...(await compareDeclared(project, then, now)) };
  }
  return { approval, changes: null, lines: null };
}

/** A past state that does not parse was never approved. */
function declaredIn(project: Project): Declared | null {
  try {
    return readDeclared(project);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}
