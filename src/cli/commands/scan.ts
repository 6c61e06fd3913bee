import { resolve } from 'node:path';
import type { Scan } from '../../core/observation.js';
import { jsonText } from '../../report/json.js';
import { scanList } from '../../report/scan-list.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { parseFlag, projectFlags, stagedFlag } from '../flags.js';
import { openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import { tell } from '../tell.js';
import { writeAnywhere } from '../write-file.js';
import { failsOnParse } from './findings.js';

function limited(scan: Scan, isMeant: (file: string) => boolean): Scan {
  return {
    ...scan,
    observations: scan.observations.filter(({ file }) => isMeant(file)),
    recipients: scan.recipients.filter(({ file }) => isMeant(file)),
  };
}

/** Personal data in the code, with or without an inventory. Finding some is no fault. */
export const scan = defineCommand({
  name: 'scan',
  says: 'List the personal data that the code handles',
  takes: { as: '[paths..]', name: 'paths', says: 'List these files and folders alone' },
  flags: {
    format: { kind: 'text', says: 'stylish or json', letter: 'f' },
    'output-file': { kind: 'text', says: 'Write to this file', letter: 'o' },
    ...stagedFlag,
    ...parseFlag,
    ...projectFlags,
  },
  async run(flags, paths, world) {
    const format = oneOf('--format', flags.format ?? 'stylish', ['stylish', 'json']);
    const opened = await openProject(flags, world, { inventory: false, several: true, paths });
    const { engine, project, folder, isMeant, several } = opened;
    const whole = several ? await engine.scanTogether(several) : await engine.scan(project);
    opened.close();
    const found = isMeant ? limited(whole, isMeant) : whole;
    const options = optionsFor(world.out, flags, world);
    const toFile = flags.outputFile !== undefined;
    const text = format === 'json' ? jsonText(found) : scanList(found, toFile ? { ...options, color: flags.color } : options);
    if (flags.outputFile !== undefined) writeAnywhere(project.tree.root, resolve(folder, flags.outputFile), text);
    else if (format === 'json') world.out.write(text);
    else tell(world.out, text, world);
    return failsOnParse(flags, whole.files) ? exitCode.findings : exitCode.clean;
  },
});
