import type { Question } from './questions.js';

/** An answer as somebody wrote it, to the question at an id path. */
export interface Answer {
  readonly path: string;
  readonly words: string;
}

const intro = `# Questions on personal data

Write each answer behind “Answer:”. Leave it empty where you do not know: the question then stays open, and the privacy policy waits for it.
The names in small letters are those of \`privacy.yaml\`. \`forthright todo --apply <this file>\` reads the answers.
`;

/** Writes questions as one Markdown document, to be filled in by somebody who never opens a terminal. */
export function questionnaire(questions: readonly Question[]): string {
  const sections = new Map<string, Question[]>();
  for (const question of questions) sections.set(question.about, [...(sections.get(question.about) ?? []), question]);
  const parts = [...sections].map(
    ([about, group]) =>
      `\n## ${about}\n${group.map(({ path, ask, hint }) => `\n### ${ask}\n\n\`${path}\` – such as: ${hint}\n\nAnswer:\n`).join('')}`,
  );
  return `${intro}${parts.join('')}`;
}

/** Reads the answers out of such a document. Empty ones are left out. */
export function answersIn(text: string): Answer[] {
  const blocks = text
    .split(/\r?\n/)
    .join('\n')
    .split(/^#{2,3} .*$/m);
  return blocks.flatMap((block) => {
    const path = /^`([^`\n]+)`/m.exec(block)?.[1];
    const words = /^Answer:([\s\S]*)$/m
      .exec(block)?.[1]
      ?.trim()
      .replace(/\s*\n\s*/g, ' ');
    return path && words ? [{ path, words }] : [];
  });
}
