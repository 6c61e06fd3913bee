import type { Watcher } from '../index.js';
import type { World } from './world.js';

/** A watcher that also tells what it saw, once, at the end of a run. */
export interface Watching extends Watcher {
  /** Milliseconds since the first stage began. */
  elapsed(): number;
  /** Takes the passing line away, so that others may write. */
  hush(): void;
  end(): void;
}

const clear = '\r\u001b[2K';

/** Shows one passing line on standard error while a person waits, and with `--timing` how long each stage took. */
export function watch(world: World, flags: { readonly timing: boolean; readonly noProgress: boolean }): Watching {
  const shows = world.error.isTTY && !flags.noProgress && !world.environment['CI'];
  const stages: { readonly name: string; readonly start: number }[] = [];
  const show = (text: string) => {
    if (shows) world.error.write(clear + text);
  };
  return {
    stage(name) {
      stages.push({ name, start: world.milliseconds() });
      show(`${name} …`);
    },
    progress: (done, total) => show(`${stages.at(-1)?.name ?? ''} … ${done} of ${total}`),
    elapsed: () => world.milliseconds() - (stages[0]?.start ?? world.milliseconds()),
    hush: () => show(''),
    end() {
      show('');
      const end = world.milliseconds();
      if (!flags.timing) return;
      for (const [index, { name, start }] of stages.entries()) {
        world.error.write(
          `${Math.round((stages[index + 1]?.start ?? end) - start)
            .toString()
            .padStart(6)} ms  ${name}\n`,
        );
      }
    },
  };
}
