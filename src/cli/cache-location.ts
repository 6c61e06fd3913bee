import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../core/fingerprint.js';
import type { World } from './world.js';

function ofTheSystem({ environment, home, platform }: World): string {
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  return environment['XDG_CACHE_HOME'] || join(home, '.cache');
}

/** The folder of the cache: beside the nearest installed packages, as is the custom; without any, the system's place, one folder a project. */
export function cacheLocation(root: string, world: World): string {
  for (let at = root; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules', '.cache', 'forthright');
    if (existsSync(join(at, '.git')) || dirname(at) === at) return join(ofTheSystem(world), 'forthright', hashOf([root], 16));
  }
}
