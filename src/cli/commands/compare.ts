import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import { compareReport } from '../../report/compare-text.js';
import { jsonText } from '../../report/json.js';
import { plainOptions } from '../../report/options.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import { tell } from '../tell.js';

function readText(folder: string, file: string): string {
  try {
    return readFileSync(resolve(folder, file), 'utf8');
  } catch {
    throw new UsageError(`\`${file}\` cannot be read.`, {
      hint: 'Save the policy as a page, Markdown or text, and name that file.',
    });
  }
}

/** Holds a policy that lives elsewhere against the inventory and the code. */
export const compare = defineCommand({
  name: 'compare',
  says: 'Compare a policy that lives elsewhere with the inventory',
  takes: { as: '<file>', name: 'file', says: 'The policy: .html, .md or .txt' },
  flags: {
    format: { kind: 'text', says: 'stylish or json', letter: 'f' },
    language: { kind: 'list', says: 'The languages of the text (default: those of the inventory)' },
    ...projectFlags,
  },
  examples: [['forthright compare policy.html', 'what the inventory declares and the page does not say']],
  async run(flags, [file = ''], world) {
    const format = oneOf('--format', flags.format ?? 'stylish', ['stylish', 'json']);
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const text = readText(opened.folder, file);
    const found = await opened.engine.compare(opened.project, { file, text, languages: flags.language ?? null });
    opened.close();
    const options = { ...plainOptions, ...optionsFor(world.out, flags, world) };
    if (format === 'json') world.out.write(jsonText(found));
    else tell(world.out, compareReport(found, file, options), world);
    return found.lacking.length > 0 ? exitCode.findings : exitCode.clean;
  },
});
