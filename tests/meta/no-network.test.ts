import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runMain } from '../helpers/main.js';
import { importsOf, sourceFiles, usedNames } from './source-files.js';

const modules = /^(node:)?(net|http|https|http2|dgram|tls|dns|dns\/promises|inspector|undici)$/;
const globals = new Set(['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']);
const shop = fileURLToPath(new URL('../../examples/shop', import.meta.url));
const spy = new URL('spy-on-network.mjs', import.meta.url).href;

test('no source file imports what reaches the network', () => {
  const imports = sourceFiles().flatMap(importsOf);
  expect(imports.filter(({ specifier }) => modules.test(specifier)).map(({ where }) => where)).toEqual([]);
});

test('no source file uses a global that reaches the network', () => {
  const uses = sourceFiles().flatMap((file) => usedNames(file).filter(({ name }) => globals.has(name)));
  expect(uses.map(({ where }) => where)).toEqual([]);
});

test.each(['fetch("http://localhost:1")', 'import("node:http").then((http) => http.get("http://localhost:1"))'])(
  'the spy sees %s',
  (code) => {
    const run = () => execFileSync(process.execPath, ['--import', spy, '--input-type=module', '--eval', code], { stdio: 'pipe' });
    expect(run).toThrow(/network: /);
  },
);

test.each(['check --no-cache', 'scan --no-cache -f json', 'lint', 'policy -f html', 'explain retention/missing', 'rules'])(
  '%s opens no connection',
  async (words) => {
    const { code, error } = await runMain(words.split(' '), { folder: shop, node: ['--import', spy] });
    expect(error).not.toContain('network: ');
    expect([0, 1]).toContain(code);
  },
);
