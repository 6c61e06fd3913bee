import type { ExitCode } from './exit-codes.js';
import type { Flags, Parsed } from './flags.js';
import type { World } from './world.js';

/** A command: its words, its flags, and what it does. `run` returns the exit code; what it throws becomes code 2. */
export interface Command<F extends Flags = Flags> {
  readonly name: string;
  readonly says: string;
  /** What follows the name, as yargs writes it: `[paths..]`, `<about>`. */
  readonly takes?: { readonly as: string; readonly name: string; readonly says: string };
  readonly flags: F;
  readonly examples?: readonly (readonly [line: string, says: string])[];
  run(flags: Parsed<F>, given: readonly string[], world: World): Promise<ExitCode>;
}

/** Types a command by its own flags, and hands it on as any command. */
export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  return command as unknown as Command;
}
