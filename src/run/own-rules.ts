import { readOwnRules } from '../config/own-rules.js';
import type { Config } from '../core/config.js';
import { ownGroup } from '../core/own-rule.js';
import type { Rule } from '../core/rule.js';
import { UsageError } from '../core/usage-error.js';
import { ruleFrom } from '../rules/own.js';
import type { OpenTree } from '../tree/tree.js';
import { frameLocations } from './frames.js';

/** Runs a module of the project, by its path from the root, and gives what it exports. */
export type RunModule = (path: string) => Promise<{ readonly default?: unknown }>;

const isModule = (file: string) => /\.[cm]?js$/.test(file);
const hint = 'Name a file of the project, from its root.';

function rulesInYaml(tree: OpenTree, file: string): Rule[] {
  const text = tree.read(file);
  if (text === null) throw new UsageError(`\`own_rules\` names \`${file}\`, which is not there.`, { hint });
  const { rules, faults } = readOwnRules(file, text);
  const [first] = faults;
  if (!first) return rules.map(ruleFrom);
  const places = faults.map(({ range, message }) => ({ ...range, note: message }));
  throw new UsageError(first.message, { hint: first.do.join(' '), at: frameLocations(places, (path) => tree.read(path)) });
}

function isRule(value: unknown): value is Rule {
  const rule = value as Partial<Rule> | null;
  return (
    typeof rule === 'object' &&
    rule !== null &&
    typeof rule.id === 'string' &&
    rule.id.startsWith(ownGroup) &&
    typeof rule.check === 'function' &&
    typeof rule.messages === 'object'
  );
}

/** Runs a module of the user's. Only files that the tree holds are ever run, and only where that was allowed. */
async function rulesInModule(tree: OpenTree, file: string, run: RunModule): Promise<Rule[]> {
  if (tree.read(file) === null) throw new UsageError(`\`own_rules\` names \`${file}\`, which is not there.`, { hint });
  const { default: found } = await run(file);
  const rules = [found].flat();
  if (rules.length > 0 && rules.every(isRule)) return rules.map((rule) => ({ docs: file, ...rule }));
  throw new UsageError(`\`${file}\` holds no rules.`, {
    hint: `Let its default export be a rule, or a list of them, made with \`defineRule\`; each id begins with \`${ownGroup}\`.`,
  });
}

/** A config with the rules of the user's own that it names. Modules are left out, and named, where nobody allows to run them. */
export async function withOwnRules(tree: OpenTree, config: Config, run: RunModule | undefined): Promise<Config> {
  const files = config.own_rules ?? [];
  if (files.length === 0) return config;
  const refused = run ? [] : files.filter(isModule);
  const rules: Rule[] = [];
  for (const file of files) {
    if (!isModule(file)) rules.push(...rulesInYaml(tree, file));
    else if (run) rules.push(...(await rulesInModule(tree, file, run)));
  }
  const twice = rules.find(({ id }, index) => rules.findIndex((rule) => rule.id === id) < index);
  if (twice) throw new UsageError(`Two rules have the id \`${twice.id}\`.`, { hint: 'Give one of them another.' });
  const unknown = Object.keys(config.rules).find((id) => id.startsWith(ownGroup) && !rules.some((rule) => rule.id === id));
  if (unknown !== undefined && refused.length === 0)
    throw new UsageError(`There is no rule \`${unknown}\`.`, { hint: `None of the files under \`own_rules\` holds it.` });
  return { ...config, own: { rules, refused } };
}
