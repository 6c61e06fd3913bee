// Runs processes and compares what they used. Ratios, because bare seconds say more about the machine than about the program.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const rounds = 5;

/** The path of a file beside this one. */
export const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The program as it was built. */
export const program = here('../../dist/bin/forthright.js');

/** Runs one process to its end: wall and CPU time in milliseconds, peak memory in megabytes. `ends` are the exit codes that are no failure. */
export function measure(script, words, { ends = [0] } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', here('./usage.js'), script, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const parts = [];
  child.stdio[3].on('data', (part) => parts.push(part));
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      if (!ends.includes(code)) return failed(new Error(`${script} ${words.join(' ')} ended with ${code}`));
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(Buffer.concat(parts).toString());
      done({ wall: performance.now() - started, cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 });
    });
  });
}

/** The middle one of an odd number of values. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Runs each contender once a round, in turn, so that a busy minute of the machine hits all of them. Gives the median of each measure by name. */
export async function race(contenders) {
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) runs[name].push(await run());
  }
  const typical = (name, key) => median(runs[name].map((run) => run[key]));
  return (name) => ({ wall: typical(name, 'wall'), cpu: typical(name, 'cpu'), memory: typical(name, 'memory') });
}

/** Prints what each took as a ratio to what one of them took, and peak memory in megabytes. */
export function printRatios(names, taken, one) {
  const unit = taken(one);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const line = (first, cells) => console.log(first.padEnd(width) + cells.map((cell) => cell.padStart(9)).join(''));
  line('', ['wall', 'CPU', 'memory']);
  for (const name of names) {
    const { wall, cpu, memory } = taken(name);
    line(name, [(wall / unit.wall).toFixed(2), (cpu / unit.cpu).toFixed(2), `${Math.round(memory)} MB`]);
  }
}
