import { type Document, isMap, isNode, isScalar, type Node, parseDocument } from 'yaml';
import { type Config, defaultConfig } from '../core/config.js';
import { isNestedTooDeeply } from '../core/nesting.js';
import { ownGroup } from '../core/own-rule.js';
import { type Positions, positionsIn } from '../core/positions.js';
import { compareRanges, type Range } from '../core/range.js';
import { suggest } from '../core/suggest.js';
import { yamlFault } from '../core/yaml-fault.js';
import { expandConfig } from './expand.js';
import type { ConfigFault } from './fault.js';
import { type ConfigReader, findConfig } from './lookup.js';
import { configErrors } from './validate.js';

/** A config, or the defaults with `file: null` where the folder has none. With faults it is not to be used. */
export interface LoadedConfig {
  readonly config: Config;
  readonly faults: readonly ConfigFault[];
}

/** Reads the config that stands in a folder (`''` for the root): a file of its own, or the key `forthright` of `package.json`. `ruleIds`: the rules that exist. */
export function loadConfig(reader: ConfigReader, folder: string, ruleIds: readonly string[]): LoadedConfig {
  const found = findConfig(reader, folder);
  return found ? readConfig(found.path, found.text, found.within, ruleIds) : { config: defaultConfig, faults: [] };
}

/** Reads one file as a config, wherever it stands: what `--config` names. */
export function loadConfigFile(reader: ConfigReader, path: string, ruleIds: readonly string[]): LoadedConfig | null {
  const text = reader.read(path);
  if (text === null) return null;
  return readConfig(path, text, path.split('/').at(-1) === 'package.json' ? ['forthright'] : [], ruleIds);
}

function readConfig(path: string, text: string, within: readonly string[], ruleIds: readonly string[]): LoadedConfig {
  const rangeAt = positionsIn(path, text);
  const failed = (faults: readonly ConfigFault[]): LoadedConfig => ({ config: { ...defaultConfig, file: path }, faults });
  const tooDeep = () => failed([{ ...yamlFault('RESOURCE_EXHAUSTION', ''), range: rangeAt(0, 1) }]);
  if (isNestedTooDeeply(text)) return tooDeep();
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { prettyErrors: false, schema: 'core' });
    value = document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    return tooDeep();
  }
  const [error] = document.errors;
  if (error) return failed([{ ...yamlFault(error.code, error.message), range: rangeAt(error.pos[0], error.pos[1]) }]);
  for (const key of within) value = (value as Record<string, unknown> | null)?.[key];
  // `"forthright"` in a manifest may be the package's name or one of its dependencies.
  if (value === undefined && within.length > 0) return { config: defaultConfig, faults: [] };
  const faults = [...configErrors(value ?? {}), ...unknownRules(value, ruleIds)].map(
    ({ path: at, key, message, do: advice }) => ({
      message,
      do: advice,
      range: rangeOf(document, rangeAt, [...within, ...at], key),
    }),
  );
  faults.sort((a, b) => compareRanges(a.range, b.range));
  return faults.length > 0 ? failed(faults) : { config: expandConfig(path, value ?? {}), faults: [] };
}

/** Where a key of a config stands: the keys that lead to it, the file's own first. What is not there falls back on the file's first line. */
export function rangeInConfig(reader: ConfigReader, path: string, keys: readonly string[]): Range {
  const text = reader.read(path) ?? '';
  const within = path.split('/').at(-1) === 'package.json' ? ['forthright'] : [];
  const document = parseDocument(text, { prettyErrors: false, schema: 'core' });
  // `rules: { id: [error, { option: value }] }`: the options stand second in the list.
  const [section = '', id = '', option] = keys;
  const options = [...within, section, id, 1];
  const at = option === undefined ? [...within, section] : document.hasIn(options) ? options : [...within, section, id];
  return rangeOf(document, positionsIn(path, text), at, option ?? id);
}

function unknownRules(value: unknown, ruleIds: readonly string[]) {
  const rules = (value as { rules?: unknown } | null)?.rules;
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules) || ruleIds.length === 0) return [];
  return Object.keys(rules)
    .filter((id) => !ruleIds.includes(id) && !id.startsWith(ownGroup))
    .map((id) => {
      const near = suggest(id, ruleIds);
      return {
        path: ['rules'],
        key: id,
        message: `There is no rule \`${id}\`.`,
        do: [near ? `Did you mean \`${near}\`?` : 'Run `forthright rules` to see them all.'],
      };
    });
}

/** Where a value, or a key of it, is written. */
function rangeOf(document: Document, rangeAt: Positions, path: readonly (string | number)[], key: string | undefined) {
  const found = path.length === 0 ? document.contents : document.getIn(path, true);
  let node = isNode(found) ? (found as Node) : null;
  if (key !== undefined && isMap(node))
    node = (node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key as Node | undefined) ?? node;
  const [start, end] = node?.range ?? [0, 0];
  return rangeAt(start, end);
}
