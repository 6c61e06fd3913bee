import { defineCommand } from '../command.js';
import { findingFlags, fixFlags, stagedFlag } from '../flags.js';
import { runFindings } from './findings.js';

/** The rules that need the inventory alone. No code is read. */
export const lint = defineCommand({
  name: 'lint',
  says: 'Check the inventory alone',
  takes: { as: '[paths..]', name: 'paths', says: 'Report on these files alone' },
  flags: { ...stagedFlag, ...fixFlags, ...findingFlags },
  run: (flags, paths, world) =>
    runFindings(flags, paths, world, {
      one: ({ engine, project }, options) => engine.lint(project, options),
      several: ({ engine }, several, options, limit) => engine.lintTogether(several, options, limit),
    }),
});
