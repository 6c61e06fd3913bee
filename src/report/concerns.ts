import type { Finding } from '../core/finding.js';
import { foldersAbove, joinPath } from '../core/paths.js';
import type { ReportOptions } from './options.js';
import { list } from './text.js';

/** A file as readers who start at the top of the repository name it. */
export const fromTop = ({ prefix }: Pick<ReportOptions, 'prefix'>, file: string): string => joinPath(prefix, file);

/** The inventories that a finding concerns, where its place alone does not tell: several, or one that stands elsewhere. Null in a run over one. */
export function concernedBy({ inventories = [], locations: [first] }: Finding): string | null {
  const [only, ...others] = inventories;
  if (only === undefined) return null;
  const isBeside = first !== undefined && foldersAbove(first.file).includes(foldersAbove(only)[0] ?? '');
  return others.length === 0 && isBeside ? null : list(inventories);
}

/** What a finding says, with the inventories that it concerns: for formats that have no row for them. */
export function messageOf(finding: Finding): string {
  const concerned = concernedBy(finding);
  return concerned === null ? finding.message : `${finding.message} It concerns ${concerned}.`;
}
