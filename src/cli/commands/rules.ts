import { jsonText } from '../../report/json.js';
import { ruleList } from '../../report/rule-list.js';
import { oneOf } from '../choose.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { commonFlags } from '../flags.js';
import { optionsFor } from '../reports.js';

/** All rules, with what each is about. */
export const rules = defineCommand({
  name: 'rules',
  says: 'List the rules',
  flags: { format: { kind: 'text', says: 'stylish or json', letter: 'f' }, ...commonFlags },
  async run(flags, _, world) {
    const format = oneOf('--format', flags.format ?? 'stylish', ['stylish', 'json']);
    const engine = await world.loadEngine();
    const [all, coverage] = [await engine.rules(), await engine.coverage()];
    const text =
      format === 'json' ? jsonText({ rules: all, coverage }) : ruleList(all, coverage, optionsFor(world.out, flags, world));
    world.out.write(text);
    return exitCode.clean;
  },
});
