import { loadCatalog } from '../catalog/load.js';
import type { Config } from '../core/config.js';
import type { CoverageRow, RuleMetadata } from '../core/result.js';
import type { Rule } from '../core/rule.js';
import { allRules, rulesFor } from '../lint/all-rules.js';
import { summaryOf } from '../lint/lint.js';
import { coverageOf } from '../rules/coverage.js';
import { sourceOf } from '../rules/shared/citations.js';

function metadataOf(rule: Rule): RuleMetadata {
  const { id, needs, jurisdictions, preset = 'recommended', blocks = preset, options = null, yieldsTo = [] } = rule;
  return {
    ...summaryOf({ rule, severity: rule.severity }),
    group: id.slice(0, id.indexOf('/')),
    needs,
    jurisdictions,
    preset,
    blocks: rule.severity === 'error' ? blocks : null,
    options,
    yieldsTo,
    sources: rule.law.flatMap((law) => {
      const source = sourceOf(loadCatalog(), law);
      return source === undefined ? [] : [{ law, source }];
    }),
  };
}

/** Every rule there is, with its own severity, and those of the user's own that a config names. */
export function ruleBook(config: Pick<Config, 'own'>): readonly RuleMetadata[] {
  return rulesFor(config).map(metadataOf);
}

/** What laws ask that a linter could check, and which rule does, or why none. */
export function coverage(): readonly CoverageRow[] {
  return coverageOf(allRules(), loadCatalog());
}
