import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rule } from '../core/rule.js';
import { explainRule, indexOfRules } from '../rules/page.js';

/** The pages of rules by path under `docs/rules`: one each, and the index. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([['README.md', indexOfRules(rules)], ...rules.map((rule) => [`${rule.id}.md`, explainRule(rule)] as const)]);
}

/** Writes the pages of rules and removes those of rules that are gone. */
export function buildRulePages(rules: readonly Rule[], target: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const [path, text] of rulePages(rules)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}
