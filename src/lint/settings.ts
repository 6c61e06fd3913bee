import type { Config, RuleSetting } from '../core/config.js';
import type { Severity } from '../core/finding.js';
import { idsOf, type Preset, presets, type Rule } from '../core/rule.js';

/** What config and presets make of one rule. */
export interface RuleSettings {
  readonly severity: RuleSetting;
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether the config itself names it; a rule that no preset in force holds is left out without a word. */
  readonly isNamed: boolean;
}

const order: readonly Severity[] = ['info', 'warn', 'error'];

/** The lower of two severities. */
export function lowerSeverity(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && order.indexOf(b) < order.indexOf(a) ? b : a;
}

/** Whether a severity reaches another. */
export function reaches(severity: Severity, least: Severity): boolean {
  return order.indexOf(severity) >= order.indexOf(least);
}

/** The options of a rule as its JSON Schema describes them. */
export function optionsOf(
  rule: Rule,
): Readonly<Record<string, { readonly default?: unknown; readonly type?: string; readonly format?: string }>> {
  return (rule.options?.['properties'] ?? {}) as ReturnType<typeof optionsOf>;
}

/** The defaults that the JSON Schema of a rule's options gives. */
export function defaultOptions(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(optionsOf(rule)).flatMap(([key, { default: value }]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Severity and options of a rule under a config. */
export function settingsFor(rule: Rule, config: Config): RuleSettings {
  const own = idsOf(rule)
    .map((id) => config.rules[id])
    .find((set) => set !== undefined);
  const wanted = config.extends.filter((name): name is Preset => presets.includes(name as Preset));
  const holds = (least: Preset) => wanted.some((name) => presets.indexOf(name) >= presets.indexOf(least));
  const isInPreset = holds(rule.preset ?? 'recommended');
  const severity = holds(rule.blocks ?? 'recommended') ? rule.severity : lowerSeverity(rule.severity, 'warn');
  return {
    severity: own?.severity ?? (isInPreset || own ? severity : 'off'),
    options: { ...defaultOptions(rule), ...own?.options },
    isNamed: own !== undefined,
  };
}
