import type { Report, RuleInput } from '../../core/rule.js';
import { ownUses, sourcesOf, textsOf, wordsOf } from './uses.js';

const score = /\b(scores?|scoring|rating|risk (level|class)|bonit)/i;
const alone =
  /automatic(ally)? (reject|decide|decline|refus|approv|rank|score|exclud|turn)|auto[- ]?(reject|declin|approv)|without (a |any )?(human|person)|automatisch (ab|ent)/i;

/** What speaks against the word that no machine decides: a decision that is declared, or a purpose whose own words say so. */
export function contradiction({ inventory }: RuleInput): Report[] {
  const [decision] = Object.keys(inventory.decisions);
  const purpose = Object.keys(inventory.purposes).find((id) =>
    textsOf(inventory.purposes[id]?.say).some((say) => alone.test(say)),
  );
  const report = (what: string, id: string): Report[] => [
    { about: 'statements.automated_decisions', message: 'denied', data: { what, decision: id } },
  ];
  if (decision !== undefined) return report(`\`decisions.${decision}\` is declared`, decision);
  return purpose === undefined ? [] : report(`\`${purpose}\` says that a machine decides`, purpose);
}

/** A field that holds a score worked out about people, if there is one. */
export function scoredField(input: RuleInput): string | undefined {
  const isWorkedOut = (source: string) => source === 'derived' || source === 'inferred';
  return ownUses(input).find(
    ({ fieldId, field }) => sourcesOf(field).some(isWorkedOut) && score.test(wordsOf(fieldId, field.label)),
  )?.fieldId;
}
