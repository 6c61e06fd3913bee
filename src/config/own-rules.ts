import { createRequire } from 'node:module';
import { isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import { isNestedTooDeeply } from '../core/nesting.js';
import type { OwnRule } from '../core/own-rule.js';
import { positionsIn } from '../core/positions.js';
import { compareRanges } from '../core/range.js';
import { type SchemaError, schemaErrors, type Validate } from '../core/schema-errors.js';
import { yamlFault } from '../core/yaml-fault.js';
import type { ConfigFault } from './fault.js';

/** Rules of the user's own as they are written: what is not said has a default. */
type Written = Pick<OwnRule, 'path' | 'message'> & Partial<Omit<OwnRule, 'id' | 'file'>>;

/** What a file of rules holds, and what is wrong with it. */
export interface ReadRules {
  readonly rules: readonly OwnRule[];
  readonly faults: readonly ConfigFault[];
}

let validate: Validate | undefined;

/** Regular expressions that cannot be read: the schema cannot tell. */
function badPatterns(rules: Readonly<Record<string, Written>>): SchemaError[] {
  return Object.entries(rules).flatMap(([id, rule]) =>
    (['when', 'unless'] as const).flatMap((part) =>
      Object.entries(rule[part] ?? {}).flatMap(([key, matcher]): SchemaError[] => {
        if (typeof matcher !== 'object' || !('matches' in matcher) || matcher.matches === undefined) return [];
        try {
          new RegExp(matcher.matches, 'u');
          return [];
        } catch {
          return [
            {
              path: ['rules', id, part, key, 'matches'],
              message: `\`${matcher.matches}\` is no regular expression.`,
              do: ['Put a `\\` before brackets and other signs that are meant as they stand.'],
            },
          ];
        }
      }),
    ),
  );
}

function longForm(file: string, id: string, rule: Written): OwnRule {
  const { path, message, when = {}, unless = {}, severity = 'warn' } = rule;
  const why = rule.why ?? 'It is a rule of this project.';
  return { id, file, path, when, unless, message, why, do: rule.do ?? [`See \`${id}\` in \`${file}\`.`], severity };
}

/** Reads a file of rules of one's own. */
export function readOwnRules(file: string, text: string): ReadRules {
  const rangeAt = positionsIn(file, text);
  const failed = (faults: readonly ConfigFault[]): ReadRules => ({ rules: [], faults });
  if (isNestedTooDeeply(text)) return failed([{ ...yamlFault('RESOURCE_EXHAUSTION', ''), range: rangeAt(0, 1) }]);
  const document = parseDocument(text, { prettyErrors: false, schema: 'core' });
  const [error] = document.errors;
  if (error) return failed([{ ...yamlFault(error.code, error.message), range: rangeAt(error.pos[0], error.pos[1]) }]);
  const value: unknown = document.toJS() ?? {};
  validate ??= createRequire(import.meta.url)('../../dist/schemas/rules.cjs') as Validate;
  const errors = schemaErrors(validate, value, 'The file');
  const { rules } = value as { rules: Readonly<Record<string, Written>> };
  const all = errors.length > 0 ? errors : badPatterns(rules);
  if (all.length === 0) return { rules: Object.entries(rules).map(([id, rule]) => longForm(file, id, rule)), faults: [] };
  const faults = all.map(({ path, key, message, do: advice }): ConfigFault => {
    const found = path.length === 0 ? document.contents : document.getIn(path, true);
    let node = isNode(found) ? (found as Node) : null;
    if (key !== undefined && isMap(node))
      node = (node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key as Node | undefined) ?? node;
    const [start, end] = node?.range ?? [0, 0];
    return { message, do: advice, range: rangeAt(start, end) };
  });
  return failed(faults.toSorted((a, b) => compareRanges(a.range, b.range)));
}
