import type { Finding } from '../core/finding.js';
import { lockName } from '../core/lock.js';
import type { Result } from '../core/result.js';
import type { StagedChanges } from '../tree/staged-changes.js';

const touches = (finding: Finding, isMeant: (file: string) => boolean) => finding.locations.some(({ file }) => isMeant(file));

/** The result with those findings alone that touch files which are meant; what was known to find them stays whole. */
export function limitTo(result: Result, isMeant: (file: string) => boolean, where: string): Result {
  const findings = result.findings.filter((one) => touches(one, isMeant));
  const others = result.findings.filter((one) => !one.suppressed && !findings.includes(one)).length;
  const note = `${others} more ${others === 1 ? 'finding stands' : 'findings stand'} outside of ${where}.`;
  return { ...result, findings, notes: others === 0 ? result.notes : [...result.notes, note] };
}

/**
 * With `--staged`: findings in staged files. Where the commit changes what every verdict hangs on (inventory, config, lock) or takes files
 * away that others may rely on, everything is reported, since a finding then stands where nothing was staged.
 */
export function limitToStaged(result: Result, { changed, removed }: StagedChanges): Result {
  const governing = [...(result.governedBy ?? []), result.inventory, lockName];
  if (removed.length > 0 || changed.some((path) => governing.includes(path))) return result;
  const staged = new Set(changed);
  return limitTo(result, (file) => staged.has(file), 'the staged files');
}
