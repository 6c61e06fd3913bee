import type { Approval } from '../core/approval.js';
import { UsageError } from '../core/usage-error.js';
import type { ReviewMaterial } from '../policy/review/material.js';
import type { Statement } from '../policy/review/read-statement.js';
import type { Edit } from './adopt.js';
import { approvalHash, approvalsPath, readApprovals } from './approvals.js';
import type { Project } from './project.js';
import { type ReviewOptions, reviewMaterial } from './review.js';
import { approvedPath, writeApproved } from './told-state.js';

/** The mail that a reviewer returned, who records it, and past states as for a review. */
export interface Approving extends Pick<ReviewOptions, 'past'> {
  readonly statement: string;
  readonly recordedBy: string;
}

/** The edits of the approvals and of the text that was approved, and the new record. */
export interface Approved {
  readonly edits: readonly Edit[];
  readonly approval: Approval;
}

/** Records a reviewer's statement. Throws a usage error where it lacks something, or is about another text than the present one. */
export async function approve(project: Project, { statement: mail, recordedBy, past }: Approving): Promise<Approved> {
  const { readStatement } = await import('../policy/review/read-statement.js');
  const statement = readStatement(mail);
  if (!statement)
    throw new UsageError('The file holds no statement.', {
      hint: 'It stands at the end of the page that `forthright review` writes; save the mail that returned it as text.',
    });
  const notice = statement.notice === 'policy' ? null : statement.notice;
  const material = await reviewMaterial(project, { notice, language: statement.language || null, past });
  requireWhole(statement);
  requireSame(statement, material);
  const approvals = readApprovals(project.tree);
  const approval = approvalOf(statement, material, recordedBy, approvals.at(-1));
  const text = `${JSON.stringify({ schemaVersion: 1, approvals: [...approvals, approval] }, null, 1)}\n`;
  const kept = writeApproved(material.hashes.text, material.approved);
  const path = approvedPath({ language: material.language, ...(notice === null ? {} : { notice }) });
  return {
    edits: [
      { path: approvalsPath, text },
      { path, text: kept },
    ],
    approval,
  };
}

function requireWhole({ name, role, date, lawsReviewed }: Statement): void {
  const open = Object.entries({ Name: name, Role: role, Date: date, 'Laws reviewed': lawsReviewed.join() }).find(
    ([, value]) => value === '',
  );
  if (open) throw new UsageError(`The statement leaves \`${open[0]}\` open.`, { hint: 'Ask the reviewer to fill it in.' });
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date))
    throw new UsageError(`\`${date}\` is no date.`, { hint: 'Write it as `2026-12-31`.' });
}

function requireSame(
  { text, inventory, accepted, lawsReviewed }: Statement,
  { hashes, findings, inventory: now }: ReviewMaterial,
): void {
  if (text !== hashes.text || inventory !== hashes.inventory)
    throw new UsageError('The statement is about another text than the present one.', {
      hint: 'Return to the state that was reviewed, or run `forthright review` and ask again.',
    });
  const open = new Set(findings.filter(({ suppressed }) => !suppressed).map(({ fingerprint }) => fingerprint));
  const unknown = accepted.find((one) => !open.has(one));
  if (unknown !== undefined)
    throw new UsageError(`The statement accepts \`${unknown}\`, which is no open finding.`, {
      hint: '`forthright check` lists them.',
    });
  const law = lawsReviewed.find((id) => now.jurisdictions[id]?.applies !== true);
  if (law !== undefined)
    throw new UsageError(`The statement names the law \`${law}\`, which the inventory does not say applies.`, {
      hint: 'Set `applies: true` or leave it out.',
    });
}

function approvalOf(statement: Statement, material: ReviewMaterial, recordedBy: string, before: Approval | undefined): Approval {
  const { inventory, language, notice, hashes, since } = material;
  const applied = Object.keys(inventory.jurisdictions).filter((id) => inventory.jurisdictions[id]?.applies === true);
  const { lawsReviewed, lawsNotReviewed } = statement;
  const changes = since?.changes ?? [];
  const marks = changes.filter(({ about, markable }) => markable && statement.wording.includes(about));
  return {
    name: statement.name,
    role: statement.role,
    date: statement.date,
    recordedBy,
    notice,
    revision: inventory.policy?.revision ?? null,
    languages: [language],
    lawsReviewed,
    lawsNotReviewed: [...new Set([...lawsNotReviewed, ...applied.filter((id) => !lawsReviewed.includes(id))])],
    texts: { [language]: hashes.text },
    inventory: hashes.inventory,
    accepted: statement.accepted,
    reservations: statement.reservations,
    wording: marks.map(({ about, edit }) => ({ about, edit, by: statement.name })),
    before: before ? approvalHash(before) : null,
  };
}
