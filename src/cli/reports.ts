import { resolve } from 'node:path';
import type { Config } from '../core/config.js';
import type { Result } from '../core/result.js';
import { UsageError } from '../core/usage-error.js';
import { formats } from '../report/formats.js';
import type { ReportOptions } from '../report/options.js';
import { oneOf } from './choose.js';
import { wantsColor, widthFor } from './color.js';
import { tell } from './tell.js';
import type { Output, World } from './world.js';
import { writeAnywhere } from './write-file.js';

/** One report to write: a format, and the file it goes to (null: standard output). */
export interface Target {
  readonly format: string;
  readonly file: string | null;
}

interface ReportFlags {
  readonly staged?: boolean;
  readonly format?: readonly string[] | undefined;
  readonly outputFile?: string | undefined;
  readonly color: boolean;
  readonly noColor: boolean;
}

function targetOf(word: string, known: readonly string[]): Target {
  const [name = '', ...file] = word.split('=');
  return { format: oneOf('--format', name, known), file: file.length > 0 ? file.join('=') : null };
}

function asked(flags: ReportFlags, config: Config, { environment }: World): readonly string[] {
  if (flags.format) return flags.format;
  if (config.format && config.format.length > 0) return config.format;
  return environment['GITHUB_ACTIONS'] === 'true' ? ['stylish', 'github'] : ['stylish'];
}

/** The reports that flags, config and surroundings ask for. Two that would mix on standard output are a usage error. */
export function targetsOf(flags: ReportFlags, config: Config, world: World): readonly Target[] {
  const targets = asked(flags, config, world).map((word) => targetOf(word, Object.keys(formats)));
  const loose = targets.filter((target) => target.file === null);
  if (flags.outputFile !== undefined) {
    const [only] = targets;
    if (targets.length !== 1 || !only || only.file !== null) {
      throw new UsageError('`--output-file` goes with one format.', {
        hint: 'With several, write `--format json=result.json` for each.',
      });
    }
    return [{ ...only, file: flags.outputFile }];
  }
  const mixing = loose.map((target) => target.format).filter((format) => format !== 'github' && format !== 'stylish');
  if (loose.length > 1 && mixing.length > 0) {
    throw new UsageError(`${loose.map((target) => `\`${target.format}\``).join(' and ')} would mix on standard output.`, {
      hint: `Give one a file: \`--format ${mixing[0]}=result.${mixing[0]}\`.`,
    });
  }
  return targets;
}

/** How to write for an output. */
export function optionsFor(
  output: Output,
  flags: { readonly color: boolean; readonly noColor: boolean },
  world: World,
  prefix = '',
): ReportOptions {
  return { color: wantsColor(flags, world, output), width: widthFor(output, world), prefix, pages: world.pages, seconds: null };
}

/** Writes each report: files whole, and the others to standard output, which carries nothing else. All are made before the first is written. */
export function writeReports(
  result: Result,
  targets: readonly Target[],
  flags: ReportFlags,
  world: World,
  at: { readonly root: string; readonly folder: string; readonly prefix: string; readonly milliseconds: number },
): void {
  const options = optionsFor(world.out, flags, world, at.prefix);
  const texts = targets.flatMap(({ format, file }) => {
    const reporter = formats[format];
    const own =
      file === null
        ? { ...options, seconds: world.out.isTTY ? at.milliseconds / 1000 : null, isBrief: flags.staged === true }
        : { ...options, color: flags.color, width: 80 };
    return reporter ? [{ format, file, text: reporter(result, own) }] : [];
  });
  for (const { file, text } of texts) if (file !== null) writeAnywhere(at.root, resolve(at.folder, file), text);
  for (const { format, file, text } of texts) {
    if (file === null && format === 'stylish') tell(world.out, text, world);
    else if (file === null) world.out.write(text);
  }
}
