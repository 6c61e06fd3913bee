import { saysNothing, withAnswer } from '../adopt/answers.js';
import { type Answer, answersIn, questionnaire } from '../adopt/questionnaire.js';
import { type Audience, type Question, questionsIn } from '../adopt/questions.js';
import { inventoryName } from '../tree/find-root.js';
import { withFiles } from '../tree/overlay.js';
import type { Edit } from './adopt.js';
import { readLock } from './lock.js';
import { type Project, requireDeclared } from './project.js';

/** What became of answers: the file to write, how many were taken, and why others were not. */
export interface Answered {
  readonly edits: readonly Edit[];
  readonly taken: number;
  readonly refused: readonly { readonly path: string; readonly because: string }[];
  readonly open: number;
}

/** The open facts of a project as questions, the most sensitive data first. */
export function questions(project: Project, audience: Audience | null = null): readonly Question[] {
  const { inventory, catalog } = requireDeclared(project);
  return questionsIn(inventory, catalog, readLock(project)?.places ?? []).filter(
    (question) => audience === null || question.audience === audience,
  );
}

/** The same as one Markdown document to fill in. */
export function questionsText(project: Project, audience: Audience | null): string {
  return questionnaire(questions(project, audience));
}

const keyOf = ({ rule, about, message }: { readonly rule: string; readonly about: string; readonly message: string }) =>
  `${rule} ${about} ${message}`;

/** Puts answers into the inventory, one by one: one that makes it unsound is refused with the reason, the others stand. Words that say nothing leave a question open. */
export function applyAnswers(project: Project, given: readonly Answer[]): Answered {
  const answers = given.filter(({ words }) => !saysNothing(words));
  let current = project;
  let text = project.tree.read(inventoryName) ?? '';
  const refused: { path: string; because: string }[] = [];
  for (const answer of answers) {
    const before = requireDeclared(current);
    const next = withAnswer({ ...before, text }, answer);
    if (next === null) {
      refused.push({ path: answer.path, because: 'the question is no longer open' });
      continue;
    }
    const tried = { ...project, tree: withFiles(project.tree, { [inventoryName]: next }) };
    const known = new Set(before.problems.map(keyOf));
    const problem = requireDeclared(tried).problems.find((one) => !known.has(keyOf(one)));
    if (problem) refused.push({ path: answer.path, because: [problem.message, ...problem.do].join(' ') });
    else [current, text] = [tried, next];
  }
  const isChanged = text !== project.tree.read(inventoryName);
  return {
    edits: isChanged ? [{ path: inventoryName, text }] : [],
    taken: answers.length - refused.length,
    refused,
    open: questions(current).length,
  };
}

/** The answers of a filled-in document, put into the inventory. */
export function applyQuestionnaire(project: Project, text: string): Answered {
  return applyAnswers(project, answersIn(text));
}
