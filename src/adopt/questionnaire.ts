import type { Question } from './questions.js';

/** An answer as somebody wrote it, to the question at an id path. */
export interface Answer {
  readonly path: string;
  readonly words: string;
}

const mostNamed = 4;

/** The first few places, and how many there are beyond. */
function placesInWords(places: readonly string[]): string {
  const rest = places.length - mostNamed;
  const named = places.slice(0, mostNamed).map((place) => `\`${place}\``);
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const intro = `# Questions on personal data

Write each answer behind “Answer:”. Leave it empty, or write “?”, where you do not know: the question then stays open, and the privacy policy waits for it.
The names in small letters are those of \`privacy.yaml\`. \`forthright todo --apply <this file>\` reads the answers.
`;

/** Where in the code the data of a section are; those who answer see what is meant. */
function whereIn(group: readonly Question[]): string {
  const places = [...new Set(group.flatMap((question) => question.places))];
  return places.length === 0 ? '' : `\nIn the code: ${placesInWords(places)}.\n`;
}

/** Writes questions as one Markdown document, to be filled in by somebody who never opens a terminal. */
export function questionnaire(questions: readonly Question[]): string {
  const sections = new Map<string, Question[]>();
  for (const question of questions) sections.set(question.about, [...(sections.get(question.about) ?? []), question]);
  const parts = [...sections].map(
    ([about, group]) =>
      `\n## ${about}\n${whereIn(group)}${group.map(({ path, ask, hint }) => `\n### ${ask}\n\n\`${path}\` – such as: ${hint}\n\nAnswer:\n`).join('')}`,
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
