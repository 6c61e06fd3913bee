import { joinPath, pathFrom } from '../core/paths.js';
import { UsageError } from '../core/usage-error.js';
import type { Changed } from '../index.js';
import { list, visible, wrap } from '../report/text.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import type { Parsed, projectFlags } from './flags.js';
import { openProject } from './project.js';
import { refreshSchema } from './refresh-schema.js';
import { optionsFor } from './reports.js';
import { type Part, partsOf } from './several.js';
import { tell } from './tell.js';
import type { World } from './world.js';
import { writeInside } from './write-file.js';

interface Done {
  readonly part: Part;
  readonly changed: Changed;
}

/**
 * Runs a command that edits the inventory or the lock: open the project, find the edits, write them, tell. Over several inventories it edits those that know
 * what is meant; nothing is written before all were asked, nor where the same name means different places.
 */
export async function changeProject(
  flags: Parsed<typeof projectFlags>,
  world: World,
  change: (part: Part) => Promise<Changed>,
): Promise<ExitCode> {
  if (flags.at !== undefined) {
    throw new UsageError('What stands in a commit cannot be edited.', { hint: 'Leave `--at` out.' });
  }
  const opened = await openProject(flags, world, { inventory: true, several: true, paths: [] });
  const done = await changeEach(partsOf(opened), change);
  opened.close();
  refuseTwoPlaces(done);
  const { width } = optionsFor(world.out, flags, world);
  for (const { part, changed } of done) {
    writeInside(part.project.tree.root, changed.edits);
    await refreshSchema(part);
    const names = changed.edits.map(({ path }) => joinPath(part.home, path));
    const told = changed.told.map((line) => (part.inventory === null ? line : `${part.inventory}: ${line}`));
    const wrote = names.length > 0 ? [`Wrote ${names.join(', ')}.`] : [];
    tell(world.out, `${[...told, ...wrote].map((line) => wrap(visible(line), width)).join('\n')}\n`, world);
  }
  return exitCode.clean;
}

/** The changes of those inventories that know what is meant; the first complaint where none does. */
async function changeEach(parts: readonly Part[], change: (part: Part) => Promise<Changed>): Promise<Done[]> {
  const done: Done[] = [];
  let complaint: UsageError | undefined;
  for (const part of parts) {
    try {
      done.push({ part, changed: await change(part) });
    } catch (error) {
      // An inventory that cannot be read is not one that does not know what is meant.
      if (!(error instanceof UsageError) || error.at.length > 0) throw error;
      complaint ??= error;
    }
  }
  if (complaint && done.length === 0) throw complaint;
  const shown = done.filter(({ changed }) => changed.at !== null);
  if (done.length > 1 && shown.length === 0) {
    throw new UsageError('No code under these inventories shows it.', {
      hint: `Say which is meant: ${list(done.map(({ part }) => `\`--cwd ${part.home}\``))}.`,
    });
  }
  return shown.length === 0 ? done : shown;
}

/** A place as one inventory names it: a path in front of it is seen from its folder. */
export function placeFor({ home }: Pick<Part, 'home'>, about: string): string {
  const end = about.indexOf('#');
  const glob = about.slice(0, Math.max(0, end));
  return home === '' || end < 0 || glob.startsWith('**') ? about : pathFrom(home, joinPath('', glob)) + about.slice(end);
}

function refuseTwoPlaces(done: readonly Done[]): void {
  const places = done.flatMap(({ part, changed: { at } }) =>
    at ? [{ part, at: `${joinPath(part.home, at.file)}:${at.line}` }] : [],
  );
  if (new Set(places.map(({ at }) => at)).size < 2) return;
  throw new UsageError(`That name is found under several inventories: ${list(places.map(({ at }) => `\`${at}\``))}.`, {
    hint: `Say which is meant: ${list(places.map(({ part }) => `\`--cwd ${part.home}\``))}.`,
  });
}

/** The words of a flag, or what somebody at the terminal says; a usage error where neither is there. */
export async function wordsFor(given: string | undefined, { ask }: World, question: string, call: string): Promise<string> {
  const words = given ?? (await ask?.(`${question} `));
  if (words !== undefined && words !== '') return words;
  throw new UsageError('It needs to be told why.', { hint: `Write \`${call}\`.` });
}

/** A question that is put once, whoever else needs its answer. */
export function onceAsked(ask: () => Promise<string>): () => Promise<string> {
  let answer: Promise<string> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
