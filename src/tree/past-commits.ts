import { git, requireRepository, type Surroundings } from './git.js';

/** A commit that changed a file: its full id, and its day in UTC as an ISO date. */
export interface PastCommit {
  readonly commit: string;
  readonly day: string;
}

/** The commits that changed a file of the root, the newest first. Throws a usage error outside of a repository. */
export function commitsOf(root: string, path: string, surroundings?: Surroundings): PastCommit[] {
  const repository = requireRepository(root, 'Past revisions are read from git.', surroundings);
  const text = git(repository, root, ['log', '--format=%H %cd', '--date=format-local:%Y-%m-%d', '--', path]).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [commit = '', day = ''] = line.split(' ');
      return { commit, day };
    });
}
