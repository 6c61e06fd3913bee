import type { Report, RuleInput } from '../../core/rule.js';
import { ownUses, sourcesOf, textsOf, wordsOf } from './uses.js';

const score = /\b(scores?|scoring|rating|risk (level|class)|bonit)/i;
const alone =
  /automatic(ally)? (reject|decide|decline|refus|approv|rank|score|exclud|turn)|auto[- ]?(reject|declin|approv)|without (a |any )?(human|person)|automatisch (ab|ent)|\b(system|software|computer|machine|algorithm|program)s?( (alone|itself))? decides?\b/i;
/** Who or what judges where no person is named, and what becomes of people then. */
const machine =
  /\b(scor(es?|ing)|(credit )?ratings?|points|algorithms?|machines?|computers?|software|model|at once|immediately|instantly|automatic\w*)\b|punkte|sofort|automatisch|bonit(ä|ae)t/i;
const outcome =
  /\b(turn(s|ed|ing)? (down|away)|reject|refus|declin|den(y|ie[sd])|exclud|block|suspend|approv|disqualif|shut out|close[sd]? (your|the|an?) (account|shop))|abgelehnt|ausgeschlossen|gesperrt|ablehn|lehnen\b.*\bab\b/i;
const human = /\b(a person|people|persons?|staff|somebody|someone|team|by hand|officers?|colleagues?|human)\b|mensch|mitarbeit/i;

/** What is done because somebody asks, and what is kept from a machine and not from people, is no decision on them. */
const harmless =
  /\b(you|they|somebody|customers?|members?) (ask|report|tell|told|call|lose|lost|wish|want|say)|\b(spam|attacks?|attackers?|bots?|malware|virus(es)?|phishing|trackers?)\b/i;

const decidesAlone = (say: string) =>
  say
    .split(/(?<=[.!?;])\s+/)
    .filter((sentence) => !harmless.test(sentence))
    .some((sentence) => alone.test(sentence) || (machine.test(sentence) && outcome.test(sentence) && !human.test(sentence)));

/** What speaks against the word that no machine decides: a decision that is declared, a purpose whose own words say so, or a score that people cannot do without. */
export function contradiction(input: RuleInput): Report[] {
  const { inventory } = input;
  const [decision] = Object.keys(inventory.decisions);
  const purpose = Object.keys(inventory.purposes).find((id) => textsOf(inventory.purposes[id]?.say).some(decidesAlone));
  const report = (what: string, id: string): Report => ({
    about: 'statements.automated_decisions',
    message: 'denied',
    data: { what, decision: id },
  });
  if (decision !== undefined) return [report(`\`decisions.${decision}\` is declared`, decision)];
  if (purpose !== undefined) return [report(`\`${purpose}\` says that a machine decides`, purpose)];
  const field = scoredUses(input).find((use) => use.value('required') === true)?.fieldId;
  if (field === undefined) return [];
  return [
    {
      ...report(`\`${field}\` is a score that is worked out about people and that they cannot do without`, field),
      severity: 'warn',
    },
  ];
}

const isWorkedOut = (source: string) => source === 'derived' || source === 'inferred';
/** What somebody reached in a test or a game is their own doing. */
const reached = /\b(quiz\w*|tests?|exams?|games?|high ?scores?|best (score|time|result)|lessons?|homework|courses?|league)\b/i;
const isScore = (words: string) => score.test(words) && !reached.test(words);
const scoredUses = (input: RuleInput) =>
  ownUses(input).filter(({ fieldId, field }) => sourcesOf(field).some(isWorkedOut) && isScore(wordsOf(fieldId, field.label)));

/** A field that holds a score worked out about people, if there is one. */
export const scoredField = (input: RuleInput): string | undefined => scoredUses(input)[0]?.fieldId;
