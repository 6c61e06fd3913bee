import { UsageError } from '../../core/usage-error.js';
import { plainOptions } from '../../report/options.js';
import { overridesText } from '../../report/overrides-text.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { projectFlags } from '../flags.js';
import { openProject } from '../project.js';
import { optionsFor } from '../reports.js';
import { tell } from '../tell.js';
import { writeInside } from '../write-file.js';

/** Begins, shows or confirms counsel's own words for a section or a sentence; alone it lists what may be worded. */
export const override = defineCommand({
  name: 'override',
  says: "Put counsel's own words in place of a section or a sentence",
  takes: { as: '[anchor]', name: 'anchor', says: 'A section (kept), a sentence (kept.3fa2b1c9, or S-27 on the review page)' },
  flags: {
    notice: { kind: 'text', says: 'Of several notices, this one' },
    language: { kind: 'text', says: 'Of several languages, this one' },
    sentences: { kind: 'switch', says: 'List the sentences too' },
    show: { kind: 'switch', says: 'Print what the templates would say, write nothing' },
    confirm: { kind: 'switch', says: 'Tell that the words hold for the facts as they are now' },
    ...projectFlags,
  },
  examples: [
    ['forthright override', 'list the sections, and with --sentences the sentences'],
    ['forthright override kept', 'begin a file with the present words of a section'],
    ['forthright override S-27', 'the same for one sentence, by its number on the review page'],
  ],
  async run(flags, [anchor], world) {
    const opened = await openProject(flags, world, { inventory: true, paths: [] });
    const { engine, project } = opened;
    const chosen = {
      ...(flags.notice === undefined ? {} : { notice: flags.notice }),
      ...(flags.language === undefined ? {} : { language: flags.language }),
    };
    if (anchor === undefined) {
      if (flags.show || flags.confirm) throw new UsageError('Name the anchor.', { hint: '`forthright override` lists them.' });
      const all = await engine.overridables(project, chosen);
      const shown = all.filter(({ kind, file }) => flags.sentences || kind === 'section' || file !== null);
      tell(world.out, overridesText(shown, { ...plainOptions, ...optionsFor(world.out, flags, world) }), world);
    } else if (flags.show) world.out.write(await engine.plainWords(project, anchor, chosen));
    else if (flags.confirm) {
      const edit = await engine.confirmOverride(project, anchor, chosen);
      writeInside(project.tree.root, [edit]);
      world.out.write(`Noted in ${edit.path}: the words hold for the facts as they are now.\n`);
    } else {
      const edit = await engine.startOverride(project, anchor, chosen);
      writeInside(project.tree.root, [edit]);
      tell(
        world.out,
        `Wrote ${edit.path} with the present words. Edit them, then run \`forthright policy\`. They stay as you write them, whatever the inventory says later; \`forthright check\` tells when the facts under them change.\n`,
        world,
      );
    }
    opened.close();
    return exitCode.clean;
  },
});
