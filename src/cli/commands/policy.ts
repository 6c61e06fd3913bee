import { resolve } from 'node:path';
import { joinPath } from '../../core/paths.js';
import { UsageError } from '../../core/usage-error.js';
import type { PolicyFiles, PolicyFormat } from '../../index.js';
import { missingText } from '../../report/missing-text.js';
import { plainOptions } from '../../report/options.js';
import { stylish } from '../../report/stylish.js';
import { list } from '../../report/text.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { type ExitCode, exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { type Opened, openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import { directed, type Part, partsOf } from '../several.js';
import { tell } from '../tell.js';
import type { World } from '../world.js';
import { writeAnywhere, writeInside } from '../write-file.js';

const policyFormats = ['html', 'fragment', 'markdown', 'json'] as const satisfies readonly PolicyFormat[];

async function checkOnly(opened: Opened, world: World, flags: Parameters<typeof optionsFor>[1]): Promise<ExitCode> {
  const { engine, project, several } = opened;
  const options = { only: null, skip: [], inlineConfig: true };
  const result = several
    ? directed(await engine.checkPolicyTogether(several, options), opened, world)
    : await engine.checkPolicy(project, options);
  opened.close();
  tell(world.out, stylish(result, optionsFor(world.out, flags, world)), world);
  return engine.isFailing(result.findings, {}) ? exitCode.findings : exitCode.clean;
}

function write({ files }: PolicyFiles, { project, folder, home }: Part, target: string | undefined, world: World): void {
  const { root } = project.tree;
  const [first, ...others] = files;
  if (target !== undefined) {
    if (!first || others.length > 0)
      throw new UsageError('`--output-file` goes with one format.', {
        hint: 'Add `--format html`, `fragment`, `markdown` or `json`.',
      });
    writeAnywhere(root, resolve(folder, target), first.text);
    return;
  }
  for (const { path, text } of files) if (path === null) world.out.write(text);
  const kept = files.flatMap(({ path, text }) => (path === null ? [] : [{ path, text }]));
  writeInside(root, kept);
  if (kept.length > 0) world.out.write(`Wrote ${kept.map(({ path }) => joinPath(home, path)).join(', ')}.\n`);
}

/** Renders the policy and writes it where the inventory says; nothing at all while a sentence lacks a fact. */
export const policy = defineCommand({
  name: 'policy',
  says: 'Render the privacy policy',
  flags: {
    check: { kind: 'switch', says: 'Only say whether what is published is current' },
    draft: { kind: 'switch', says: 'Render with gaps shown, under a banner' },
    format: { kind: 'text', says: 'html, fragment, markdown or json, to standard output', letter: 'f' },
    notice: { kind: 'text', says: 'Of several notices, this one' },
    language: { kind: 'text', says: 'Of several languages, this one' },
    'output-file': { kind: 'text', says: 'Write to this file', letter: 'o' },
    'as-of': { kind: 'text', says: 'Judge dates as of this day (default: today)' },
    ...projectFlags,
  },
  async run(flags, _, world) {
    // A draft never takes the place of what is published: it is printed, or written where the command line says.
    const usual = flags.draft ? 'markdown' : null;
    const format = flags.format === undefined ? usual : oneOf('--format', flags.format, policyFormats);
    const opened = await openProject(flags, world, { inventory: true, several: true, paths: [] });
    if (flags.check) return checkOnly(opened, world, flags);
    const parts = partsOf(opened);
    if (parts.length > 1 && (format !== null || flags.outputFile !== undefined)) {
      throw new UsageError('Of several inventories only one can be written there.', {
        hint: `Say which is meant: ${list(parts.map(({ home }) => `\`--cwd ${home || '.'}\``))}.`,
      });
    }
    const codes: ExitCode[] = [];
    for (const part of parts) codes.push(await publish(part, flags, format, world));
    opened.close();
    return codes.find((code) => code !== exitCode.clean) ?? exitCode.clean;
  },
});

interface PolicyFlags extends Readonly<Record<'color' | 'noColor' | 'draft', boolean>> {
  readonly notice: string | undefined;
  readonly language: string | undefined;
  readonly outputFile: string | undefined;
}

/** Renders the policy of one inventory and writes it, or tells what it lacks. */
async function publish(part: Part, flags: PolicyFlags, format: PolicyFormat | null, world: World): Promise<ExitCode> {
  const { engine, project, home, inventory } = part;
  const rendered = await engine.renderPolicyFiles(project, {
    draft: flags.draft,
    format,
    ...(flags.notice === undefined ? {} : { notice: flags.notice }),
    ...(flags.language === undefined ? {} : { language: flags.language }),
  });
  if (rendered.missing.length > 0 && !flags.draft) {
    const machine = format !== null || flags.outputFile !== undefined;
    const output = machine ? world.error : world.out;
    if (inventory !== null) output.write(`${inventory}\n`);
    output.write(missingText(rendered.missing, { ...plainOptions, ...optionsFor(output, flags, world) }));
    return exitCode.findings;
  }
  write(rendered, part, flags.outputFile, world);
  for (const file of rendered.edited) {
    tell(
      world.error,
      `\`${joinPath(home, file)}\` had been changed by hand; that is undone. Words of your own go into a file of their own: \`forthright override <anchor>\`.\n`,
      world,
    );
  }
  return exitCode.clean;
}
