// `npm run bench -- <checkout>`: what a scan costs, as ratios to one process that loads ts-morph and parses the same files once.
// Ratios, because bare seconds say more about the machine than about the program. Median of five, interleaved, each in a process of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { defaultConfig } from '../../dist/core/config.js';
import { selectSources } from '../../dist/tree/select-sources.js';
import { openWorkTree } from '../../dist/tree/work-tree.js';

const rounds = 5;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs one process to its end: wall and CPU time in milliseconds, peak memory in megabytes. */
function measure(script, words) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', here('./usage.js'), script, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const parts = [];
  child.stdio[3].on('data', (part) => parts.push(part));
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      if (code !== 0) return failed(new Error(`${script} ended with ${code}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(Buffer.concat(parts).toString());
      done({ wall: performance.now() - started, cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 });
    });
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Runs each contender once a round, in turn, so that a busy minute of the machine hits all of them. */
async function race(contenders) {
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) runs[name].push(await run());
  }
  const typical = (name, key) => median(runs[name].map((run) => run[key]));
  return (name, key) => typical(name, key) / typical('parse', key);
}

const checkout = process.argv[2];
if (checkout === undefined) {
  console.error('Name a checkout to scan: npm run bench -- ../some-project');
  process.exit(2);
}

const root = resolve(checkout);
const { sources } = selectSources(openWorkTree(root), defaultConfig.scan);
const scratch = mkdtempSync(join(tmpdir(), 'forthright-bench-'));
const list = join(scratch, 'files.json');
const parsed = sources.filter((source) => source.syntax === 'typescript').map((source) => join(root, source.path));
writeFileSync(list, JSON.stringify(parsed));

const scan = (cache) =>
  measure(here('../../dist/cli/main.js'), ['scan', '--cwd', root, '-f', 'json', '--no-progress', '--cache-location', cache]);
const cold = () => scan(mkdtempSync(join(scratch, 'cold-')));
const warmCache = join(scratch, 'warm');

try {
  await scan(warmCache);
  const ratio = await race({
    parse: () => measure(here('./parse-once.js'), [list]),
    cold,
    warm: () => scan(warmCache),
  });
  const row = (name) => [name, ...['wall', 'cpu', 'memory'].map((key) => ratio(name, key).toFixed(2))];
  const rows = [['', 'wall', 'CPU', 'memory'], row('parse'), row('cold'), row('warm')];
  console.log(`${parsed.length} files, median of ${rounds}; 1.00 is loading ts-morph and parsing them once\n`);
  for (const cells of rows) console.log(cells.map((cell) => cell.padStart(8)).join(''));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
