import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import type { Answered, Audience } from '../../index.js';
import { questionText } from '../../report/question-text.js';
import { count, visible } from '../../report/text.js';
import { oneOf } from '../choose.js';
import { widthFor } from '../color.js';
import { defineCommand } from '../command.js';
import { type ExitCode, exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { type Opened, openProject } from '../project.js';
import { tell } from '../tell.js';
import type { World } from '../world.js';
import { writeAnywhere, writeInside } from '../write-file.js';

const audiences = ['legal', 'product'] as const satisfies readonly Audience[];

function sumUp({ taken, refused, open }: Answered, world: World): void {
  for (const { path, because } of refused) tell(world.out, `Not taken: \`${visible(path)}\`: ${visible(because)}\n`, world);
  world.out.write(`${count(taken, 'answer')} taken, ${count(open, 'fact')} open.\n`);
}

function readAnswers(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`\`${file}\` cannot be read.`, { hint: '`forthright todo -o questions.md` writes the questions.' });
  }
}

/** One question after the other; each answer is written before the next is asked. */
async function interview(flags: Parameters<typeof openProject>[0], audience: Audience | null, world: World): Promise<ExitCode> {
  const skipped = new Set<string>();
  for (;;) {
    const { engine, project, close } = await openProject(flags, world, { inventory: true, paths: [] });
    close();
    const open = (await engine.questions(project, audience)).filter(({ path }) => !skipped.has(path));
    const [next] = open;
    if (!next || !world.ask) {
      world.out.write(`Nothing more to ask: ${count(skipped.size, 'fact')} left open.\n`);
      return exitCode.clean;
    }
    world.out.write(questionText(next, open.length, widthFor(world.out, world)));
    const words = await world.ask('Answer, Enter to leave it open, q to stop: ');
    if (words === 'q') return exitCode.clean;
    skipped.add(next.path);
    if (words === '') continue;
    const answered = await engine.answer(project, next.path, words);
    writeInside(project.tree.root, answered.edits);
    for (const { because } of answered.refused) {
      skipped.delete(next.path);
      tell(world.out, `That does not fit: ${visible(because)}\n`, world);
    }
  }
}

async function list({ engine, project }: Opened, audience: Audience | null, world: World): Promise<ExitCode> {
  const open = await engine.questions(project, audience);
  for (const { path, about, ask } of open) world.out.write(`${visible(path)}  ${visible(about)}: ${ask}\n`);
  tell(world.out, `${count(open.length, 'fact')} open. \`forthright todo -o questions.md\` writes a questionnaire.\n`, world);
  return exitCode.clean;
}

/** The open facts: asked at a terminal, written as a questionnaire, or read back from one. */
export const todo = defineCommand({
  name: 'todo',
  says: 'Ask the facts that only a person knows',
  flags: {
    for: { kind: 'text', says: 'Only what legal, or product, can answer' },
    'output-file': { kind: 'text', says: 'Write the questions to this file', letter: 'o' },
    apply: { kind: 'text', says: 'Read the answers of a filled-in file' },
    ...projectFlags,
  },
  examples: [
    ['forthright todo', 'one question after the other'],
    ['forthright todo --for legal -o questions.md', 'a questionnaire for those who know the law'],
    ['forthright todo --apply questions.md', 'reads the answers back'],
  ],
  async run(flags, _, world) {
    const audience = flags.for === undefined ? null : oneOf('--for', flags.for, audiences);
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const { engine, project, folder } = opened;
    opened.close();
    if (flags.apply !== undefined) {
      const answered = await engine.applyQuestionnaire(project, readAnswers(resolve(folder, flags.apply)));
      writeInside(project.tree.root, answered.edits);
      sumUp(answered, world);
      return answered.refused.length > 0 ? exitCode.findings : exitCode.clean;
    }
    if (flags.outputFile !== undefined) {
      const count = (await engine.questions(project, audience)).length;
      writeAnywhere(project.tree.root, resolve(folder, flags.outputFile), await engine.questionsText(project, audience));
      world.out.write(`Wrote ${flags.outputFile}: ${count} questions.\n`);
      return exitCode.clean;
    }
    return world.ask ? interview(flags, audience, world) : list(opened, audience, world);
  },
});
