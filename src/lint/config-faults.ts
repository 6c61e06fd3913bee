import type { Config } from '../core/config.js';
import type { Rule } from '../core/rule.js';
import { suggest } from '../core/suggest.js';
import { optionsOf } from './settings.js';

/** Something in the config's `rules` that names or sets what is not there. `path` is the keys that lead to it. */
export interface ConfigFault {
  readonly path: readonly string[];
  readonly message: string;
}

const meant = (word: string, known: Iterable<string>) => {
  const near = suggest(word, known);
  return near ? ` Did you mean \`${near}\`?` : '';
};

function fits(value: unknown, type: string | undefined): boolean {
  if (type === undefined) return true;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** What the config asks of rules that do not exist, or of options that they do not have. Each is a fault of the config: exit 2. */
export function configFaults(config: Config, rules: readonly Rule[]): ConfigFault[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return Object.entries(config.rules).flatMap(([id, { options = {} }]): ConfigFault[] => {
    const rule = byId.get(id);
    if (!rule) return [{ path: ['rules', id], message: `There is no rule \`${id}\`.${meant(id, byId.keys())}` }];
    const known = optionsOf(rule);
    return Object.entries(options).flatMap(([name, value]): ConfigFault[] => {
      const path = ['rules', id, name];
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!option) return [{ path, message: `The rule \`${id}\` has no option \`${name}\`.${meant(name, Object.keys(known))}` }];
      return fits(value, option.type)
        ? []
        : [{ path, message: `The option \`${name}\` of \`${id}\` wants a value of the type ${option.type}.` }];
    });
  });
}
