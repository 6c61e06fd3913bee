import { UsageError } from '../core/usage-error.js';
import type { Changed } from '../index.js';
import { visible, wrap } from '../report/text.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import type { Parsed, projectFlags } from './flags.js';
import { type Opened, openProject } from './project.js';
import { refreshSchema } from './refresh-schema.js';
import { optionsFor } from './reports.js';
import { tell } from './tell.js';
import type { World } from './world.js';
import { writeInside } from './write-file.js';

/** Runs a command that edits the inventory or the lock: open the project, find the edits, write them, tell. */
export async function changeProject(
  flags: Parsed<typeof projectFlags>,
  world: World,
  change: (opened: Opened) => Promise<Changed>,
): Promise<ExitCode> {
  if (flags.at !== undefined) {
    throw new UsageError('What stands in a commit cannot be edited.', { hint: 'Leave `--at` out.' });
  }
  const opened = await openProject(flags, world, { inventory: true, paths: [] });
  const { edits, told } = await change(opened);
  opened.close();
  writeInside(opened.project.tree.root, edits);
  await refreshSchema(opened);
  const { width } = optionsFor(world.out, flags, world);
  const wrote = edits.length > 0 ? [`Wrote ${edits.map(({ path }) => path).join(', ')}.`] : [];
  tell(world.out, `${[...told, ...wrote].map((line) => wrap(visible(line), width)).join('\n')}\n`, world);
  return exitCode.clean;
}

/** The words of a flag, or what somebody at the terminal says; a usage error where neither is there. */
export async function wordsFor(given: string | undefined, { ask }: World, question: string, call: string): Promise<string> {
  const words = given ?? (await ask?.(`${question} `));
  if (words !== undefined && words !== '') return words;
  throw new UsageError('It needs to be told why.', { hint: `Write \`${call}\`.` });
}
