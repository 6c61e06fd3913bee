import { changeProject, placeFor } from '../change.js';
import { defineCommand } from '../command.js';
import { projectFlags } from '../flags.js';
import { openAt } from '../project.js';

/** Brings the lock up to date with the code. */
export const accept = defineCommand({
  name: 'accept',
  says: 'Bring privacy.lock up to date with the code',
  takes: { as: '[places..]', name: 'places', says: 'Accept these new places alone' },
  flags: {
    since: { kind: 'text', says: 'Accept only what stood in the code at this commit already' },
    findings: { kind: 'switch', says: 'Also accept the findings of today' },
    ...projectFlags,
  },
  examples: [
    ['forthright accept', 'after declaring data by hand, or moving code'],
    ['forthright accept --since main', 'after an upgrade that finds more'],
  ],
  run: (flags, places, world) =>
    changeProject(flags, world, async (part) => {
      const { engine, project } = part;
      const accepting = { places: places.map((one) => placeFor(part, one)), findings: flags.findings };
      if (flags.since === undefined) return engine.accept(project, { ...accepting, since: null });
      const since = await openAt(part, flags.since, world);
      return engine.accept(project, { ...accepting, since });
    }),
});
