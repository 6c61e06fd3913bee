import { posix } from 'node:path';
import { ts } from 'ts-morph';
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

const made = (path: string, text: string): SourceFile => ({
  path,
  text,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
});

test.each([
  ['src/report/a.ts', "import { git } from '../tree/git.js';", '`report` imports `tree`, and may import `core`.'],
  ['src/scan/extract/a.ts', "import { link } from '../link/link.js';", '`scan/extract` imports `scan/link`'],
  ['src/rules/code/a.ts', "import type { Inventory } from '../../inventory/a.js';", '`rules` imports `inventory`'],
  ['src/policy/a.ts', "const { Project } = await import('ts-morph');", 'imports the package `ts-morph`'],
  ['src/match/a.ts', "import { readFileSync } from 'node:fs';", 'imports `node:fs`'],
  ['src/catalog/a.ts', "import { writeFileSync } from 'node:fs';", '`cli` alone writes'],
  ['src/attic/a.ts', "import { a } from './b.js';", 'the room `attic` is not in tests/meta/rooms.ts'],
  ['src/core/a.ts', "export * from '../cli/run.js';", '`core` imports `cli`, and may import nothing.'],
])('%s with %s is told what to do', (path, text, sentence) => {
  const file = made(path, text);
  expect(
    importsOf(file)
      .map((one) => complaint(file, one))
      .join(),
  ).toContain(sentence);
});

test('imports run one way, and each package has its room', () => {
  const complaints = files.flatMap((file) => importsOf(file).map((one) => complaint(file, one))).filter((one) => one !== null);
  expect(complaints.join('\n')).toBe('');
});

test('the table itself lets nothing run in a circle', () => {
  const order = Object.keys(rooms);
  const allowed = (name: string) => order.filter((other) => other !== name && names(rooms[name]?.rooms ?? [], other));
  const reach = (name: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const next of allowed(name)) {
      if (!seen.has(next)) reach(next, seen.add(next));
    }
    return seen;
  };
  for (const name of order) expect(reach(name).has(name), `${name} reaches itself`).toBe(false);
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
