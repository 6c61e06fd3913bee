import type { Product } from '../../index.js';
import { advertisement } from '../../report/survey-text.js';
import { widthFor } from '../color.js';
import { defineCommand } from '../command.js';
import { findingFlags, fixFlags, parseFlag, stagedFlag } from '../flags.js';
import { type Opened, openEarlier } from '../project.js';
import { refreshSchema } from '../refresh-schema.js';
import { partsOf } from '../several.js';
import { tell } from '../tell.js';
import type { World } from '../world.js';
import { type Finder, runFindings } from './findings.js';

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
  run: (flags, paths, world) => runFindings(flags, paths, world, finderFor(flags, world), showWhatIsThere),
});

type CheckFlags = Parameters<typeof openEarlier>[2] & { readonly since: string | undefined; readonly release: boolean };

function finderFor(flags: CheckFlags, world: World): Finder {
  const { since, release } = flags;
  return {
    async one(opened, options) {
      const { engine, project } = opened;
      await refreshSchema(opened);
      const all = { ...options, release };
      if (since === undefined) return engine.check(project, all);
      const { earlier, commit } = await openEarlier(opened, since, flags, world);
      return engine.checkSince(project, earlier(project), commit, all);
    },
    async several(opened, several, options, limit) {
      const { engine } = opened;
      for (const part of partsOf(opened)) await refreshSchema(part);
      const all = { ...options, release };
      if (since === undefined) return engine.checkTogether(several, all, limit);
      const { earlier, commit } = await openEarlier(opened, since, flags, world);
      const withEarlier = (product: Product) => ({ ...product, earlier: earlier(product.project) });
      const [first, ...others] = several.products;
      const products = [withEarlier(first), ...others.map(withEarlier)] as const;
      return engine.checkTogether({ ...several, products }, all, limit, commit);
    },
  };
}

/** Without an inventory there is nothing to check against, but much to tell: what the code holds. The error that follows says what to do. */
async function showWhatIsThere({ engine, project, hush }: Opened, world: World): Promise<void> {
  const surveyed = await engine.survey(project);
  hush();
  if (surveyed.scanned > 0) tell(world.error, advertisement(surveyed, { width: widthFor(world.error, world) }), world);
}
