// `npm run bench -- --growth`: how cold and warm scans grow with generated projects of 250,000, 500,000 and 1,000,000 lines.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { generateProject } from './generate.js';
import { here, measure, printRatios, program, race } from './measure.js';
import { listSources } from './sources.js';

const sizes = [250_000, 500_000, 1_000_000];

/** One generated project, and the runs over it. */
function contendersOf(least, scratch) {
  const root = join(scratch, `generated-${least}`);
  mkdirSync(root);
  const lines = generateProject(root, least);
  const list = join(scratch, `files-${least}.json`);
  listSources(root, list);
  const scan = (cache) => measure(program, ['scan', '--cwd', root, '-f', 'json', '--no-progress', '--cache-location', cache]);
  const warm = join(scratch, `warm-${least}`);
  const of = (what) => `${what} ${lines.toLocaleString('en')}`;
  return {
    lines,
    warmUp: () => scan(warm),
    runs: {
      [of('parse')]: () => measure(here('./parse-once.js'), [list]),
      [of('cold')]: () => scan(mkdtempSync(join(scratch, 'cold-'))),
      [of('warm')]: () => scan(warm),
    },
  };
}

/** Races the runs over all sizes; each size is told in ratios to parsing it, and growth as the ratio of the two largest. */
export async function benchGrowth(scratch) {
  const projects = sizes.map((least) => contendersOf(least, scratch));
  for (const { warmUp } of projects) await warmUp();
  const taken = await race(Object.assign({}, ...projects.map(({ runs }) => runs)));
  for (const { runs, lines } of projects) {
    console.log(`\n${lines.toLocaleString('en')} lines; 1.00 is loading ts-morph and parsing them once\n`);
    printRatios(Object.keys(runs), taken, Object.keys(runs)[0]);
  }
  const [, half, whole] = projects.map(({ runs }) => taken(Object.keys(runs)[1]));
  console.log(
    `\nTwice the lines, cold: ${(whole.wall / half.wall).toFixed(2)} times the wall time, ${(whole.cpu / half.cpu).toFixed(2)} times the CPU time`,
  );
}
