import type { AutomatedDecision } from '../../core/inventory.js';
import type { PartRecord } from '../model.js';
import { purposeName } from '../names.js';
import { wordFor } from '../retention.js';
import type { Need, Teller } from '../teller.js';
import { decisionsTold, machinesDecide } from '../told.js';
import { statement } from './statements.js';

/** Whether a computer decides alone, and for each decision what it is about, how it comes about, what follows and whether a person looks again (GDPR Art. 13(2)(f), 22). */
export function decisions(tell: Teller): PartRecord | null {
  const isTold = machinesDecide(tell.context) === tell.context.inventory.statements?.automated_decisions;
  const answer = isTold ? statement(tell, 'automated_decisions') : null;
  const rows = decisionsTold(tell.context).map(([id, decision]) => row(tell, id, decision));
  if (!answer && rows.length === 0) return null;
  const untold =
    answer?.yes && rows.length === 0
      ? tell.gap('decisions', need('decisions', 'This is what a computer decides: …', true))
      : null;
  return { yes: null, no: null, gap: null, ...answer, rows, hasRows: rows.length > 0, untold };
}

const need = (path: string, sentence: string, always = false, key = ''): Need => ({
  item: 'automated_decisions',
  sentence,
  declare: key === '' ? `\`${path}\`` : `\`${key}\` on \`${path}\``,
  always,
});

function row(tell: Teller, id: string, decision: AutomatedDecision): PartRecord {
  const path = `decisions.${id}`;
  const review = (yes: boolean) => wordFor(tell.context, 'human_review', yes ? 'yes' : 'no');
  return {
    what: tell.text(decision.say, `${path}.say`, need(path, `A computer decides: … (\`${id}\`)`, true, 'say')),
    why: decision.purpose === undefined ? null : purposeName(tell, decision.purpose),
    logic: tell.text(decision.logic, `${path}.logic`, need(path, `This is how \`${id}\` is decided: …`, false, 'logic')),
    effect: tell.text(decision.effect, `${path}.effect`, need(path, `This follows from \`${id}\`: …`, false, 'effect')),
    review: tell.show(
      decision.human_review,
      `${path}.human_review`,
      need(path, `A person looks at \`${id}\` again, yes or no?`, false, 'human_review'),
      review,
    ),
  };
}
