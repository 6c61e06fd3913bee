import { advertisement } from '../../report/survey-text.js';
import { widthFor } from '../color.js';
import { defineCommand } from '../command.js';
import { findingFlags, fixFlags, parseFlag, stagedFlag } from '../flags.js';
import { type Opened, openEarlier } from '../project.js';
import { refreshSchema } from '../refresh-schema.js';
import { tell } from '../tell.js';
import type { World } from '../world.js';
import { runFindings } from './findings.js';

/** Everything that CI asks: is the inventory sound, does the code keep to it, is the published policy current. */
export const check = defineCommand({
  name: 'check',
  says: 'Check inventory, code and published policy (the default)',
  takes: { as: '[paths..]', name: 'paths', says: 'Report on these files and folders alone' },
  flags: {
    ...stagedFlag,
    since: { kind: 'text', says: 'Fail only on what is new since the history parted from this branch or commit' },
    release: { kind: 'switch', says: 'Treat what the calendar causes as errors' },
    ...parseFlag,
    ...fixFlags,
    ...findingFlags,
  },
  examples: [
    ['forthright check --staged', 'what a commit would change, for a hook'],
    ['forthright check --since origin/main', 'what a pull request brings'],
    ['forthright check -f stylish -f sarif=out.sarif', 'for people and for code scanning'],
    ['forthright check --only retention src/models', 'one group of rules, one folder'],
  ],
  run: (flags, paths, world) =>
    runFindings(
      flags,
      paths,
      world,
      async (opened, options) => {
        const { engine, project } = opened;
        await refreshSchema(opened);
        const all = { ...options, release: flags.release };
        if (flags.since === undefined) return engine.check(project, all);
        const { earlier, commit } = openEarlier(opened, flags.since, flags, world);
        return engine.checkSince(project, earlier, commit, all);
      },
      showWhatIsThere,
    ),
});

/** Without an inventory there is nothing to check against, but much to tell: what the code holds. The error that follows says what to do. */
async function showWhatIsThere({ engine, project, hush }: Opened, world: World): Promise<void> {
  const surveyed = await engine.survey(project);
  hush();
  if (surveyed.scanned > 0) tell(world.error, advertisement(surveyed, { width: widthFor(world.error, world) }), world);
}
