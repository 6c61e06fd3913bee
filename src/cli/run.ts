import { UsageError } from '../core/usage-error.js';
import { faultText } from '../report/fault-text.js';
import { type ExitCode, exitCode } from './exit-codes.js';
import { runProgram } from './program.js';
import { optionsFor } from './reports.js';
import { tell } from './tell.js';
import type { World } from './world.js';

/** How the end of a run is shown depends on flags that may not even have parsed, so they are read as plain words. */
function plainFlags(words: readonly string[]) {
  return { color: words.includes('--color'), noColor: words.includes('--no-color'), debug: words.includes('--debug') };
}

const systemFaults: Readonly<Record<string, string>> = {
  EACCES: 'permission was refused',
  EPERM: 'permission was refused',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EISDIR: 'a folder stands there',
  ENOTDIR: 'a file stands where a folder is needed',
};

/** What the machine refused, which is nobody's fault here, as a usage error; anything else as it is. */
function named(error: unknown): unknown {
  const { code, path } = error as { code?: unknown; path?: unknown };
  const reason = typeof code === 'string' ? systemFaults[code] : undefined;
  return reason === undefined ? error : new UsageError(`\`${String(path)}\` cannot be used: ${reason}.`, { cause: error });
}

/** Runs a command line to its exit code. Every failure ends here: a short message, or with `--debug` where it came from. */
export async function run(words: readonly string[], world: World): Promise<ExitCode> {
  const flags = plainFlags(words);
  try {
    return await runProgram(words, world);
  } catch (thrown) {
    const error = named(thrown);
    const options = optionsFor(world.error, flags, world);
    const isUsage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    const crash = new UsageError(`It stopped at a fault of its own, not of your project: ${message}`, {
      hint: flags.debug ? undefined : 'Run it again with `--debug` to see where.',
    });
    tell(world.error, faultText(isUsage ? error : crash, options), world);
    if (flags.debug && thrown instanceof Error) world.error.write(`${thrown.stack ?? ''}\n`);
    return exitCode.fault;
  }
}
