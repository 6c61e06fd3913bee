// `npm run bench:lint`: what linting inventories of 2,000 fields costs, as a ratio of CPU time to parsing the same text as YAML, in one process.
// The fields are those of the example shop, and those of the fixture of long forms (periods by subject, several policies), again and again under ids
// of their own. The fastest of nine, in turn: what is slower was disturbed by something else.
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { defaultConfig, lint, openMemory, openNoStore } from '../../dist/index.js';

const fields = 2000;
const rounds = 9;
const inventories = { shop: '../../examples/shop/privacy.yaml', 'long forms': '../fixtures/inventory/full.yaml' };

/** The text of an inventory with so many fields. */
function inventoryOf(path, count) {
  const [head, body] = readFileSync(new URL(path, import.meta.url), 'utf8').split(/^fields:\n/m);
  const entries = body.split(/^(?= {2}[a-z_]+:)/m);
  const own = Array.from({ length: count }, (_, index) =>
    entries[index % entries.length].replace(/^ {2}([a-z_]+):/, (_, id) => `  ${id}_${Math.floor(index / entries.length)}:`),
  );
  return `${head}fields:\n${own.join('')}`;
}

const projectOf = (text) => ({
  tree: openMemory({ 'privacy.yaml': text }),
  store: openNoStore(),
  config: defaultConfig,
  asOf: '2026-11-22',
  watcher: { stage: () => {}, progress: () => {} },
});

/** CPU time in milliseconds: on a busy machine wall time says more about the others. */
async function timeOf(run) {
  const started = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

console.log(`lint of ${fields} fields; fastest of ${rounds}; 1.00 is \`yaml.parseDocument\` of the same text\n`);
for (const [name, path] of Object.entries(inventories)) {
  const text = inventoryOf(path, fields);
  const project = projectOf(text);
  const times = { parse: [], lint: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.parse.push(await timeOf(() => parseDocument(text)));
    times.lint.push(await timeOf(() => lint(project, {})));
  }
  const { findings } = await lint(project, {});
  const ratio = (Math.min(...times.lint) / Math.min(...times.parse)).toFixed(2);
  console.log(`    ${name.padEnd(12)}${ratio}   ${text.split('\n').length} lines, ${findings.length} findings`);
}
