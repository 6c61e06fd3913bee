import { resolve } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import { changeText } from '../../report/change-text.js';
import { jsonText } from '../../report/json.js';
import { plainOptions } from '../../report/options.js';
import { revisionsText } from '../../report/revisions-text.js';
import { openCommit } from '../../tree/commit-tree.js';
import { inventoryName } from '../../tree/find-root.js';
import { commitsOf } from '../../tree/past-commits.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { type Opened, openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import type { World } from '../world.js';
import { writeAnywhere } from '../write-file.js';

const formats = ['text', 'html', 'markdown', 'changelog', 'json'] as const;
const revision = /^revision:(\d{1,9})$/;

const surroundings = (world: World) => ({ environment: world.environment, folder: world.folder });

/** The revisions that git remembers, the newest first. */
async function revisionsOf({ engine, project }: Opened, world: World) {
  const { root } = project.tree;
  const commits = commitsOf(root, inventoryName, surroundings(world));
  const states = commits.map(({ commit, day }) => ({ commit, day, tree: openCommit(root, commit, surroundings(world)) }));
  return engine.pastRevisions(project, states);
}

async function earlierOf(opened: Opened, reference: string, world: World) {
  const { root } = opened.project.tree;
  const after = opened.project.tree.kind === 'commit' ? 'that commit' : 'the present state';
  const [, wanted] = revision.exec(reference) ?? [];
  if (wanted === undefined) {
    return { tree: openCommit(root, reference, surroundings(world)), sides: { before: `\`${reference}\``, after } };
  }
  const known = await revisionsOf(opened, world);
  const found = known.find((one) => one.revision === Number(wanted));
  if (!found) {
    throw new UsageError(`No commit has revision ${wanted} of the policy.`, {
      hint: `\`forthright diff --list\` names those that there are.`,
    });
  }
  const before = `revision ${wanted} (${found.commit.slice(0, 12)})`;
  return { tree: openCommit(root, found.commit, surroundings(world)), sides: { before, after } };
}

/** Says what changes for the people concerned since a commit or a revision. */
export const diff = defineCommand({
  name: 'diff',
  says: 'Say what changes in the policy for the people concerned',
  takes: { as: '[ref]', name: 'ref', says: 'A commit, branch or tag, or revision:1 (default: HEAD)' },
  flags: {
    format: { kind: 'text', says: 'text, html (with redline), markdown, changelog or json', letter: 'f' },
    'output-file': { kind: 'text', says: 'Write to this file', letter: 'o' },
    notice: { kind: 'text', says: 'The policy for this notice' },
    language: { kind: 'text', says: 'The policy in this language' },
    list: { kind: 'switch', says: 'List the revisions that git remembers' },
    ...projectFlags,
  },
  examples: [
    ['forthright diff main', 'what this branch changes for people'],
    ['forthright diff revision:1 -f html -o redline.html', 'the redline since a revision'],
  ],
  async run(flags, [given], world) {
    const format = oneOf('--format', flags.format ?? 'text', formats);
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const { engine, project, folder } = opened;
    const write = (text: string) =>
      flags.outputFile === undefined
        ? world.out.write(text)
        : writeAnywhere(project.tree.root, resolve(folder, flags.outputFile), text);
    if (flags.list) {
      const known = await revisionsOf(opened, world);
      opened.close();
      write(format === 'json' ? jsonText(known) : revisionsText(known));
      return exitCode.clean;
    }
    const found = await engine.difference(project, await earlierOf(opened, given ?? 'HEAD', world), {
      ...(flags.notice === undefined ? {} : { notice: flags.notice }),
      ...(flags.language === undefined ? {} : { language: flags.language }),
    });
    opened.close();
    if (format === 'json') write(jsonText({ schemaVersion: 1, changes: found.changes }));
    else if (format !== 'text') write(await engine.writeDifference(found, format));
    else {
      const options = flags.outputFile === undefined ? optionsFor(world.out, flags, world) : plainOptions;
      write(changeText(found.changes, found.sides, options));
    }
    return exitCode.clean;
  },
});
