import { compareText } from '../core/range.js';
import type { Example, Rule } from '../core/rule.js';

const rests: Readonly<Record<Rule['force'], string>> = {
  law: 'a statute',
  guidance: 'guidance of an authority',
  house: 'our own judgement; no law names it',
};

const inputs: Readonly<Record<Rule['needs'], string>> = {
  inventory: 'the inventory',
  scan: 'the inventory and the code',
  lock: 'the inventory, the code and `privacy.lock`',
  policy: 'the inventory and the published policy',
  exceptions: 'the inventory and what hid findings in the run',
};

const severities = { error: 'error (fails a build)', warn: 'warning', info: 'note' } as const;

/** A template as it stands on a page: a name in braces is what a finding puts there. */
const shown = (template: string) => template.replace(/\{([a-z][A-Za-z]*)\}/g, '‹$1›');

function optionsOf(rule: Rule): string[] {
  const properties = Object.entries(
    (rule.options?.['properties'] ?? {}) as Record<string, { default?: unknown; description?: string }>,
  );
  if (properties.length === 0) return [];
  const rows = properties.map(
    ([name, { default: value, description = '' }]) => `| \`${name}\` | \`${JSON.stringify(value)}\` | ${description} |`,
  );
  return ['## Options', ['| option | default | meaning |', '|---|---|---|', ...rows].join('\n')];
}

function exampleOf({ title, inventory, code = {}, lock, options }: Example): string[] {
  const files = Object.entries(code).map(([file, text]) => `\`${file}\`:\n\n\`\`\`ts\n${text.trimEnd()}\n\`\`\``);
  const yaml = inventory.trim();
  return [
    ...(title ? [/[\p{L}\p{N}]$/u.test(title) ? `${title}:` : title] : []),
    ...(options ? [`With the options \`${JSON.stringify(options)}\`:`] : []),
    ...(yaml ? [`\`\`\`yaml\n${yaml}\n\`\`\``] : []),
    ...files,
    ...(lock === undefined ? [] : [`\`privacy.lock\`:\n\n\`\`\`\n${lock.trim()}\n\`\`\``]),
  ];
}

function examplesOf(heading: string, examples: readonly Example[]): string[] {
  const shown = examples.map(exampleOf).filter((parts) => parts.length > 0);
  return shown.length === 0 ? [] : [heading, ...shown.flat()];
}

/** All that is to be known of a rule, as Markdown: what `forthright explain` prints and its page holds. */
export function explainRule(rule: Rule): string {
  const laws = rule.jurisdictions.length === 0 ? 'each law' : rule.jurisdictions.map((id) => `\`${id}\``).join(', ');
  const facts = [
    `- Severity: ${severities[rule.severity]}`,
    `- Rests on: ${rests[rule.force]}`,
    `- Asked for under: ${laws}`,
    `- Looks at: ${inputs[rule.needs]}`,
    ...(rule.preset && rule.preset !== 'recommended' ? [`- Preset: \`${rule.preset}\``] : []),
    ...(rule.yieldsTo ? [`- Silent where these speak: ${rule.yieldsTo.map((id) => `\`${id}\``).join(', ')}`] : []),
  ];
  const examples = [...examplesOf('### Reported', rule.examples.bad), ...examplesOf('### Not reported', rule.examples.good)];
  return [
    `# ${rule.id}`,
    rule.summary,
    facts.join('\n'),
    '## Why',
    rule.why,
    '## What to do',
    rule.do.map((step) => `- ${shown(step).replaceAll('\n', '\n  ')}`).join('\n'),
    ...(rule.law.length > 0 ? ['## Law', rule.law.map((citation) => `- ${citation}`).join('\n')] : []),
    ...optionsOf(rule),
    ...(examples.length > 0 ? ['## Examples', ...examples] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The list of all rules by group, as Markdown. */
export function indexOfRules(rules: readonly Rule[]): string {
  const groupOf = (rule: Rule) => rule.id.slice(0, rule.id.indexOf('/'));
  const groups = [...new Set(rules.map(groupOf))].sort(compareText);
  const sections = groups.flatMap((group) => {
    const own = rules.filter((rule) => groupOf(rule) === group).toSorted((a, b) => compareText(a.id, b.id));
    const rows = own.map((rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.severity} | ${rule.force} | ${rule.summary} |`);
    return [`## ${group}`, ['| rule | severity | rests on | what it finds |', '|---|---|---|---|', ...rows].join('\n')];
  });
  const intro =
    'Each rule has a page with why it exists, what to do, the law and examples. The examples stand on top of a complete inventory and run as tests.';
  return `${['# Rules', intro, ...sections].join('\n\n')}\n`;
}
