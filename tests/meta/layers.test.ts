import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { handlesFiles, names, roomOf, rooms, speaksToProcess } from './rooms.js';
import { type Import, importsOf, type SourceFile, sourceFiles, usedNames } from './source-files.js';

const files = sourceFiles();
const list = (items: readonly string[]) => (items.length === 0 ? 'nothing' : items.map((item) => `\`${item}\``).join(', '));
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with one import, as a sentence that says what to do; null where nothing is. */
function complaint(file: SourceFile, { where, specifier, names: taken }: Import): string | null {
  const own = roomOf(file.path);
  const may = rooms[own];
  if (!may)
    return `${where}: the room \`${own}\` is not in tests/meta/rooms.ts. Add it there, and to the layout in CONTRIBUTING.`;
  if (specifier.startsWith('.')) {
    const other = roomOf(posix.normalize(posix.join(posix.dirname(file.path), specifier)));
    if (other === own || names(may.rooms, other)) return null;
    return `${where}: \`${own}\` imports \`${other}\`, and may import ${list(may.rooms)}. Move what both need to \`core\`, or let the room that joins them hand it in.`;
  }
  if (specifier.startsWith('node:')) {
    const module = specifier.slice(5);
    if (!may.node.includes(module))
      return `${where}: \`${own}\` imports \`${specifier}\`, and may import ${list(may.node)} of Node. Take the value as a parameter instead.`;
    const reads = taken.every((name) => name === 'readFileSync');
    if (module === 'fs' && !reads && !handlesFiles.includes(own)) {
      return `${where}: \`${own}\` takes ${list(taken)} from \`node:fs\`. It may read what ships with the package (\`readFileSync\`); the user's files come through \`tree\`, and \`cli\` alone writes.`;
    }
    return null;
  }
  if (may.packages.includes(packageOf(specifier))) return null;
  return `${where}: \`${own}\` imports the package \`${packageOf(specifier)}\`, and may import ${list(may.packages)}. Each package has one room, so that it can be replaced in one place.`;
}

test('imports run one way, and each package has its room', () => {
  const complaints = files.flatMap((file) => importsOf(file).map((one) => complaint(file, one))).filter((one) => one !== null);
  expect(complaints.join('\n')).toBe('');
});

test('the table itself lets nothing run in a circle', () => {
  const order = Object.keys(rooms);
  const allowed = (name: string) => order.filter((other) => other !== name && names(rooms[name]?.rooms ?? [], other));
  const reach = (name: string, seen: ReadonlySet<string>): ReadonlySet<string> =>
    allowed(name).reduce<ReadonlySet<string>>((all, next) => (all.has(next) ? all : reach(next, new Set([...all, next]))), seen);
  for (const name of order) expect(reach(name, new Set()).has(name), `${name} reaches itself`).toBe(false);
});

test('the command line alone speaks to the process and the console', () => {
  const strangers = files.filter(({ path }) => !['cli', 'build'].includes(roomOf(path)) && !speaksToProcess.includes(path));
  const uses = strangers.flatMap((file) => usedNames(file).filter(({ name }) => name === 'process' || name === 'console'));
  const complaints = uses.map(
    ({ name, where }) => `${where}: \`${name}\` belongs to \`cli\`. Return the text or take the value as a parameter.`,
  );
  expect(complaints.join('\n')).toBe('');
});

test('the clock enters once, and nothing is left to chance', () => {
  const uses = files
    .filter(({ path }) => path !== 'src/cli/main.ts')
    .flatMap((file) =>
      usedNames(file)
        .filter(({ name, node }) => {
          const text = node.parent.getText();
          return (
            (name === 'Date' && /^new Date(\(\))?$|^Date\.now$/.test(text)) ||
            (name === 'Math' && text === 'Math.random') ||
            name === 'performance'
          );
        })
        .map(({ where }) => `${where}: the time comes from \`asOf\`, which \`cli\` sets once; chance has no place in an output.`),
    );
  expect(uses.join('\n')).toBe('');
});
