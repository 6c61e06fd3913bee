import type { Evidence, Flow } from '../../core/evidence.js';
import { covers, isOwnData, usesOf } from '../../core/selectors.js';
import { recipientNamed } from './flows.js';
import type { Question } from './question.js';

/** What the code shows of sharing that the inventory declares: whether anything is seen to go to a service that the code uses. */
export function sharingEvidence(question: Question, flows: readonly Flow[]): Evidence[] {
  const { inventory, recipients } = question;
  if (!inventory) return [];
  const used = new Map(
    recipients.filter(({ by }) => by === 'import' || by === 'url').map((one) => [recipientNamed(question, one.seen), one]),
  );
  const told = new Set<string>();
  return usesOf(inventory).flatMap((use): Evidence[] => {
    const sharing = use.value('sharing');
    if (!Array.isArray(sharing) || !isOwnData(inventory, use.field)) return [];
    return sharing.flatMap((id: string): Evidence[] => {
      const sighting = used.get(id);
      const about = use.pathOf('sharing');
      // What stands under another name there (a name in a text, a whole record) is not seen to go: silence proves nothing.
      if (!sighting || told.has(`${about} ${id}`)) return [];
      told.add(`${about} ${id}`);
      const flow = flows.find(
        ({ recipient, category, declaredBy }) =>
          recipient === id && (declaredBy.includes(use.fieldId) || covers(use.field.category, category)),
      );
      const { file, line, column } = sighting;
      const base = { claim: 'sharing', about } as const;
      return flow
        ? [
            {
              ...base,
              verdict: 'supported',
              confidence: 'medium',
              text: `\`${use.fieldId}\` is seen to go to \`${id}\``,
              because: flow.steps,
            },
          ]
        : [
            {
              ...base,
              verdict: 'not shown',
              confidence: 'medium',
              text: `\`${use.fieldId}\` is shared with \`${id}\` by the inventory, and no code is seen to send it there`,
              because: [{ file, line, column, text: `\`${sighting.seen}\` is used` }],
            },
          ];
    });
  });
}
