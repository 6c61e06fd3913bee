import { UsageError } from '../core/usage-error.js';
import { commitOf } from './commit-tree.js';
import { git, type Repository, requireRepository, type Surroundings } from './git.js';

const shallowHint = 'This clone is shallow: fetch its history first; in GitHub Actions, check out with `fetch-depth: 0`.';

function commonAncestor(repository: Repository, root: string, ours: string, theirs: string): string | null {
  try {
    return git(repository, root, ['merge-base', ours, theirs]).toString('utf8').trim();
  } catch {
    return null;
  }
}

/** The commit at which the history of `reference` and that of `ours` part: what stood there is not of this change. Returns its full id. */
export function mergeBase(root: string, reference: string, ours = 'HEAD', surroundings?: Surroundings): string {
  const repository = requireRepository(root, 'Without `--since` no repository is needed.', surroundings);
  const [mine, other] = [commitOf(repository, root, ours), commitOf(repository, root, reference)];
  const found = commonAncestor(repository, root, mine, other);
  if (found !== null) return found;
  throw new UsageError(`\`${reference}\` and \`${ours}\` have no commit in common.`, {
    hint: repository.shallow ? shallowHint : 'Name the branch that this one was made from.',
  });
}
