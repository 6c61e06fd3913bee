import { fileURLToPath } from 'node:url';
import { readCases } from './read-labels.js';

const cases = readCases(fileURLToPath(new URL('./cases', import.meta.url)));
const count = (rows: readonly { verdict: string }[], verdict: string) => rows.filter((row) => row.verdict === verdict).length;
const table: Record<string, number[]> = {};
for (const { domain, labels } of cases) {
  console.log(domain, count(labels, 'personal'), count(labels, 'not'), count(labels, 'arguable'));
  for (const l of labels) {
    for (const key of new Set([l.site, `${l.site}/${l.library}`])) {
      const row = (table[key] ??= [0, 0, 0]);
      row[l.verdict === 'personal' ? 0 : l.verdict === 'not' ? 1 : 2]! += 1;
    }
  }
}
for (const key of Object.keys(table).sort()) console.log(key.padEnd(32), table[key]!.join('\t'));
