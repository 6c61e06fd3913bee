import type { Watcher } from '../index.js';
import { visible } from '../report/text.js';
import type { World } from './world.js';

/** A watcher that also tells what it saw, once, at the end of a run. */
export interface Watching extends Watcher {
  /** Milliseconds since the first stage began. */
  elapsed(): number;
  /** Takes the passing line away, so that others may write. */
  hush(): void;
  end(): void;
}

interface Stage {
  readonly name: string;
  readonly start: number;
  /** Milliseconds of each named piece of work. */
  readonly parts: Map<string, number>;
}

const clear = '\r\u001b[2K';
/** Milliseconds before a person is told that there is something to wait for, and between two words on how far it is. */
const patience = 500;
const pause = 80;

/** What of a run is told on standard error beside its faults. */
export interface WatchFlags {
  readonly timing: boolean;
  readonly noProgress: boolean;
  readonly debug: boolean;
}

/** Shows one passing line on standard error while a person waits, and with `--timing` how long each stage and its parts took, with `--debug` what the run rests on. */
export function watch(world: World, flags: WatchFlags): Watching {
  const shows = world.error.isTTY && !flags.noProgress && !world.environment['CI'];
  const stages: Stage[] = [];
  const elapsed = () => world.milliseconds() - (stages[0]?.start ?? world.milliseconds());
  let shownAt: number | null = null;
  const show = (text: string) => {
    const now = elapsed();
    if (!shows || now < patience) return;
    shownAt = now;
    world.error.write(clear + text.slice(0, (world.error.columns ?? 80) - 1));
  };
  const hush = () => {
    if (shownAt !== null) world.error.write(clear);
    shownAt = null;
  };
  return {
    stage(name) {
      stages.push({ name, start: world.milliseconds(), parts: new Map() });
      show(`${name} …`);
    },
    progress(done, total) {
      if (shownAt === null || elapsed() - shownAt >= pause) show(`${stages.at(-1)?.name ?? ''} … ${done} of ${total}`);
    },
    ...(flags.timing ? { part: stopwatch(world, () => stages.at(-1)?.parts) } : {}),
    ...(flags.debug ? { note: noteTo(world.error, hush) } : {}),
    elapsed,
    hush,
    end() {
      hush();
      if (flags.timing) world.error.write(timingOf(stages, world.milliseconds()));
    },
  };
}

function noteTo(error: World['error'], hush: () => void): NonNullable<Watcher['note']> {
  return (text) => {
    hush();
    error.write(`debug  ${visible(text)}\n`);
  };
}

/** Counts the time of named pieces of work, each without those within it. */
function stopwatch(world: World, parts: () => Map<string, number> | undefined): NonNullable<Watcher['part']> {
  let within = 0;
  return (name, work) => {
    const [outer, start] = [within, world.milliseconds()];
    within = 0;
    try {
      return work();
    } finally {
      const whole = world.milliseconds() - start;
      const spent = parts();
      spent?.set(name, (spent.get(name) ?? 0) + whole - within);
      within = outer + whole;
    }
  };
}

const row = (milliseconds: number, name: string) => `${Math.round(milliseconds).toString().padStart(6)} ms  ${name}\n`;

/** A line a stage, and under it a line for each part that took a millisecond or more, the longest first. */
function timingOf(stages: readonly Stage[], end: number): string {
  return stages
    .map(({ name, start, parts }, index) => {
      const sorted = [...parts].sort(([, a], [, b]) => b - a);
      const long = sorted.filter(([, spent]) => spent >= 1);
      const rest = sorted.slice(long.length);
      return [
        row((stages[index + 1]?.start ?? end) - start, name),
        ...long.map(([part, spent]) => row(spent, `  ${part}`)),
        rest.length === 0
          ? ''
          : row(
              rest.reduce((sum, [, spent]) => sum + spent, 0),
              `  ${rest.length} more`,
            ),
      ].join('');
    })
    .join('');
}
