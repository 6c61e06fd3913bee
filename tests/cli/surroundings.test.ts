import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheLocation } from '../../src/cli/cache-location.js';
import { wantsColor, widthFor } from '../../src/cli/color.js';
import { callOf } from '../../src/cli/tell.js';
import { watch } from '../../src/cli/watcher.js';
import type { World } from '../../src/cli/world.js';
import { folderWith } from '../helpers/folder.js';
import { findingOf, resultOf } from '../helpers/result-of.js';
import { cli, engineWith } from './world.js';

const world = (more: object) => ({ environment: {}, home: '/home/ada', platform: 'linux', ...more }) as unknown as World;
const output = (isTTY: boolean, columns?: number) => ({ isTTY, columns, write: () => {} });

test.each([
  [{}, {}, true, true],
  [{}, {}, false, false],
  [{}, { NO_COLOR: '1' }, true, false],
  [{}, { NO_COLOR: '' }, true, true],
  [{}, { FORCE_COLOR: '1' }, false, true],
  [{}, { FORCE_COLOR: '0' }, true, false],
  [{}, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{}, { TERM: 'dumb' }, true, false],
  [{ color: true }, { NO_COLOR: '1' }, false, true],
  [{ noColor: true }, { FORCE_COLOR: '1' }, true, false],
])('flags %j, environment %j, terminal %s: colour %s', (flags, environment, isTTY, expected) => {
  expect(wantsColor({ color: false, noColor: false, ...flags }, world({ environment }), output(isTTY))).toBe(expected);
});

test.each([
  [true, 132, 100],
  [true, 90, 90],
  [true, 20, 40],
  [true, undefined, 80],
  [false, 132, 80],
])('a terminal: %s, %s columns wide, is written to %i', (isTTY, columns, expected) => {
  expect(widthFor(output(isTTY, columns), { call: 'forthright' })).toBe(expected);
});

test.each([
  ['/shop/node_modules/.bin/forthright', '/shop', false, 'npx forthright'],
  ['/shop/node_modules/forthright/dist/cli/main.js', '/shop/apps/web', false, 'npx forthright'],
  ['C:\\shop\\node_modules\\forthright\\dist\\cli\\main.js', 'C:\\shop', false, 'npx forthright'],
  ['/home/ada/.npm/_npx/1a2b/node_modules/.bin/forthright', '/shop', false, 'npx forthright'],
  ['/usr/lib/node_modules/forthright/dist/cli/main.js', '/shop', false, 'forthright'],
  ['/usr/local/bin/forthright', '/shop', false, 'forthright'],
  ['/shop/.yarn/cache/forthright.zip/node_modules/forthright/dist/cli/main.js', '/shop', true, 'yarn forthright'],
])('what runs from %s in %s is called as a shell there finds it', (script, folder, plugsIn, call) => {
  expect(callOf(script, folder, plugsIn)).toBe(call);
});

test('commands that are told stand as they are typed, and what is no command stays', async () => {
  const engine = engineWith({ result: resultOf([findingOf()]) }).engine;
  const root = folderWith({ 'privacy.yaml': 'version: 1\n' });
  const { out } = await cli(root, 'check', engine, { call: 'npx forthright' });
  expect(out).toContain('`npx forthright explain <rule>`');
  expect(out.match(/(?<!npx )\bforthright (check|declare|dismiss|explain)/g)).toBeNull();
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const json = await cli(root, 'check -f json', engine, { call: 'npx forthright' });
  expect(json.out).not.toContain('npx forthright');
});

test('the cache lies beside the nearest installed packages', () => {
  const root = folderWith({ 'node_modules/a/index.js': '', 'packages/shop/a.ts': '' });
  expect(cacheLocation(join(root, 'packages/shop'), world({}))).toBe(join(root, 'node_modules/.cache/forthright'));
});

test.each([
  ['linux', {}, '/home/ada/.cache/forthright/'],
  ['linux', { XDG_CACHE_HOME: '/cache' }, '/cache/forthright/'],
  ['darwin', {}, '/home/ada/Library/Caches/forthright/'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/forthright/'],
])('without packages the cache lies where %s keeps such things', (platform, environment, start) => {
  const root = folderWith({ '.git/HEAD': '' });
  expect(cacheLocation(root, world({ platform, environment })).startsWith(start)).toBe(true);
});

test('two projects without packages share no cache', () => {
  const [one, other] = [folderWith({ '.git/HEAD': '' }), folderWith({ '.git/HEAD': '' })];
  expect(cacheLocation(one, world({}))).not.toBe(cacheLocation(other, world({})));
});

function progressOf(isTTY: boolean, environment: object, noProgress: boolean): string {
  const parts: string[] = [];
  const error = { isTTY, columns: 80, write: (part: string) => void parts.push(part) };
  const watcher = watch(world({ environment, error, milliseconds: () => 0 }), { timing: false, noProgress });
  watcher.stage('parse');
  watcher.progress(3, 9);
  watcher.end();
  return parts.join('');
}

test('a person who waits sees one passing line', () => {
  expect(progressOf(true, {}, false)).toContain('parse … 3 of 9');
  expect(progressOf(true, {}, false).endsWith('\r\u001b[2K')).toBe(true);
});

test.each([
  [false, {}, false],
  [true, { CI: 'true' }, false],
  [true, {}, true],
])('no progress line: terminal %s, environment %j, --no-progress %s', (isTTY, environment, noProgress) => {
  expect(progressOf(isTTY, environment, noProgress)).toBe('');
});
