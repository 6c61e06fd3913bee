import type { Severity } from '../core/finding.js';
import { type Suppression, TODO } from '../core/inventory.js';
import { type AcceptedFinding, lockName } from '../core/lock.js';
import type { Result, RuleSummary } from '../core/result.js';
import { type ExceptionUse, idsOf, type Rule, type RuleInput } from '../core/rule.js';
import { rangeOf } from '../core/selectors.js';
import type { Timed } from '../core/timed.js';
import { matchObservations } from '../match/match.js';
import { type Complaint, compareFindings, complaintOf, findingOf, pageOf } from './complaint.js';
import { applyExceptions } from './exceptions.js';
import { groupComplaints } from './group.js';
import { applyBase, applyLock } from './known.js';
import { settingsFor } from './settings.js';

/**
 * What the engine takes beside rules and input. `suppressions`: the comments in code that hide findings (those in YAML come with the inventory);
 * `inline: false` heeds no comment at all. `only` and `skip` name rules or whole groups; a rule that `only` names runs even if the config has it off.
 */
export interface LintOptions {
  readonly suppressions?: readonly Suppression[];
  readonly inline?: boolean;
  readonly only?: readonly string[] | null;
  readonly skip?: readonly string[];
  /** What was raised at an earlier commit: it is hidden, so that only what is new fails the run. */
  readonly standing?: readonly AcceptedFinding[];
  /** Times each rule by its id. */
  readonly timed?: Timed | undefined;
}

/** What a run of rules tells. `findings` holds the suppressed ones too, marked. `raised`: what each of them joins, and is not hidden, one by one, with the ids that a lock may know it by. */
export type LintResult = Pick<Result, 'findings' | 'rulesRun' | 'rulesNotRun' | 'notes'> & {
  readonly raised: readonly (AcceptedFinding & { readonly meantBy: readonly string[] })[];
};

type NotRun = Result['rulesNotRun'][number];

interface Chosen {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Runs rules over one inventory and what was found in code. Pure: the same input gives the same findings in the same order. */
export function lintAll(rules: readonly Rule[], given: RuleInput, options: LintOptions = {}): LintResult {
  const input: RuleInput =
    given.scan && !given.match ? { ...given, match: matchObservations(given.inventory, given.scan.observations) } : given;
  const { chosen, notRun } = chooseRules(rules, input, options);
  const [last, first] = [chosen.filter(isLast), chosen.filter((one) => !isLast(one))];
  const comments = options.inline === false ? [] : [...input.inventory.source.suppressions, ...(options.suppressions ?? [])];
  const { complaints, uses } = applyExceptions(
    yielding(first.flatMap((one) => run(one, input, options.timed))),
    input.inventory,
    comments,
  );
  const seen = { ...input, exceptions: [...exceptionUses(uses, rules, first), ...dismissals(input)] };
  const all = applyLock([...complaints, ...last.flatMap((one) => run(one, seen, options.timed))], input.lock);
  return {
    findings: groupComplaints(applyBase(all, options.standing ?? []))
      .map(findingOf)
      .sort(compareFindings),
    rulesRun: chosen.map(summaryOf),
    rulesNotRun: notRun,
    notes: drafts(input),
    raised: all
      .filter((one) => !one.suppressed || one.suppressed.by === 'lock')
      .map(({ rule, about }) => ({ rule: rule.id, about, meantBy: idsOf(rule) })),
  };
}

const isLast = ({ rule }: Chosen) => rule.needs === 'exceptions';

const untimed: Timed = (_, work) => work();

function run({ rule, severity, options }: Chosen, input: RuleInput, timed: Timed = untimed): Complaint[] {
  return timed(rule.id, () => rule.check(input, options).map((report) => complaintOf(rule, report, severity, input)));
}

/** Why a rule does not run; null where it does. A law that nobody decided on is not held against anyone; with none declared at all, each rule runs. */
function reasonNotToRun(rule: Rule, input: RuleInput): string | null {
  if ((rule.needs === 'scan' || rule.needs === 'lock') && !input.scan) return 'no code was scanned';
  if (rule.needs === 'lock' && !input.lock) return `there is no \`${lockName}\`; \`forthright accept\` writes it`;
  if (rule.needs === 'policy' && !input.policy) {
    if (input.inventory.policy?.elsewhere !== undefined) return 'the policy lives elsewhere; `forthright compare` reads it';
    return input.inventory.policy ? 'the published policy was not looked at' : 'the inventory has no `policy`';
  }
  const declared = Object.entries(input.inventory.jurisdictions);
  if (rule.jurisdictions.length === 0 || declared.length === 0) return null;
  if (declared.some(([id, { applies }]) => applies === true && rule.jurisdictions.includes(id))) return null;
  const isOpen = declared.some(([id, { applies }]) => applies === TODO && rule.jurisdictions.includes(id));
  const named = rule.jurisdictions.map((id) => `\`${id}\``);
  if (isOpen) return `whether ${named.join(' or ')} applies is open`;
  return named.length === 1 ? `${named[0]} does not apply` : `neither ${named.join(' nor ')} applies`;
}

const isNamedBy = (names: readonly string[], rule: Rule) =>
  names.some((name) => idsOf(rule).some((id) => id === name || id.startsWith(`${name}/`)));

/** A row of a law that the inventory does not speak of has nothing to say, and nobody waits for it. */
const isOfStrangeLaw = ({ ofPack }: Rule, { inventory }: RuleInput) =>
  ofPack !== undefined && inventory.jurisdictions[ofPack] === undefined;

function chooseRules(
  rules: readonly Rule[],
  input: RuleInput,
  { only, skip = [] }: LintOptions,
): { chosen: Chosen[]; notRun: NotRun[] } {
  const chosen: Chosen[] = [];
  const notRun: NotRun[] = [];
  for (const rule of rules) {
    if (isNamedBy(skip, rule) || (only && !isNamedBy(only, rule)) || isOfStrangeLaw(rule, input)) continue;
    const { severity: set, options, isNamed } = settingsFor(rule, input.config);
    const severity = set === 'off' && only ? rule.severity : set;
    const because = severity === 'off' ? null : reasonNotToRun(rule, input);
    if (severity !== 'off' && because === null) chosen.push({ rule, severity, options });
    else if (because !== null) notRun.push({ id: rule.id, because });
    else if (isNamed) notRun.push({ id: rule.id, because: 'the config switches it off' });
  }
  return { chosen, notRun };
}

/** Leaves out what another rule says better about the same thing or place. */
function yielding(complaints: readonly Complaint[]): Complaint[] {
  const keysOf = ({ about, locations: [at] }: Complaint) => [about, ...(at ? [`${at.file}:${at.line}:${at.column}`] : [])];
  const said = new Set(complaints.flatMap((complaint) => keysOf(complaint).map((key) => `${complaint.rule.id} ${key}`)));
  const isSaid = (complaint: Complaint, other: string) =>
    [...keysOf(complaint), ...complaint.sameAs].some((key) => said.has(`${other} ${key}`));
  return complaints.filter((complaint) => !complaint.rule.yieldsTo?.some((other) => isSaid(complaint, other)));
}

function exceptionUses(
  uses: ReturnType<typeof applyExceptions>['uses'],
  rules: readonly Rule[],
  ran: readonly Chosen[],
): ExceptionUse[] {
  const known = new Set(rules.flatMap(idsOf));
  const hasRun = new Set(ran.flatMap(({ rule }) => idsOf(rule)));
  return uses.map(({ use, hidden }) => ({
    ...use,
    hides: hidden.size,
    isKnown: known.has(use.rule),
    hasRun: hasRun.has(use.rule),
  }));
}

/** The inventory's `not_personal` as exceptions: unused ones are told of where code was scanned. */
function dismissals({ inventory, match }: RuleInput): ExceptionUse[] {
  return inventory.not_personal.map((row, entry) => ({
    kind: 'not_personal',
    about: `not_personal[${row.code}]`,
    rule: '',
    reason: row.because,
    range: rangeOf(inventory, `not_personal.${entry}`),
    hides: match?.notPersonal.filter((hidden) => hidden.entry === entry).length ?? 0,
    isKnown: true,
    hasRun: match !== undefined,
  }));
}

/** A draft holds parts of a law: whoever relies on it is told so in each run. */
function drafts({ inventory, catalog }: RuleInput): string[] {
  return Object.entries(inventory.jurisdictions).flatMap(([id, { applies }]) => {
    const pack = catalog.jurisdictions[id];
    if (applies !== true || !pack?.draft) return [];
    return [`The law pack \`${id}\` is a draft. It leaves out: ${pack.leaves_out}.`];
  });
}

/** A rule as reporters need it. */
export function summaryOf({ rule, severity }: Pick<Chosen, 'rule' | 'severity'>): RuleSummary {
  const { id, summary, why, law, force } = rule;
  return { id, severity, summary, why, law, force, docs: pageOf(rule) };
}
