import { exceptionsText } from '../../report/exceptions-text.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { commandNames } from '../command-names.js';
import { exitCode } from '../exit-codes.js';
import { commonFlags } from '../flags.js';
import { optionsFor } from '../reports.js';
import { tell } from '../tell.js';

/** Help on a topic. Help on a command is its `--help`, which `help <command>` becomes before it comes here. */
export const help = defineCommand({
  name: 'help',
  says: 'Help on a command, or on `exceptions`: the ways to say "not now"',
  takes: { as: '[topic]', name: 'topic', says: 'A command, or exceptions' },
  flags: commonFlags,
  examples: [['forthright help exceptions', 'the six ways to say "not now", and when each is right']],
  async run(flags, [topic = ''], world) {
    oneOf('help', topic, ['exceptions', ...commandNames]);
    tell(world.out, exceptionsText(optionsFor(world.out, flags, world)), world);
    return exitCode.clean;
  },
});
