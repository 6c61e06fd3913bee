// `npm run bench -- <checkout>`: what a scan costs, as ratios to one process that loads ts-morph and parses the same files once.
// It runs in a clone, so the checkout itself is left alone. Median of five, in turn, each in a process of its own.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { here, measure, printRatios, program, race } from './measure.js';
import { listSources } from './sources.js';

const stagedFiles = 10;

/** A number that no edit before had, so that no cache knows the file. */
let edits = 0;
function edit(file) {
  edits += 1;
  appendFileSync(file, `\nexport const edit${edits} = ${edits};\n`);
}

/** A clone with an inventory and a lock of its own, committed. */
function cloneOf(checkout, scratch) {
  const root = join(scratch, 'clone');
  const git = (...words) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=bench', '-c', 'user.email=bench@bench.example', ...words]);
  execFileSync('git', ['clone', '--quiet', '--local', checkout, root]);
  execFileSync(process.execPath, [program, 'init', '--yes', '--cwd', root], { stdio: 'ignore' });
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--message', 'Declare');
  return { root, git };
}

/** Edits some files and stages them, then has `check --staged` look at them. */
function checkStaged({ root, git }, files, cache) {
  git('reset', '--quiet', '--hard');
  for (const file of files) edit(file);
  git('add', '--update');
  return measure(program, ['check', '--staged', '--cwd', root, '--no-progress', '--cache-location', cache], { ends: [0, 1] });
}

/** Races the runs of a scan over a checkout and prints their ratios. */
export async function benchCheckout(checkout, scratch) {
  const clone = cloneOf(checkout, scratch);
  const list = join(scratch, 'files.json');
  const files = listSources(clone.root, list);
  const scan = (cache) =>
    measure(program, ['scan', '--cwd', clone.root, '-f', 'json', '--no-progress', '--cache-location', cache]);
  const warm = join(scratch, 'warm');
  const some = files.filter((_, index) => index % Math.ceil(files.length / stagedFiles) === 0);
  await scan(warm);
  const names = {
    parse: () => measure(here('./parse-once.js'), [list]),
    cold: () => scan(mkdtempSync(join(scratch, 'cold-'))),
    warm: () => scan(warm),
    'one file changed': () => {
      edit(some[0]);
      return scan(warm);
    },
    [`${some.length} files staged`]: () => checkStaged(clone, some, warm),
    'warm again': () => scan(warm),
  };
  const taken = await race(names);
  console.log(`${files.length} files; 1.00 is loading ts-morph and parsing them once\n`);
  printRatios(
    Object.keys(names).filter((name) => name !== 'warm again'),
    taken,
    'parse',
  );
}
