import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../core/catalog.js';
import type { Rule } from '../core/rule.js';
import { explainRule } from '../rules/page.js';
import { coverageIndex, indexByGroup, indexByLaw } from '../rules/page-indexes.js';

/** The pages of rules by path under `docs/rules`: one each, and indexes by group, by law and of what laws ask. */
export function rulePages(rules: readonly Rule[], catalog: Catalog): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexByGroup(rules)],
    ['by-law.md', indexByLaw(rules, catalog)],
    ['coverage.md', coverageIndex(rules, catalog)],
    ...rules.map((rule) => [`${rule.id}.md`, explainRule(rule, catalog)] as const),
  ]);
}

/** Writes the pages of rules and removes those of rules that are gone. */
export function buildRulePages(rules: readonly Rule[], catalog: Catalog, target: string): void {
  rmSync(target, { recursive: true, force: true });
  for (const [path, text] of rulePages(rules, catalog)) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
}
