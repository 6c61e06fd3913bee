import type { Config } from '../core/config.js';
import { rulesFor } from '../lint/all-rules.js';
import { optionsOf, settingsFor } from '../lint/settings.js';

/** Settings of rules that leave all as it is without them. */
function idleSettings(config: Config): string[] {
  return rulesFor(config).flatMap((rule) => {
    const set = config.rules[rule.id];
    if (!set) return [];
    const { [rule.id]: _, ...others } = config.rules;
    const without = settingsFor(rule, { ...config, rules: others });
    const known = optionsOf(rule);
    const isSame = Object.entries(set.options ?? {}).every(
      ([name, value]) => JSON.stringify(known[name]?.default) === JSON.stringify(value),
    );
    if (!isSame || (set.severity ?? without.severity) !== without.severity) return [];
    return [`\`rules\` sets \`${rule.id}\` to what it is without that.`];
  });
}

/** Which settings of the config do nothing, a sentence each. Patterns that match no file are told where files are chosen. */
export function configHints(config: Config): string[] {
  if (config.file === null) return [];
  return idleSettings(config).map((hint) => `${config.file}: ${hint}`);
}
