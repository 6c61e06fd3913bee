import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockName } from '../../core/lock.js';
import { joinPath } from '../../core/paths.js';
import { UsageError } from '../../core/usage-error.js';
import type { Adopted, Answers, Automation } from '../../index.js';
import { surveyIntro, surveyText } from '../../report/survey-text.js';
import { count, firstOf } from '../../report/text.js';
import { inventoryName } from '../../tree/find-root.js';
import { widthFor } from '../color.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { askForAnswers, askWhether } from '../interview.js';
import { type Opened, openProject } from '../project.js';
import { tell } from '../tell.js';
import type { World } from '../world.js';
import { writeInside } from '../write-file.js';

const ignore = '.forthright/.gitignore';

const nothing: Answers = { whose: {} };

function refuseToOverwrite(root: string): void {
  for (const name of [inventoryName, lockName]) {
    if (!existsSync(join(root, name))) continue;
    throw new UsageError(`There is a \`${name}\` already, and it stays as it is.`, {
      hint: '`forthright check` says what it lacks; `forthright accept` brings the lock up to date.',
    });
  }
}

function writeDeclared(root: string, { edits }: Adopted): string[] {
  const files = [
    ...edits,
    // Ignored by a file of its own, so that nobody's .gitignore is edited.
    ...(existsSync(join(root, ignore)) ? [] : [{ path: ignore, text: 'inventory.schema.json\n' }]),
  ];
  writeInside(root, files);
  return edits.map(({ path }) => path).filter((path) => !path.startsWith('.forthright/'));
}

/** Writes the hook. Git's own folder takes nothing through the usual door; there the hook is written only where none stands. */
function writeHook(root: string, hook: NonNullable<Automation['hook']>): boolean {
  const target = join(root, hook.path);
  if (hook.tool !== 'git') writeInside(root, [hook]);
  else {
    if (!existsSync(join(root, '.git')) || existsSync(target)) return false;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, hook.text, { flag: 'wx' });
  }
  if (hook.isExecutable) chmodSync(target, 0o755);
  return true;
}

/** What a hook does as long as the project does not install forthright. */
const withoutIt = ({ stopsWithoutIt }: NonNullable<Automation['hook']>) =>
  `Until forthright is installed in the project, the hook ${stopsWithoutIt ? 'stops each commit and says why' : 'checks nothing and says so'}`;

/** Hook and workflow stand at the top of a workspace, where they check all that it holds. */
async function automate({ engine, project, whole }: Opened, ask: World['ask']): Promise<string[]> {
  const { root } = whole.tree;
  const { hook, workflow, isInstalled, install } = await engine.automation({ ...project, tree: whole.tree });
  const told: string[] = [];
  if (hook && (await askWhether(ask, `Run the check before each commit, with ${hook.tool} (${hook.path})?`))) {
    if (writeHook(root, hook)) told.push(`${hook.isNew ? 'Wrote' : 'Added the check to'} ${hook.path}.`);
    else told.push(`${hook.path} is there already: add \`forthright check --staged\` to it.`);
    if (!isInstalled) told.push(`${withoutIt(hook)}: \`${install}\`.`);
  }
  if (workflow && (await askWhether(ask, `Write a workflow for continuous integration (${workflow.path})?`))) {
    writeInside(root, [workflow]);
    told.push(`Wrote ${workflow.path}.`);
  }
  return told;
}

/** Packages that are named; the rest are counted. */
const mostNamed = 5;

/** In a workspace: what of it the new inventory governs, and how a product gets one of its own. */
async function reachOf({ engine, whole, scopes }: Opened): Promise<string[]> {
  const { home, tree, homes } = whole;
  const { packages, of } = scopes ?? (await engine.scopesIn(tree, [home]));
  if (packages.length === 0) return [];
  if (home === '') {
    const product = packages.find(({ folder }) => folder.startsWith('apps/')) ?? packages[0];
    const others = homes.filter((one) => one !== '');
    const but = others.length > 0 ? ` but for what stands under ${firstOf(others, mostNamed)}` : '';
    return [
      `It governs this whole workspace of ${count(packages.length, 'package')}${but}. For a product with a policy of its own: \`forthright init --cwd ${product?.folder}\`.`,
    ];
  }
  const { reaches } = of(home);
  const beyond =
    reaches.length === 0
      ? ''
      : `, and ${count(reaches.length, 'package')} of the workspace that it relies on: ${firstOf(reaches, mostNamed)}`;
  const above = homes.find((one) => one !== home && (one === '' || home.startsWith(`${one}/`)));
  return [
    `It governs ${home}${beyond}.`,
    ...(above === undefined
      ? []
      : [`\`${joinPath(above, inventoryName)}\` no longer governs ${home}; \`forthright accept\` brings its lock up to date.`]),
  ];
}

/** Shows what the code holds, then asks what it does not tell. */
async function interview({ engine, project, hush }: Opened, world: World, ask: NonNullable<World['ask']>): Promise<Answers> {
  const surveyed = await engine.survey(project);
  hush();
  world.out.write(surveyIntro(surveyed, { width: widthFor(world.out, world) }));
  return askForAnswers(ask, surveyed.survey);
}

/** Reads the code and writes the first inventory and lock, a hook and a workflow. What is there already stays as it is. */
export const init = defineCommand({
  name: 'init',
  says: `Write the first \`${inventoryName}\` from the code`,
  flags: { yes: { kind: 'switch', says: 'Ask nothing', letter: 'y' }, ...projectFlags },
  examples: [['forthright init --yes', 'inventory, lock, hook and workflow without a question']],
  async run(flags, _, world) {
    const opened = await openProject(flags, world, { inventory: false, asGoverned: true, paths: [] });
    const { engine, project } = opened;
    refuseToOverwrite(project.tree.root);
    const ask = flags.yes ? undefined : world.ask;
    const answers = ask ? await interview(opened, world, ask) : nothing;
    const adopted = await engine.adopt(project, answers);
    opened.close();
    const written = writeDeclared(project.tree.root, adopted);
    const told = await automate(opened, ask);
    const width = widthFor(world.out, world);
    tell(
      world.out,
      surveyText(
        adopted,
        [`Wrote ${written.map((path) => joinPath(opened.whole.home, path)).join(', ')}.`, ...(await reachOf(opened)), ...told],
        {
          width,
          isShown: ask !== undefined,
        },
      ),
      world,
    );
    return exitCode.clean;
  },
});
