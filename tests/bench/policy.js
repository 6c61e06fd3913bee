// `npm run bench:policy`: what rendering the policy of 300 fields costs, as a ratio of CPU time to what remark takes for the same text in the same
// process: parsing and writing the Markdown, and parsing and writing it as HTML. The fields are those of the example shop, again and again under ids
// of their own. The median of runs in turn.
import { readFileSync } from 'node:fs';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { loadCatalog } from '../../dist/catalog/load.js';
import { loadInventory } from '../../dist/inventory/load.js';
import { renderPolicy } from '../../dist/policy/render.js';

const fields = 300;
const rounds = 15;

/** The text of the shop's inventory with so many fields. */
function inventoryOf(count) {
  const shop = readFileSync(new URL('../../examples/shop/privacy.yaml', import.meta.url), 'utf8');
  const [head, body] = shop.split(/^fields:\n/m);
  const entries = body.split(/^(?= {2}[a-z_]+:\n)/m);
  const own = Array.from({ length: count }, (_, index) =>
    entries[index % entries.length].replace(/^ {2}([a-z_]+):/, (_, id) => `  ${id}_${Math.floor(index / entries.length)}:`),
  );
  return `${head}fields:\n${own.join('')}`;
}

const catalog = loadCatalog();
const text = inventoryOf(fields);
const { inventory } = loadInventory({ read: (path) => (path === 'privacy.yaml' ? text : null) }, 'privacy.yaml', catalog);
const render = (format) => renderPolicy({ inventory, catalog, language: 'en', format, draft: true }).text;
const markdown = render('markdown');
const toMarkdown = remark().use(remarkGfm);
const toHtml = remark().use(remarkGfm).use(remarkRehype).use(rehypeStringify);

/** CPU time in milliseconds: on a busy machine wall time says more about the others. */
function timeOf(run) {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const pairs = [
  ['Markdown', () => render('markdown'), () => toMarkdown.processSync(markdown)],
  ['HTML', () => render('html'), () => toHtml.processSync(markdown)],
];
console.log(
  `${fields} fields, ${markdown.length} characters of Markdown; median of ${rounds}; 1.00 is remark over the same Markdown\n`,
);
for (const [name, ours, theirs] of pairs) {
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.theirs.push(timeOf(theirs));
    times.ours.push(timeOf(ours));
  }
  console.log(`    ${name.padEnd(10)} ${(median(times.ours) / median(times.theirs)).toFixed(2)}`);
}
