import type { Approval } from '../core/approval.js';
import type { Observation } from '../core/observation.js';
import { UsageError } from '../core/usage-error.js';
import { knownPlaces, lockState } from '../match/lock-state.js';
import type { Wanted } from '../policy/context.js';
import type { ReviewMaterial, SeenPlace, SinceApproval } from '../policy/review/material.js';
import type { OpenTree } from '../tree/tree.js';
import { readApprovals } from './approvals.js';
import { type Examined, examine } from './check.js';
import { compareTold } from './diff.js';
import { type Declared, type Project, readDeclared } from './project.js';
import { type ApprovedState, approvedPath, readApproved, type ToldState, toldState } from './told-state.js';

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
): Promise<ReviewMaterial & { readonly approved: ApprovedState }> {
  const examined = await examine(project, { only: null, skip: [], inlineConfig: true, release: false });
  const { declared, match, result } = examined;
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
  const { since, before } = await sinceApproval(project, declared, wanted, past);
  return {
    inventory,
    catalog,
    ...wanted,
    notice,
    sentences: provenance,
    disclosures: disclose(inventory, catalog, wanted),
    // That nobody has approved the policy is what this page is about.
    findings: result.findings.filter(({ rule }) => rule !== 'policy/unapproved'),
    evidence: examined.evidence,
    ...placesSince(examined, before),
    dismissed: match.notPersonal.map(({ observation, because }) => seen(observation, because)),
    since,
    hashes: { text: wordsHash(provenance), inventory: policyHash(inventory, language) },
    plain,
    overridden: new Set(overrides.filter(({ file }) => used.has(file)).map(({ anchor }) => anchor)),
    asOf: project.asOf,
    approved: { told: await toldState(declared, wanted), places: knownPlaces(match, inventory) },
  };
}

const seen = (one: Pick<Observation, 'place' | 'category' | 'role' | 'file' | 'line'>, note: string): SeenPlace => ({
  place: one.place,
  category: one.category,
  role: one.role,
  where: `${one.file}:${one.line}`,
  note,
});

/** Places that are new since the approval; where it kept none, those that the lock lacks. */
function placesSince(
  { declared, match, lock }: Examined,
  before: ApprovedState | null,
): Pick<ReviewMaterial, 'fresh' | 'newSince'> {
  const { version } = declared.catalog;
  const state = before ? lockState({ catalog: version, places: before.places, accepted: [] }, match, version) : lock;
  return {
    fresh: (state?.fresh ?? []).map(({ observations: [first] }) => seen(first, `declared as ${first.declaredBy.join(', ')}`)),
    newSince: before ? 'approval' : lock ? 'lock' : null,
  };
}

/** The last approval of a notice in a language. */
const lastApproval = (approvals: readonly Approval[], { notice, language }: Wanted): Approval | null =>
  approvals.findLast((one) => one.notice === (notice ?? null) && one.languages.includes(language)) ?? null;

/** What changed since the last approval: against the text that it kept or, where that is gone, against the past state with its facts. */
async function sinceApproval(
  project: Project,
  now: Declared,
  wanted: Wanted,
  past: ReviewOptions['past'],
): Promise<{ readonly since: SinceApproval | null; readonly before: ApprovedState | null }> {
  const approval = lastApproval(readApprovals(project.tree), wanted);
  if (approval === null) return { since: null, before: null };
  const before = readApproved(project.tree.read(approvedPath(wanted)), approval.texts[wanted.language]);
  const then = before?.told ?? (await toldInPast(project, wanted, approval, past));
  if (then === null) return { since: { approval, changes: null, lines: null }, before };
  return { since: { approval, ...(await compareTold(project, then, now, wanted)) }, before };
}

async function toldInPast(
  project: Project,
  wanted: Wanted,
  { inventory: hash }: Approval,
  past: ReviewOptions['past'],
): Promise<ToldState | null> {
  const { policyHash } = await import('../policy/sidecar.js');
  for (const tree of [project.tree, ...past()]) {
    const then = declaredIn({ ...project, tree });
    if (then && policyHash(then.inventory, wanted.language) === hash) return toldState(then, wanted);
  }
  return null;
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
