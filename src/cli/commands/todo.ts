import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import type { Answered, Audience } from '../../index.js';
import { questionText } from '../../report/question-text.js';
import { count, visible } from '../../report/text.js';
import { withFiles } from '../../tree/overlay.js';
import { oneOf } from '../choose.js';
import { widthFor } from '../color.js';
import { defineCommand } from '../command.js';
import { type ExitCode, exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { type Opened, openProject } from '../project.js';
import { type Part, partsOf } from '../several.js';
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

/** One question after the other; each answer is written before the next is asked. Says whether to go on. */
async function interview(
  { engine, project: opened, inventory }: Part,
  audience: Audience | null,
  world: World,
): Promise<boolean> {
  const skipped = new Set<string>();
  if (inventory !== null) world.out.write(`${visible(inventory)}\n`);
  for (let project = opened; ; ) {
    const open = (await engine.questions(project, audience)).filter(({ path }) => !skipped.has(path));
    const [next] = open;
    if (!next || !world.ask) {
      world.out.write(`Nothing more to ask: ${count(skipped.size, 'fact')} left open.\n`);
      return true;
    }
    world.out.write(questionText(next, open.length, widthFor(world.out, world)));
    const words = await world.ask('Answer, Enter to leave it open, q to stop: ');
    if (words === 'q') return false;
    skipped.add(next.path);
    if (words === '') continue;
    const answered = await engine.answer(project, next.path, words);
    writeInside(project.tree.root, answered.edits);
    project = {
      ...project,
      tree: withFiles(project.tree, Object.fromEntries(answered.edits.map(({ path, text }) => [path, text]))),
    };
    for (const { because } of answered.refused) {
      skipped.delete(next.path);
      tell(world.out, `That does not fit: ${visible(because)}\n`, world);
    }
  }
}

async function list(parts: readonly Part[], audience: Audience | null, world: World): Promise<ExitCode> {
  let number = 0;
  for (const { engine, project, inventory } of parts) {
    const open = await engine.questions(project, audience);
    const start = inventory === null ? '' : `${visible(inventory)}  `;
    for (const { path, about, ask } of open) world.out.write(`${start}${visible(path)}  ${visible(about)}: ${ask}\n`);
    number += open.length;
  }
  tell(world.out, `${count(number, 'fact')} open. \`forthright todo -o questions.md\` writes a questionnaire.\n`, world);
  return exitCode.clean;
}

/** Marks where the questions of one of several inventories begin. Whoever fills them in sees its path as a heading. */
const heading = (inventory: string) => `# ${inventory}\n\n`;

/** The questions of a document by inventory, each with those that stand under its heading. */
function sectionsOf(text: string, parts: readonly Part[]): (readonly [Part, string])[] {
  return parts.map((part) => {
    if (part.inventory === null) return [part, text];
    const [, ...after] = `\n${text.split(/\r?\n/).join('\n')}`.split(`\n${heading(part.inventory).trimEnd()}\n`);
    const others = parts.flatMap(({ inventory }) => (inventory === null ? [] : [`\n${heading(inventory).trimEnd()}\n`]));
    const ends = others.map((other) => after.join('\n').indexOf(other)).filter((index) => index >= 0);
    return [part, after.join('\n').slice(0, Math.min(...ends, Number.POSITIVE_INFINITY))];
  });
}

async function applyAnswers(parts: readonly Part[], file: string, world: World): Promise<ExitCode> {
  const all: Answered[] = [];
  for (const [{ engine, project }, text] of sectionsOf(readAnswers(file), parts)) {
    const answered = await engine.applyQuestionnaire(project, text);
    writeInside(project.tree.root, answered.edits);
    all.push(answered);
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const refused = all.flatMap((one) => one.refused);
  const [taken, open] = [sum(all.map((one) => one.taken)), sum(all.map((one) => one.open))];
  sumUp({ edits: [], taken, refused, open }, world);
  return refused.length > 0 ? exitCode.findings : exitCode.clean;
}

async function writeQuestions(opened: Opened, file: string, audience: Audience | null, world: World): Promise<ExitCode> {
  const texts: string[] = [];
  let number = 0;
  for (const { engine, project, inventory } of partsOf(opened)) {
    number += (await engine.questions(project, audience)).length;
    texts.push((inventory === null ? '' : heading(inventory)) + (await engine.questionsText(project, audience)));
  }
  writeAnywhere(opened.project.tree.root, resolve(opened.folder, file), texts.join('\n'));
  world.out.write(`Wrote ${file}: ${number} questions.\n`);
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
    const opened = await openProject(flags, world, { inventory: true, several: true, paths: [] });
    const parts = partsOf(opened);
    opened.close();
    if (flags.apply !== undefined) return applyAnswers(parts, resolve(opened.folder, flags.apply), world);
    if (flags.outputFile !== undefined) return writeQuestions(opened, flags.outputFile, audience, world);
    if (!world.ask) return list(parts, audience, world);
    for (const part of parts) if (!(await interview(part, audience, world))) break;
    return exitCode.clean;
  },
});
