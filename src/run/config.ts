import { type LoadedConfig, loadConfigFile, loadConfig as loadInFolder, rangeInConfig } from '../config/load.js';
import { configFolder } from '../config/lookup.js';
import { type Config, defaultConfig } from '../core/config.js';
import { ownGroup } from '../core/own-rule.js';
import { foldersAbove, joinPath } from '../core/paths.js';
import { UsageError } from '../core/usage-error.js';
import { allRules, rulesFor } from '../lint/all-rules.js';
import { configFaults } from '../lint/config-faults.js';
import type { OpenTree } from '../tree/tree.js';
import { frameLocations } from './frames.js';
import { type RunModule, withOwnRules } from './own-rules.js';

/** Where to look for a config: the named file, else (with `lookup`) what stands at the root. */
export interface ConfigPlace {
  readonly file: string | null;
  readonly lookup: boolean;
  /** Runs modules with rules of the user's own; absent where they are not allowed to run. */
  readonly runModule?: RunModule;
}

/** The config in force: the named file, else the one that is found, else the defaults. Throws a `UsageError` that shows each fault. */
export async function loadConfig(tree: OpenTree, { runModule, ...place }: ConfigPlace): Promise<Config> {
  const config = await withOwnRules(tree, readConfig(tree, place), runModule);
  // A rule in a module that was not allowed to run is unknown here, and no fault.
  const faults = configFaults(config, rulesFor(config)).filter(
    ({ path: [, id, option] }) => !id?.startsWith(ownGroup) || option !== undefined,
  );
  const [first] = faults;
  const { file } = config;
  if (!first || file === null) return config;
  const places = faults.map(({ path, message }) => ({ ...rangeInConfig(tree, file, path), note: message }));
  throw new UsageError(first.message, { hint: first.do, at: frameLocations(places, (path) => tree.read(path)) });
}

function readConfig(tree: OpenTree, { file, lookup }: ConfigPlace): Config {
  const ids = allRules().map(({ id }) => id);
  if (file === null) return lookup ? nearestConfig(tree, ids) : defaultConfig;
  const loaded = loadConfigFile(tree, file, ids);
  if (loaded) return seenFromRoot(sound(tree, loaded));
  throw new UsageError(`The config \`${file}\` is not there.`, { hint: 'Name a file of the project, or leave `--config` out.' });
}

/** The config beside the inventory; else, where the root is part of something larger, the nearest above it. */
function nearestConfig(tree: OpenTree, ids: readonly string[]): Config {
  const folder = configFolder(tree);
  return folder === null ? defaultConfig : seenFromRoot(sound(tree, loadInFolder(tree, folder, ids)));
}

/** A config that stands above the root names files from its own folder. */
function seenFromRoot(config: Config): Config {
  if (!config.file?.startsWith('../')) return config;
  const from = foldersAbove(config.file)[0] ?? '';
  return {
    ...config,
    scan: { ...config.scan, from },
    ...(config.own_rules ? { own_rules: config.own_rules.map((path) => joinPath(from, path)) } : {}),
  };
}

function sound(tree: OpenTree, { config, faults }: LoadedConfig): Config {
  const [first] = faults;
  if (!first) return config;
  const places = faults.map(({ range, message }) => ({ ...range, note: message }));
  throw new UsageError(first.message, { hint: first.do.join(' '), at: frameLocations(places, (path) => tree.read(path)) });
}
