import { visible } from './text.js';

/** Revisions of a policy that git remembers, one a line, and how to see one again. */
export function revisionsText(
  revisions: readonly {
    readonly revision: number;
    readonly effectiveOn: string | null;
    readonly commit: string;
    readonly day: string;
  }[],
): string {
  if (revisions.length === 0) return 'No commit holds an inventory with `policy.revision`.\n';
  const lines = revisions.map(({ revision, effectiveOn, commit, day }) => {
    const since = effectiveOn === null ? '' : `, in force from ${effectiveOn}`;
    return visible(`revision ${revision}  ${commit.slice(0, 12)}  ${day}${since}`);
  });
  return [...lines, '', 'One of them as it was: `forthright policy --at <commit> -f html`', ''].join('\n');
}
