import type { Datum, Finding, Fix, Location, Severity } from '../core/finding.js';
import { hashOf } from '../core/fingerprint.js';
import type { Observation } from '../core/observation.js';
import { compareRanges, compareText, type Range } from '../core/range.js';
import type { Report, Rule, RuleInput } from '../core/rule.js';
import { rangeOf } from '../core/selectors.js';
import { lawsThatApply } from '../rules/shared/citations.js';
import { datumOf } from './datum.js';
import { lowerSeverity } from './settings.js';

/** A report of a rule with its words, places and severity: a finding before grouping and before anything hides it. */
export interface Complaint {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly about: string;
  readonly sameAs: readonly string[];
  readonly message: string;
  readonly do: readonly string[];
  readonly law: readonly string[];
  readonly locations: readonly Location[];
  readonly observation?: Observation;
  readonly fix?: Fix;
  readonly suppressed?: NonNullable<Finding['suppressed']>;
  readonly datum?: Datum;
}

/** Path of the page of a rule. */
export const pageOf = (rule: Pick<Rule, 'id' | 'docs'>): string => rule.docs ?? `docs/rules/${rule.id}.md`;

/** Puts data into a template. Braces in the data stay text. A name without data is a fault of the rule. */
export function fill(template: string, data: Report['data'] = {}): string {
  return template.replace(/\{([a-z][A-Za-z]*)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`The message "${template}" lacks data for {${name}}.`);
    return String(value);
  });
}

/** How high a confidence lets a finding about code rise: CI blocks on `high` only. */
const ceiling: Readonly<Record<Observation['confidence'], Severity>> = { high: 'error', medium: 'warn', low: 'info' };

function locationsOf(report: Report, input: RuleInput): readonly Range[] {
  if (report.at && report.at.length > 0) return report.at;
  if (!report.observation) return [rangeOf(input.inventory, report.about)];
  const { file, line, column, endLine, endColumn } = report.observation;
  return [{ file, line, column, endLine, endColumn }];
}

/** Words and places for a report. `severity` is what config and rule say; report and confidence only lower it. */
export function complaintOf(rule: Rule, report: Report, severity: Severity, input: RuleInput): Complaint {
  const template = rule.messages[report.message];
  if (template === undefined) throw new Error(`The rule ${rule.id} has no message "${report.message}".`);
  const lowered = lowerSeverity(severity, report.severity);
  const datum = datumOf(report, input);
  return {
    rule,
    severity: report.observation ? lowerSeverity(lowered, ceiling[report.observation.confidence]) : lowered,
    about: report.about,
    sameAs: report.sameAs ?? [],
    message: fill(template, report.data),
    do: report.do ?? rule.do.map((step) => fill(step, report.data)),
    law: lawsThatApply(report.law ?? rule.law, input),
    locations: locationsOf(report, input),
    ...(report.observation ? { observation: report.observation } : {}),
    ...(datum ? { datum } : {}),
    ...(report.fix ? { fix: report.fix } : {}),
  };
}

/** The finding that a complaint becomes. */
export function findingOf(complaint: Complaint): Finding {
  const { rule, severity, about, message, law, locations, suppressed, datum } = complaint;
  return {
    rule: rule.id,
    severity,
    about,
    message,
    why: rule.why,
    do: complaint.do,
    law,
    locations,
    fingerprint: hashOf([rule.id, about], 32),
    docs: pageOf(rule),
    ...(complaint.fix ? { fix: complaint.fix } : {}),
    ...(suppressed ? { suppressed } : {}),
    ...(datum ? { datum } : {}),
  };
}

/** Orders findings by file, line, column and rule, in code units. */
export function compareFindings(a: Finding, b: Finding): number {
  const [first, second] = [a.locations[0], b.locations[0]];
  const byPlace = first && second ? compareRanges(first, second) : 0;
  return byPlace || compareText(a.rule, b.rule) || compareText(a.about, b.about);
}
