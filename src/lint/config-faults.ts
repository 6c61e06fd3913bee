import type { Config } from '../core/config.js';
import { parseDuration } from '../core/duration.js';
import { idsOf, type Rule } from '../core/rule.js';
import { suggest } from '../core/suggest.js';
import { optionsOf } from './settings.js';

/** Something in the config's `rules` that names or sets what is not there. `path` is the keys that lead to it; `do` is what to do about it. */
export interface ConfigFault {
  readonly path: readonly string[];
  readonly message: string;
  readonly do: string;
}

const didYouMean = (word: string, known: readonly string[], otherwise: string) => {
  const near = suggest(word, known);
  return near ? `Did you mean \`${near}\`?` : otherwise;
};

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

type Option = ReturnType<typeof optionsOf>[string];

/** What an option wants, where a value is none of that; null where it fits. */
function wantedBy({ type, format }: Option, value: unknown): string | null {
  const fits =
    type === undefined ||
    (type === 'array' ? Array.isArray(value) : type === 'integer' ? Number.isInteger(value) : typeof value === type);
  if (format === 'duration') return fits && parseDuration(String(value)) ? null : 'an ISO 8601 duration, such as `P30D`';
  return fits ? null : type === 'array' ? 'a list' : type === 'integer' ? 'a whole number' : `a value of the type ${type}`;
}

const formerIds = (rule: Rule) => idsOf(rule).map((id) => [id, rule] as const);

/** What the config asks of rules that do not exist, or of options that they do not have. Each is a fault of the config: exit 2. */
export function configFaults(config: Config, rules: readonly Rule[]): ConfigFault[] {
  const byId = new Map([...rules.flatMap(formerIds), ...rules.map((rule) => [rule.id, rule] as const)]);
  return Object.entries(config.rules).flatMap(([id, { options = {} }]): ConfigFault[] => {
    const rule = byId.get(id);
    if (!rule) {
      const advice = didYouMean(id, [...byId.keys()], 'Run `forthright rules` to see them all.');
      return [{ path: ['rules', id], message: `There is no rule \`${id}\`.`, do: advice }];
    }
    const known = optionsOf(rule);
    return Object.entries(options).flatMap(([name, value]): ConfigFault[] => {
      const path = ['rules', id, name];
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!option) {
        const names = Object.keys(known);
        const advice = didYouMean(name, names, names.length === 0 ? 'It has none: leave them out.' : `It has ${quoted(names)}.`);
        return [{ path, message: `The rule \`${id}\` has no option \`${name}\`.`, do: advice }];
      }
      const wanted = wantedBy(option, value);
      if (wanted === null) return [];
      const { default: usual } = option;
      const advice = `Without it, it is \`${JSON.stringify(usual)}\`.`;
      return [{ path, message: `The option \`${name}\` of \`${id}\` wants ${wanted}.`, do: advice }];
    });
  });
}
