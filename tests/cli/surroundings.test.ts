import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheLocation } from '../../src/cli/cache-location.js';
import { wantsColor, widthFor } from '../../src/cli/color.js';
import { callOf } from '../../src/cli/tell.js';
import { type Watching, watch } from '../../src/cli/watcher.js';
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
  ['/shop/node_modules/forthright/dist/bin/forthright.js', '/shop/apps/web', false, 'npx forthright'],
  ['C:\\shop\\node_modules\\forthright\\dist\\cli\\main.js', 'C:\\shop', false, 'npx forthright'],
  ['/home/ada/.npm/_npx/1a2b/node_modules/.bin/forthright', '/shop', false, 'npx forthright'],
  ['/usr/lib/node_modules/forthright/dist/bin/forthright.js', '/shop', false, 'forthright'],
  ['/usr/local/bin/forthright', '/shop', false, 'forthright'],
  ['/shop/.yarn/cache/forthright.zip/node_modules/forthright/dist/bin/forthright.js', '/shop', true, 'yarn forthright'],
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

interface Waiting {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly environment?: object;
  readonly noProgress?: boolean;
}

/** What somebody sees who waits for a run; `told` is given the watcher, and a way to let milliseconds pass. */
function seenBy(
  { isTTY = true, columns = 80, environment = {}, noProgress = false }: Waiting,
  told: (watcher: Watching, wait: (milliseconds: number) => void) => void,
): string {
  const parts: string[] = [];
  let now = 1000;
  const error = { isTTY, columns, write: (part: string) => void parts.push(part) };
  const watcher = watch(world({ environment, error, milliseconds: () => now }), { timing: false, noProgress, debug: false });
  told(watcher, (milliseconds) => {
    now += milliseconds;
  });
  return parts.join('');
}

function parseSlowly(watcher: Watching, wait: (milliseconds: number) => void): void {
  watcher.stage('parse');
  wait(600);
  watcher.progress(3, 9);
  watcher.end();
}

test('a person who waits sees one passing line', () => {
  expect(seenBy({}, parseSlowly)).toBe('\r\u001b[2Kparse … 3 of 9\r\u001b[2K');
});

test('who waits less than half a second sees nothing', () => {
  const seen = seenBy({}, (watcher, wait) => {
    watcher.stage('parse');
    wait(400);
    watcher.progress(3, 9);
    watcher.end();
  });
  expect(seen).toBe('');
});

test('the line says how far it is no more often than an eye follows', () => {
  const seen = seenBy({}, (watcher, wait) => {
    watcher.stage('parse');
    wait(600);
    for (let done = 0; done < 100; done += 1) {
      watcher.progress(done, 100);
      wait(10);
    }
    watcher.end();
  });
  expect(seen.split('parse').length - 1).toBe(13);
});

test('the line is never longer than the terminal is wide', () => {
  const seen = seenBy({ columns: 10 }, parseSlowly);
  expect(seen).toBe('\r\u001b[2Kparse … 3\r\u001b[2K');
});

test.each([
  [false, {}, false],
  [true, { CI: 'true' }, false],
  [true, {}, true],
])('no progress line: terminal %s, environment %j, --no-progress %s', (isTTY, environment, noProgress) => {
  expect(seenBy({ isTTY, environment, noProgress }, parseSlowly)).toBe('');
});

test('each stage tells the time of its parts, without what stands within them', () => {
  const parts: string[] = [];
  let now = 0;
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  const error = { isTTY: false, columns: 80, write: (part: string) => void parts.push(part) };
  const watcher = watch(world({ error, milliseconds: () => now }), { timing: true, noProgress: false, debug: false });
  watcher.stage('extract');
  watcher.part?.('walk', () => {
    pass(5);
    watcher.part?.('call', () => pass(20));
    watcher.part?.('literal', () => pass(0.2));
  });
  watcher.stage('rules');
  pass(2);
  watcher.end();
  expect(parts.join('')).toBe(
    ['    25 ms  extract', '    20 ms    call', '     5 ms    walk', '     0 ms    1 more', '     2 ms  rules', ''].join('\n'),
  );
});
