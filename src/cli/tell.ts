import { commandNames } from './command-names.js';
import type { Output, World } from './world.js';

const name = 'forthright';
const command = new RegExp(`(?<=^|[\\s\`])${name}(?= (?:${commandNames.join('|')})\\b)`, 'gm');

/** Writes words for people. The commands in them stand as they are to be typed here, so that they can be pasted. */
export function tell(output: Output, text: string, { call }: Pick<World, 'call'>): void {
  output.write(call === name ? text : text.replace(command, call));
}

/** Columns that a line leaves free, so that a command in it may be as long as it is typed here. */
export const columnsOf = ({ call }: Pick<World, 'call'>): number => call.length - name.length;

/**
 * How the program is called from here: by its name where a shell finds it, through `npx` where it is installed in the folder or above it, and through yarn where
 * that plugs packages in. `script`: the file that runs, as Node was given it.
 */
export function callOf(script: string, folder: string, plugsIn: boolean): string {
  if (plugsIn) return `yarn ${name}`;
  const at = script.split('\\').join('/');
  const home = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  const isHere = home !== '' && `${folder.split('\\').join('/')}/`.startsWith(`${home}/`);
  return isHere || at.includes('/_npx/') ? `npx ${name}` : name;
}
