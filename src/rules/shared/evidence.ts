import type { ClaimKind, Evidence, Flow, FlowEnd } from '../../core/evidence.js';
import type { Location } from '../../core/finding.js';
import type { Report, RuleInput } from '../../core/rule.js';
import { rangeOf } from '../../core/selectors.js';
import { categoryInWords } from './words.js';

/** What the code contradicts of some kinds of promise. What is not sure enough to be worth a look is left out. */
export function contradicted({ scan }: Pick<RuleInput, 'scan'>, claims: readonly ClaimKind[]): Evidence[] {
  return (scan?.evidence ?? []).filter(
    ({ claim, verdict, confidence }) => claims.includes(claim) && verdict === 'contradicted' && confidence !== 'low',
  );
}

/** What the code does not show of one kind of promise, where that is sure enough to be worth a look: something is known to be missing. */
export function notShown({ scan }: Pick<RuleInput, 'scan'>, claim: ClaimKind): Evidence[] {
  return (scan?.evidence ?? []).filter((one) => one.claim === claim && one.verdict === 'not shown' && one.confidence !== 'low');
}

/** The steps of evidence as places, each with what stands there. */
export function placesOf({ because }: Evidence): Location[] {
  return because.map(({ file, line, column, text }) => ({
    file,
    line,
    column,
    endLine: line,
    endColumn: column + 1,
    note: text,
  }));
}

/** A report of a promise that the code contradicts: at the promise in the inventory, with the steps through the code after it. Medium confidence only warns. */
export function reportOf(input: RuleInput, evidence: Evidence, data: Report['data'] = {}): Report {
  const { about, text, confidence } = evidence;
  const isDeclared = input.inventory.source.ranges.has(about) || /^(?:fields|trackers|consents|purposes|security)\./.test(about);
  const places = placesOf(evidence);
  return {
    about,
    message: 'told',
    data: { text, subject: about.split('.')[1] ?? about, ...data },
    at: isDeclared ? [rangeOf(input.inventory, about), ...places] : places,
    ...(confidence === 'high' ? {} : { severity: 'warn' as const }),
  };
}

/** Flows to some ends that are sure enough to be worth a look, one for each place. */
export function flowsTo({ scan }: Pick<RuleInput, 'scan'>, ...ends: readonly FlowEnd[]): Flow[] {
  const seen = new Set<string>();
  return (scan?.flows ?? []).filter(({ to, confidence, place, recipient }) => {
    const key = `${place} ${recipient}`;
    if (!ends.includes(to) || confidence === 'low' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A report of a flow, at the place where the datum leaves, with the steps that lead there. */
export function flowReport(input: RuleInput, flow: Flow, data: Report['data'] = {}): Report {
  const steps = [...flow.steps].reverse();
  return {
    about: flow.place,
    message: 'told',
    data: { place: flow.place, words: categoryInWords(input.catalog, flow.category), recipient: flow.recipient ?? '', ...data },
    at: steps.map(({ file, line, column, text }) => ({ file, line, column, endLine: line, endColumn: column + 1, note: text })),
    ...(flow.confidence === 'high' ? {} : { severity: 'warn' as const }),
  };
}
