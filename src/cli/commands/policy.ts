import { resolve } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import type { PolicyFiles, PolicyFormat } from '../../index.js';
import { missingText } from '../../report/missing-text.js';
import { plainOptions } from '../../report/options.js';
import { stylish } from '../../report/stylish.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { type ExitCode, exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { type Opened, openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import { tell } from '../tell.js';
import type { World } from '../world.js';
import { writeAnywhere, writeInside } from '../write-file.js';

const policyFormats = ['html', 'fragment', 'markdown', 'json'] as const satisfies readonly PolicyFormat[];

async function checkOnly(opened: Opened, world: World, flags: Parameters<typeof optionsFor>[1]): Promise<ExitCode> {
  const { engine, project } = opened;
  const result = await engine.checkPolicy(project, { only: null, skip: [], inlineConfig: true });
  opened.close();
  tell(world.out, stylish(result, optionsFor(world.out, flags, world)), world);
  return engine.isFailing(result.findings, {}) ? exitCode.findings : exitCode.clean;
}

function write({ files }: PolicyFiles, { project, folder }: Opened, target: string | undefined, world: World): void {
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
  if (kept.length > 0) world.out.write(`Wrote ${kept.map(({ path }) => path).join(', ')}.\n`);
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
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const { engine, project } = opened;
    if (flags.check) return checkOnly(opened, world, flags);
    const rendered = await engine.renderPolicyFiles(project, {
      draft: flags.draft,
      format,
      ...(flags.notice === undefined ? {} : { notice: flags.notice }),
      ...(flags.language === undefined ? {} : { language: flags.language }),
    });
    opened.close();
    if (rendered.missing.length > 0 && !flags.draft) {
      const machine = format !== null || flags.outputFile !== undefined;
      const output = machine ? world.error : world.out;
      output.write(missingText(rendered.missing, { ...plainOptions, ...optionsFor(output, flags, world) }));
      return exitCode.findings;
    }
    write(rendered, opened, flags.outputFile, world);
    for (const file of rendered.edited) {
      tell(
        world.error,
        `\`${file}\` had been changed by hand; that is undone. Words of your own go into a file of their own: \`forthright override <anchor>\`.\n`,
        world,
      );
    }
    return exitCode.clean;
  },
});
