import { UsageError } from '../../core/usage-error.js';
import { changeProject, onceAsked, placeFor, wordsFor } from '../change.js';
import { defineCommand } from '../command.js';
import { projectFlags } from '../flags.js';

/** Declares a place in the code, or a service that it uses: edits the inventory and the lock. */
export const declare = defineCommand({
  name: 'declare',
  says: 'Declare a place that holds personal data, or a recipient',
  takes: { as: '<about>', name: 'about', says: 'a place, such as Partner.email, or a service, such as posthog' },
  flags: {
    why: { kind: 'text', says: 'What the datum is for: the id of a purpose, or words that make a new one' },
    whose: { kind: 'text', says: 'Whose datum it is: the id of a subject' },
    does: { kind: 'text', says: 'What the recipient does for you' },
    ...projectFlags,
  },
  examples: [
    ['forthright declare Partner.email --why "Pay partners"', 'a place, with a new purpose'],
    ['forthright declare posthog --does "counts visits"', 'a service'],
  ],
  async run(flags, [about = ''], world) {
    if (flags.why !== undefined && flags.does !== undefined)
      throw new UsageError('`--why` is for a place and `--does` for a recipient.', { hint: 'Leave one of them out.' });
    const why = onceAsked(() => wordsFor(flags.why, world, `What is \`${about}\` for?`, `forthright declare ${about} --why "…"`));
    return changeProject(flags, world, async (part) => {
      const { engine, project } = part;
      if (flags.does !== undefined) return engine.declareService(project, about, flags.does);
      return engine.declare(project, placeFor(part, about), await why(), flags.whose);
    });
  },
});
