import { columnsOf } from './tell.js';
import type { Output, World } from './world.js';

/** Whether to colour: the flag, then `NO_COLOR`, `FORCE_COLOR` (as no-color.org and Node read them), then whether a terminal listens. */
export function wantsColor(
  flags: { readonly color: boolean; readonly noColor: boolean },
  { environment }: World,
  output: Output,
): boolean {
  const force = environment['FORCE_COLOR'];
  if (flags.noColor) return false;
  if (flags.color) return true;
  if (environment['NO_COLOR']) return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return output.isTTY && environment['TERM'] !== 'dumb';
}

const [narrowest, usual, widest] = [40, 80, 100];

/** Columns to wrap at: the terminal's, within reason; 80 where there is none. */
export function widthFor({ isTTY, columns }: Output, world: Pick<World, 'call'>): number {
  return (isTTY && columns ? Math.min(widest, Math.max(narrowest, columns)) : usual) - columnsOf(world);
}
