import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { openProject } from '../project.js';
import { writeInside } from '../write-file.js';
import { pastTrees } from './review.js';

/** Records the statement that a reviewer returned. */
export const approve = defineCommand({
  name: 'approve',
  says: 'Record that a reviewer approved the policy',
  flags: {
    statement: { kind: 'text', says: 'The mail with the statement, saved as text' },
    'recorded-by': { kind: 'text', says: 'Who records it: a name or an address' },
    'as-of': { kind: 'text', says: 'Judge dates as of this day (default: today)' },
    ...projectFlags,
  },
  examples: [['forthright approve --statement mail.txt --recorded-by dev@juniper.example', 'what was returned to you by mail']],
  async run(flags, _, world) {
    const { statement, recordedBy } = flags;
    if (statement === undefined || recordedBy === undefined)
      throw new UsageError('An approval needs `--statement` and `--recorded-by`.', {
        hint: 'The statement is the end of the page that `forthright review -o review.html` writes, filled in by your reviewer.',
      });
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const { engine, project, folder } = opened;
    const mail = readFileSync(resolve(folder, statement), 'utf8');
    const { edits, approval } = await engine.approve(project, {
      statement: mail,
      recordedBy,
      past: () => pastTrees(project.tree.root, world),
    });
    opened.close();
    writeInside(project.tree.root, edits);
    const open = approval.lawsNotReviewed.length === 0 ? '' : ` Not reviewed: ${approval.lawsNotReviewed.join(', ')}.`;
    world.out.write(`Recorded in ${edits[0]?.path}: ${approval.name}, ${approval.role}, ${approval.date}.${open}\n`);
    return exitCode.clean;
  },
});
