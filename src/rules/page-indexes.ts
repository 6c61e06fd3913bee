import type { Catalog } from '../core/catalog.js';
import { compareText } from '../core/range.js';
import { presets, type Rule } from '../core/rule.js';
import { coverageOf } from './coverage.js';
import { citationRow } from './shared/citations.js';

const groupOf = ({ id }: Pick<Rule, 'id'>) => id.slice(0, id.indexOf('/'));
const link = (id: string) => `[\`${id}\`](${id}.md)`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** In which presets a rule runs, and from which on it fails a build. */
function presetsOf({ severity, preset = 'recommended', blocks = 'recommended' }: Rule): string {
  const fails = presets.indexOf(blocks) > presets.indexOf(preset) ? blocks : preset;
  return severity === 'error' ? `\`${preset}\`, fails under \`${fails}\`` : `\`${preset}\``;
}

/** The list of all rules by group, as Markdown. */
export function indexByGroup(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(groupOf))].sort(compareText);
  const sections = groups.flatMap((group) => {
    const own = rules.filter((rule) => groupOf(rule) === group).toSorted((a, b) => compareText(a.id, b.id));
    const rows = own.map((rule) => [link(rule.id), rule.severity, presetsOf(rule), rule.force, rule.summary]);
    return [`## ${group}`, table(['rule', 'severity', 'preset', 'rests on', 'what it finds'], rows)];
  });
  const intro = [
    'Each rule has a page with why it exists, what to do, the law and examples. The examples stand on top of a complete inventory and run as tests.',
    'Sorted otherwise: [by law](by-law.md). What laws ask and which rule checks it: [coverage](coverage.md).',
    'The group `disclosure` has a rule for each row of a law pack that a policy has to tell, so that each can be set and exempted alone. Where laws ask for the same, the first speaks for all. They count as one family: under `recommended` they only warn, since the policy itself is not published while a confirmed row lacks its fact.',
    'A preset holds those before it. Under `recommended`, where nothing else is said, errors of rules that fail only under a larger preset are warnings. The rules of the group `inventory` read the file itself: what they find must be mended before others can judge.',
  ];
  return `${['# Rules', ...intro, ...sections].join('\n\n')}\n`;
}

/** The laws and decisions that rules cite, with where they were read and the rules that rest on them, as Markdown. */
export function indexByLaw(rules: readonly Rule[], catalog: Catalog): string {
  const rows = Object.entries(catalog.citations).flatMap(([law, { source, under = [], confirmed }]) => {
    const row = catalog.citations[law];
    const resting = rules.filter((rule) => rule.law.some((citation) => citationRow(catalog, citation) === row));
    if (!confirmed || resting.length === 0) return [];
    const links = resting.map(({ id }) => link(id)).sort(compareText);
    return [[law, under.map((one) => `\`${one}\``).join(', ') || 'everywhere', source, links.join(', ')]];
  });
  const intro =
    'Laws, guidance and decisions that rules rest on. A finding cites them where they count: where the law pack applies, or for a controller or market in the country.';
  return `${['# Rules by law', intro, table(['law', 'counts under', 'read in', 'rules'], rows)].join('\n\n')}\n`;
}

/** What laws ask that a linter could check, and which rule does or why none, as Markdown. */
export function coverageIndex(rules: readonly Rule[], catalog: Catalog): string {
  const all = coverageOf(rules, catalog);
  const covered = all.filter((row) => row.rules.length > 0).length;
  const groups = [...new Set(all.map(({ row }) => groupOf({ id: row })))];
  const sections = groups.flatMap((group) => {
    const own = all.filter(({ row }) => groupOf({ id: row }) === group);
    return [
      `## ${group}`,
      table(
        ['asked', 'covered by'],
        own.map(({ row, rules: by, because }) => [`\`${row}\``, by.length > 0 ? by.map(link).join(', ') : `no rule: ${because}`]),
      ),
    ];
  });
  const intro = `What laws and authorities ask that a linter could check. Rules cover ${covered} of ${all.length}; the others say why not.`;
  return `${['# Coverage', intro, ...sections].join('\n\n')}\n`;
}
