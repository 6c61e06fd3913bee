// Which files of a project the yardstick parses: those that the scan parses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfig } from '../../dist/core/config.js';
import { selectSources } from '../../dist/tree/select-sources.js';
import { openWorkTree } from '../../dist/tree/work-tree.js';

/** Writes the list of a project's TypeScript and JavaScript sources, absolute, and gives it. */
export function listSources(root, file) {
  const { sources } = selectSources(openWorkTree(root), defaultConfig.scan);
  const parsed = sources.filter(({ syntax }) => syntax === 'typescript').map(({ path }) => join(root, path));
  writeFileSync(file, JSON.stringify(parsed));
  return parsed;
}
