import { resolve } from 'node:path';
import { openCommit } from '../../tree/commit-tree.js';
import { inventoryName } from '../../tree/find-root.js';
import { repositoryOf } from '../../tree/git.js';
import { commitsOf } from '../../tree/past-commits.js';
import type { OpenTree } from '../../tree/tree.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { openProject } from '../project.js';
import type { World } from '../world.js';
import { writeAnywhere } from '../write-file.js';

/** Past states of the inventory, the newest first; none outside of a repository. */
export function* pastTrees(root: string, world: World): Iterable<OpenTree> {
  const surroundings = { environment: world.environment, folder: world.folder };
  if (!repositoryOf(root, surroundings)) return;
  for (const { commit } of commitsOf(root, inventoryName, surroundings)) yield openCommit(root, commit, surroundings);
}

/** Writes the page on which a reviewer reads, checks and signs the policy. */
export const review = defineCommand({
  name: 'review',
  says: 'Write the page on which a lawyer reviews the policy',
  flags: {
    'output-file': { kind: 'text', says: 'Write to this file (default: standard output)', letter: 'o' },
    notice: { kind: 'text', says: 'The policy for this notice' },
    language: { kind: 'text', says: 'The policy in this language' },
    'as-of': { kind: 'text', says: 'Judge dates as of this day (default: today)' },
    ...projectFlags,
  },
  examples: [['forthright review -o review.html', 'one file to send by mail; its end is a statement to return']],
  async run(flags, _, world) {
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const { engine, project, folder } = opened;
    const page = await engine.review(project, {
      notice: flags.notice ?? null,
      language: flags.language ?? null,
      past: () => pastTrees(project.tree.root, world),
    });
    opened.close();
    if (flags.outputFile === undefined) world.out.write(page);
    else {
      writeAnywhere(project.tree.root, resolve(folder, flags.outputFile), page);
      world.out.write(`Wrote ${flags.outputFile}. It is internal: send it to your reviewer, do not publish it.\n`);
    }
    return exitCode.clean;
  },
});
