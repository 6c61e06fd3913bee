import { git, requireRepository, type Surroundings } from './git.js';

/** What the next commit changes, relative to the root and limited to it. A renamed file is one removed and one changed. */
export interface StagedChanges {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Compares the index with the last commit (with nothing, before the first). */
export function stagedChanges(root: string, surroundings?: Surroundings): StagedChanges {
  const repository = requireRepository(root, 'Without `--staged` no repository is needed.', surroundings);
  const parameters = ['diff', '--cached', '--name-status', '--no-renames', '--no-ext-diff', '--relative', '-z'];
  const cells = git(repository, root, parameters).toString('utf8').split('\0');
  const pairs = cells.flatMap((status, index) =>
    index % 2 === 0 && status !== '' ? [{ status, path: cells[index + 1] ?? '' }] : [],
  );
  return {
    changed: pairs.filter(({ status }) => status !== 'D').map(({ path }) => path),
    removed: pairs.filter(({ status }) => status === 'D').map(({ path }) => path),
  };
}
