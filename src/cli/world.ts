import type { Engine } from './engine.js';

/** Where text goes: a stream of the process, or a string in a test. */
export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

/** All that the commands know of the machine. Made once, in `main.ts`; the clock enters here and nowhere else. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly home: string;
  readonly platform: string;
  readonly version: string;
  /** The version of Node. */
  readonly node: string;
  /** How somebody calls the program from here: `forthright`, or `npx forthright` where it is installed in the project alone. */
  readonly call: string;
  /** The address that the pages of rules stand under, if they do. */
  readonly pages: string | null;
  readonly out: Output;
  readonly error: Output;
  /** The day, as an ISO date in UTC. */
  today(): string;
  /** Milliseconds since some moment, for `--timing`. */
  milliseconds(): number;
  /** Asks somebody at a terminal; absent where nobody sits there. The answer is empty where they leave it open. */
  readonly ask?: (question: string) => Promise<string>;
  loadEngine(): Promise<Engine>;
}
