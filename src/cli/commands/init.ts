import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../core/usage-error.js';
import { inventoryName } from '../../tree/find-root.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { firstInventory } from '../first-inventory.js';
import { commonFlags } from '../flags.js';
import { startFolder } from '../project.js';
import { writeInside } from '../write-file.js';

// The same relative path from `src/cli/commands` and from `dist/cli/commands`.
const schema = new URL('../../../schemas/inventory.schema.json', import.meta.url);

/** Writes the first inventory, and the schema that editors complete it by. What is there already stays as it is. */
export const init = defineCommand({
  name: 'init',
  says: `Write the first \`${inventoryName}\``,
  flags: commonFlags,
  async run(flags, _, world) {
    const folder = startFolder(flags, world);
    if (existsSync(join(folder, inventoryName))) {
      throw new UsageError(`There is a \`${inventoryName}\` already, and it stays as it is.`, {
        hint: '`forthright check` says what it lacks.',
      });
    }
    const ignore = '.forthright/.gitignore';
    writeInside(folder, [
      { path: inventoryName, text: firstInventory },
      { path: '.forthright/inventory.schema.json', text: readFileSync(schema, 'utf8') },
      // Ignored by a file of its own, so that nobody's .gitignore is edited.
      ...(existsSync(join(folder, ignore)) ? [] : [{ path: ignore, text: 'inventory.schema.json\n' }]),
    ]);
    world.out.write(
      `Wrote ${inventoryName}. Next: \`forthright scan\` lists the personal data in the code; declare it there, then run \`forthright check\`.\n`,
    );
    return exitCode.clean;
  },
});
