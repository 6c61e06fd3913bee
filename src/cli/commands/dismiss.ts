import { changeProject, onceAsked, placeFor, wordsFor } from '../change.js';
import { defineCommand } from '../command.js';
import { projectFlags } from '../flags.js';

/** Says that a place holds no person's data: edits the inventory and the lock. */
export const dismiss = defineCommand({
  name: 'dismiss',
  says: 'Say that a place holds no personal data',
  takes: { as: '<place>', name: 'place', says: 'a place, such as Depot.address' },
  flags: { because: { kind: 'text', says: 'Why it is no person’s data' }, ...projectFlags },
  examples: [['forthright dismiss Depot.address --because "our own warehouses"', 'hides it from the check, not from the scan']],
  run: (flags, [place = ''], world) => {
    const call = `forthright dismiss ${place} --because "…"`;
    const because = onceAsked(() => wordsFor(flags.because, world, `Why is \`${place}\` no person’s data?`, call));
    return changeProject(flags, world, async (part) => part.engine.dismiss(part.project, placeFor(part, place), await because()));
  },
});
