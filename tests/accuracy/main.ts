import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reached, readBar, recordBar, shortfalls } from './bar.js';
import { extrasOf, missesOf, tableOf } from './print.js';
import { readCases } from './read-labels.js';
import { scanCases } from './scan-cases.js';
import { groupings, score } from './score.js';

const { values: wanted } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    extras: { type: 'boolean', default: false },
    libraries: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});

const cases = await scanCases(readCases(fileURLToPath(new URL('./cases', import.meta.url))));
const all = score(cases);
const high = score(cases, ({ confidence }) => confidence === 'high');

console.log(
  tableOf(
    all,
    high,
    groupings.filter((grouping) => grouping !== 'library' || wanted.libraries),
  ),
);
if (wanted.misses) console.log(missesOf(all));
if (wanted.extras) console.log(extrasOf(all.extras));
for (const { domain, coverage } of cases) {
  for (const { path, reason } of coverage.skipped) console.log(`not looked at: ${domain}/${path}: ${reason}`);
}

const now = reached(all, high);
const short = shortfalls(now, readBar());
for (const sentence of short) console.log(sentence);
if (short.length > 0) process.exitCode = 1;
else if (wanted.record) recordBar(now);
